import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { armsOf } from "../../build/branches/arms";
import { GROUPS } from "../../build/branches/groups";
import { FILES_LEFT_OUT } from "../../build/branches/leftOut";
import { ROOT } from "../../build/branches/places";

const sources = ["renderer", "electron"]
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) =>
      join(folder, name),
    ),
  )
  .filter((name) => /\.tsx?$/.test(name));

test("what is left out of the count is there to be left out", () => {
  for (const { what } of FILES_LEFT_OUT)
    expect(sources.filter((file) => what.test(file))).not.toEqual([]);
});

test("each group holds something, and what opens the vault is in the strictest", () => {
  const groupOf = (file: string) => GROUPS.find(({ holds }) => holds(file));
  expect(new Set(sources.map(groupOf))).toEqual(new Set(GROUPS));
  expect(groupOf("renderer/storage/seal.ts")?.bar).toBe(1);
  expect(groupOf("electron/answers/vault/journal.ts")?.bar).toBe(1);
  expect(groupOf("renderer/documents/matching/sink.ts")?.bar).toBe(0.95);
  expect(groupOf("renderer/storage/questions/letters.ts")?.bar).toBe(0.9);
});

test("an arm is known by where its branch begins, whichever compiler told of it", () => {
  const start = { line: 3, column: 2 };
  const ends = [
    { line: 3, column: 20 },
    { line: 4, column: 0 },
  ];
  const keys = ends.map((end) => {
    const loc = { start, end };
    const branchMap = { 0: { loc, type: "if", locations: [loc, { start: {} }] } };
    return armsOf({ branchMap, b: { 0: [4, 0] } });
  });
  expect(keys[0]).toEqual([
    { key: "3:2 if 0", line: 3, hits: 4 },
    { key: "3:2 if 1", line: 3, hits: 0 },
  ]);
  expect(keys[1]).toEqual(keys[0]);
});
