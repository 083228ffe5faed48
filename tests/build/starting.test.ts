import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { firstReason, installedRuntime } from "../../build/electronRuntime";
import { isBuilt, noteBuilt, sourcesMark } from "../../build/staleness";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "common-ground-project-"));
  for (const folder of ["renderer/domain", "electron", "build"]) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  for (const file of [
    "renderer/domain/a.ts",
    "electron/b.ts",
    "package.json",
    "package-lock.json",
  ]) {
    writeFileSync(join(root, file), "");
  }
  noteBuilt(root, sourcesMark(root));
});
afterEach(() => rmSync(root, { recursive: true }));

describe("the built program", () => {
  const isFresh = () => isBuilt(root, sourcesMark(root));

  test("is taken as it is while no source changes", () => {
    expect(isFresh()).toBe(true);
  });

  test("is stale when a source deep inside is written to", () => {
    const later = new Date(Date.now() + 5_000);
    utimesSync(join(root, "renderer/domain/a.ts"), later, later);
    expect(isFresh()).toBe(false);
  });

  test("is stale when a source is added or taken away", () => {
    const old = new Date(0);
    writeFileSync(join(root, "electron/c.ts"), "");
    utimesSync(join(root, "electron/c.ts"), old, old);
    expect(isFresh()).toBe(false);
    rmSync(join(root, "electron/c.ts"));
    expect(isFresh()).toBe(true);
    rmSync(join(root, "electron/b.ts"));
    expect(isFresh()).toBe(false);
  });

  test("is stale when it was thrown away", () => {
    rmSync(join(root, "dist"), { recursive: true });
    expect(isFresh()).toBe(false);
  });
});

describe("Electron's runtime", () => {
  const put = (...parts: readonly [name: string, content: string][]) => {
    mkdirSync(join(root, "node_modules/electron/dist"), { recursive: true });
    for (const [name, content] of parts)
      writeFileSync(join(root, "node_modules/electron", name), content);
  };

  test("is here when its installer has finished", () => {
    put(["dist/electron", ""], ["path.txt", "electron"]);
    const program = join(root, "node_modules/electron/dist/electron");
    expect(installedRuntime(root)).toEqual({ kind: "here", program });
  });

  test("is missing when it was never fetched, or fetched by half", () => {
    expect(installedRuntime(root).kind).toBe("missing");
    put(["dist/electron", ""]);
    expect(installedRuntime(root).kind).toBe("missing");
    put(["path.txt", "another-program"]);
    expect(installedRuntime(root).kind).toBe("missing");
  });

  test("that could not be fetched is explained in one line", () => {
    const offline = "TypeError: fetch failed\n    at node:internal/deps/undici:1";
    expect(firstReason(offline)).toBe("its download server could not be reached");
    const full = "Downloading\nError: ENOSPC: no space left on device, write\n    at node:internal";
    expect(firstReason(full)).toBe("Error: ENOSPC: no space left on device, write");
    expect(firstReason("")).toBe("no reason given");
    expect(firstReason(`Error: ${"x".repeat(500)}`)).toHaveLength(160);
  });
});
