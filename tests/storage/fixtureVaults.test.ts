import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { RecordKind } from "../../renderer/domain/records";
import { chainState } from "../../renderer/storage/auditChain";
import { readHeader } from "../../renderer/storage/header";
import { SCHEMA_STEPS } from "../../renderer/storage/schemas";
import { type FixtureVault, laidOut } from "../fixtures/vaults/fixtureVault";
import { anEmptyDisk, reopened, unlocking } from "./aVault";

const folder = new URL("../fixtures/vaults/", import.meta.url);
const KINDS = Object.keys(SCHEMA_STEPS) as RecordKind[];
const names = readdirSync(folder).filter((name) => name.endsWith(".json"));

function fixtureOf(name: string): FixtureVault {
  return JSON.parse(readFileSync(new URL(name, folder), "utf8"));
}

test("there is a vault of every finished piece of work", () => {
  expect(names).toContain("first.json");
  expect(names).toContain("taught-form.json");
  expect(names).toContain("renewed.json");
  expect(names).toContain("whole-year.json");
});

test("every kind of record there is today stands in one of them", () => {
  const held = new Set(names.flatMap((name) => fixtureOf(name).facts.map(([kind]) => kind)));
  expect(KINDS.filter((kind) => !held.has(kind))).toEqual([]);
});

test("a vault sealed anew, with a keychain's slot and a log, opens by the keychain's key and its log is whole", async () => {
  const [disk, fixture] = [anEmptyDisk(), fixtureOf("renewed.json")];
  await laidOut(disk, fixture);
  const header = fixture.meta.find((row) => row.name === "header");
  expect(readHeader(header?.name === "header" ? header.text : "")).toMatchObject({
    value: { format: 2 },
  });
  const { systemKey = "" } = fixture;
  const opened = await unlocking(disk, { kind: "systemKey", systemKey });
  if (!opened.ok) throw new Error(opened.error.kind);
  const { facts } = opened.value;
  expect(facts.audit.size).toBeGreaterThan(3);
  expect(chainState(facts.audit.values(), null)).toMatchObject({ kind: "whole" });
  expect(new Set(fixture.facts.map(([kind]) => kind)).size).toBeGreaterThan(24);
});

describe.each(names)("the vault %s of an earlier version", (name) => {
  test("opens with its passphrase, and everything in it is there", async () => {
    const [disk, fixture] = [anEmptyDisk(), fixtureOf(name)];
    await laidOut(disk, fixture);
    const { facts } = await reopened(disk);
    expect(fixture.facts.length).toBeGreaterThan(5);
    for (const [kind, id, record] of fixture.facts) {
      expect(facts[kind].has(id)).toBe(true);
      if (SCHEMA_STEPS[kind].length === 0) expect(facts[kind].get(id)).toEqual(record);
    }
    for (const kind of KINDS) {
      const written = fixture.facts.filter(([one]) => one === kind);
      expect(facts[kind].size, kind).toBe(written.length);
    }
  });

  test("opens with its recovery key, and its kept file too", async () => {
    const [disk, fixture] = [anEmptyDisk(), fixtureOf(name)];
    await laidOut(disk, fixture);
    const opened = await unlocking(disk, { kind: "recoveryKey", recoveryKey: fixture.recoveryKey });
    if (!opened.ok) throw new Error(opened.error.kind);
    const original = await opened.value.openOriginal(fixture.original.id);
    expect(new TextDecoder().decode(original ?? new Uint8Array())).toBe(fixture.original.text);
  });
});
