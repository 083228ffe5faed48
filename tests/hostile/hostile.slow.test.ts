import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { MAIL_BUNDLES } from "./files/bundles";
import { INHERITED_NAMES } from "./files/inherited";
import { LETTERS } from "./files/letters";
import { MAILS } from "./files/mails";
import { OLDS } from "./files/olds";
import { PAGES } from "./files/pages";
import { SHEETS } from "./files/sheets";
import { TEXTS } from "./files/texts";
import { XML_TRICKS } from "./files/xmlTricks";
import { ZIPS } from "./files/zips";
import { type Guards, setGuards, whatObjectsInherit } from "./guards";
import { type Expected, type HostileFile, ROWS } from "./hostileFile";
import { type Opened, readReceived } from "./readReceived";

const FILES: readonly HostileFile[] = [
  ...ZIPS,
  ...XML_TRICKS,
  ...INHERITED_NAMES,
  ...TEXTS,
  ...OLDS,
  ...MAILS,
  ...MAIL_BUNDLES,
  ...PAGES,
  ...LETTERS,
  ...SHEETS,
];
const LONGEST_MS = 10_000;

let guards: Guards;
let inherited: string;
beforeAll(async () => {
  // The PDF reader teaches old engines new words when it is first needed.
  await readReceived("warm.pdf", new Uint8Array(Buffer.from("%PDF-1.7")));
  inherited = whatObjectsInherit();
  guards = setGuards();
});
afterEach(() => {
  expect(guards.tried).toEqual([]);
  expect(whatObjectsInherit()).toBe(inherited);
  expect(Reflect.get(globalThis, "hacked")).toBeUndefined();
});
afterAll(() => guards.release());

function shown(opened: Opened): string {
  return opened.kind === "refused" ? opened.refusal.kind : opened.kind;
}

function expectOutcome(opened: Opened, expected: Expected): void {
  switch (expected.outcome) {
    case "refused":
      expect(opened).toMatchObject({ kind: "refused", refusal: { kind: expected.kind } });
      return;
    case "read": {
      if (opened.kind !== "read") throw new Error(JSON.stringify(opened));
      const kinds = opened.text.notices.map(({ kind }) => kind);
      expect(kinds.sort()).toEqual([...expected.notices].sort());
      expect(wordsOf(opened.text.blocks)).toContain(expected.text);
      return;
    }
    case "spreadsheet":
      expect(opened.kind === "spreadsheet" ? wordsOf(opened.spreadsheet) : opened).toContain(
        expected.text,
      );
      return;
    default:
      expect(opened.kind).toBe(expected.outcome);
      expect("inside" in opened ? opened.inside.map(shown) : []).toEqual(expected.inside);
  }
}

/** All strings of a tree, one a line. */
function wordsOf(tree: unknown): string {
  const words: string[] = [];
  JSON.stringify(tree, (_, value: unknown) => {
    if (typeof value === "string") words.push(value);
    return value;
  });
  return words.join("\n");
}

describe.each(ROWS)("%s", (row) => {
  const files = FILES.filter((file) => file.row === row);

  test.each(files)("$name", async ({ fileName, make, expected }) => {
    const bytes = new Uint8Array(make());
    const started = process.cpuUsage().user;
    const opened = await readReceived(fileName, bytes);
    expect((process.cpuUsage().user - started) / 1_000).toBeLessThan(LONGEST_MS);
    expectOutcome(opened, expected);
  });
});

test("there are more than 120 hostile files, each of another name, some for every row", () => {
  expect(FILES.length).toBeGreaterThan(120);
  expect(new Set(FILES.map(({ row, name }) => `${row} ${name}`)).size).toBe(FILES.length);
  expect(new Set(FILES.map(({ row }) => row))).toEqual(new Set(ROWS));
});
