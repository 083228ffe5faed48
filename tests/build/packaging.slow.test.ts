import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Platform, build as pack } from "electron-builder";
import * as v from "valibot";
import { build, type UserConfig } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import release from "../../build/electronBuilder";
import preload from "../../build/vite.preload";
import renderer from "../../build/vite.renderer";
import shell from "../../build/vite.shell";

const root = new URL("../..", import.meta.url).pathname;

type Entry = {
  readonly files?: Readonly<Record<string, Entry>> | undefined;
  readonly offset?: string | undefined;
  readonly size?: number | undefined;
};
const entry: v.GenericSchema<Entry> = v.looseObject({
  files: v.optional(
    v.record(
      v.string(),
      v.lazy(() => entry),
    ),
  ),
  offset: v.optional(v.string()),
  size: v.optional(v.number()),
});

type Archive = { readonly names: readonly string[]; text(name: string): string };

/** Reads an asar: two lengths in front, a JSON list of what stands where, then the files one after another. */
function readArchive(path: string): Archive {
  const bytes = readFileSync(path);
  const start = 8 + bytes.readUInt32LE(4);
  const header = v.parse(
    entry,
    JSON.parse(bytes.toString("utf8", 16, 16 + bytes.readUInt32LE(12))),
  );
  const files = new Map<string, Entry>();
  const walk = (folder: Entry, prefix: string) => {
    for (const [name, inside] of Object.entries(folder.files ?? {})) {
      if (inside.files === undefined) files.set(prefix + name, inside);
      else walk(inside, `${prefix}${name}/`);
    }
  };
  walk(header, "");
  const text = (name: string) => {
    const from = start + Number(files.get(name)?.offset);
    return bytes.toString("utf8", from, from + Number(files.get(name)?.size));
  };
  return { names: [...files.keys()], text };
}

describe("the program packed for Linux over a stand-in for Electron's runtime", () => {
  let folder: string;
  let archive: Archive;

  /** A project of its own, built for real, with everything around it that must stay out. */
  async function buildProject(): Promise<void> {
    for (const [config, place] of [
      [renderer, "renderer"],
      [shell, "shell"],
      [preload, "shell"],
    ] as const) {
      const settings: UserConfig = config;
      const outDir = join(folder, "dist", place);
      await build({
        ...settings,
        configFile: false,
        logLevel: "warn",
        build: { ...settings.build, outDir },
      });
    }
    cpSync(join(root, "package.json"), join(folder, "package.json"));
    cpSync(join(root, "build/icons"), join(folder, "build/icons"), { recursive: true });
    for (const stray of [
      "renderer/main.tsx",
      "tests/a.test.ts",
      "node_modules/react/index.js",
      ".env",
      "README.md",
    ]) {
      mkdirSync(dirname(join(folder, stray)), { recursive: true });
      writeFileSync(join(folder, stray), "not to be shipped");
    }
  }

  function standInRuntime(): string {
    const runtime = join(folder, "runtime");
    mkdirSync(join(runtime, "locales"), { recursive: true });
    writeFileSync(join(runtime, "electron"), "#!/bin/sh\n");
    chmodSync(join(runtime, "electron"), 0o755);
    return runtime;
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "common-ground-packing-"));
    await buildProject();
    // A stand-in has no fuses to set; which ones a release sets is the last test of this file.
    const { electronFuses: _fuses, ...settings } = release;
    const manifest = v.parse(
      v.looseObject({ devDependencies: v.looseObject({ electron: v.string() }) }),
      JSON.parse(readFileSync(join(root, "package.json"), "utf8")),
    );
    const electronVersion = manifest.devDependencies.electron;
    const config = { ...settings, electronVersion, electronDist: standInRuntime() };
    await pack({ projectDir: folder, targets: Platform.LINUX.createTarget("dir"), config });
    archive = readArchive(join(folder, "out/linux-unpacked/resources/app.asar"));
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("holds the built page, its workers, the shell and its preload", () => {
    for (const name of [
      "dist/renderer/index.html",
      "dist/shell/main.js",
      "dist/shell/preload.cjs",
    ]) {
      expect(archive.names).toContain(name);
    }
    expect(
      archive.names.filter((name) => /^dist\/renderer\/workers\/.+\.worker-.+\.js$/.test(name)),
    ).not.toEqual([]);
  });

  test("holds nothing else: no sources, no tests, no node_modules, no maps, no settings", () => {
    const allowed =
      /^(?:package\.json|dist\/shell\/(?:main\.js|preload\.cjs)|dist\/renderer\/[^.].*\.(?:html|js|css|svg|otf|woff2?))$/;
    expect(archive.names.filter((name) => !allowed.test(name))).toEqual([]);
  });

  test("names the shell as the module to run, and asks for nothing to be installed", () => {
    const manifest: unknown = JSON.parse(archive.text("package.json"));
    expect(manifest).toMatchObject({ main: "dist/shell/main.js", type: "module" });
    expect(manifest).not.toHaveProperty("dependencies");
  });

  test("has a shell that reads as a module and needs Electron and Node only", () => {
    const main = join(folder, "main.mjs");
    writeFileSync(main, archive.text("dist/shell/main.js"));
    expect(spawnSync(process.execPath, ["--check", main]).status).toBe(0);
    const imported = [
      ...archive.text("dist/shell/main.js").matchAll(/^import .* from "([^"]+)";$/gm),
    ];
    expect(imported.length).toBeGreaterThan(0);
    expect(
      imported
        .map(([, name]) => name)
        .filter((name) => name !== "electron" && !name?.startsWith("node:")),
    ).toEqual([]);
  });

  test("has a preload that asks for Electron only, as a sandboxed one may", () => {
    const asked = [...archive.text("dist/shell/preload.cjs").matchAll(/\brequire\("([^"]+)"\)/g)];
    expect(asked.map(([, name]) => name)).toEqual(["electron"]);
  });

  test("has a page without one inline script, style or data: address", () => {
    const page = archive.text("dist/renderer/index.html");
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=|\son\w+=|data:/);
    expect(page).toMatch(/<link[^>]*id="react-aria-pressable-style"/);
  });
});

test("a release closes every way of using Electron's program for something else", () => {
  expect(release.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});
