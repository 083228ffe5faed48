import fc from "fast-check";
import { expect, test } from "vitest";
import { checkEntry, type EntryFacts } from "../../renderer/domain/checkEntry";
import type { GuestId, SessionId } from "../../renderer/domain/ids";
import type { MarkStatus } from "../../renderer/domain/person";
import { type EntryItem, readEntry, writeEntry } from "../../renderer/domain/sheetEntry";
import { aMark, anEvening, aPlace, marksOf } from "./builders";

const marksIn = (text: string) =>
  readEntry(text).items.flatMap((item) =>
    item.kind === "mark" ? [[item.rowCode, item.status]] : [],
  );

test("reads row codes with their letters and minutes, however they are parted", () => {
  expect(marksIn("14 3L12, 7a;9X\n5E20 4L 8r 2s")).toEqual([
    [14, { kind: "present" }],
    [3, { kind: "late", minutes: 12 }],
    [7, { kind: "apologies" }],
    [9, { kind: "absent" }],
    [5, { kind: "leftEarly", minutes: 20 }],
    [4, { kind: "late", minutes: null }],
    [8, { kind: "excused" }],
    [2, { kind: "selfReported" }],
  ]);
});

test("a line that begins with G is a guest, with an organisation behind the comma", () => {
  const { items, troubles } = readEntry("3\nG1 Grace Okello, Nile Women's Network, Brent\n g سارة");
  expect(troubles).toEqual([]);
  expect(items.slice(1)).toMatchObject([
    { kind: "guest", name: "Grace Okello", organisation: "Nile Women's Network, Brent" },
    { kind: "guest", name: "سارة", organisation: "" },
  ]);
});

test.each([
  ["1 Grace", "noRowCode", "G"],
  ["1 3Q", "unknownLetter", "Q"],
  ["1 3A12", "minutesNotTaken", "12"],
  ["1 3L12x", "strayText", "x"],
  ["1 3PP", "strayText", "P"],
  ["1 12345", "noRowCode", "12345"],
  ["1\n G7 ", "guestNeedsName", "G7"],
] as const)("in %j the trouble is %s at the very characters", (text, kind, characters) => {
  const { items, troubles } = readEntry(text);
  expect(items).toHaveLength(1);
  expect(troubles).toHaveLength(1);
  const [trouble] = troubles;
  expect(trouble?.kind).toBe(kind);
  expect(text.slice(trouble?.at, (trouble?.at ?? 0) + (trouble?.length ?? 0))).toBe(characters);
});

const minutes = fc.option(fc.integer({ min: 0, max: 9999 }));
const status: fc.Arbitrary<MarkStatus> = fc.oneof(
  fc.constantFrom<MarkStatus>(
    { kind: "present" },
    { kind: "apologies" },
    { kind: "excused" },
    { kind: "absent" },
    { kind: "selfReported" },
  ),
  fc.record({ kind: fc.constantFrom("late" as const, "leftEarly" as const), minutes }),
);
const words = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .map((text) => text.replace(/[\s,]+/g, " ").trim());
const item: fc.Arbitrary<EntryItem> = fc.oneof(
  fc.record({
    kind: fc.constant("mark" as const),
    at: fc.constant(0),
    length: fc.constant(0),
    rowCode: fc.integer({ min: 0, max: 9999 }),
    status,
  }),
  fc.record({
    kind: fc.constant("guest" as const),
    at: fc.constant(0),
    length: fc.constant(0),
    name: words.filter((name) => name !== "" && !/^\d/.test(name)),
    organisation: words,
  }),
);

test("what is written reads as the same again, marks first", () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 30 }), (items) => {
      const { items: again, troubles } = readEntry(writeEntry(items));
      const bare = (list: readonly EntryItem[]) =>
        list.map(({ at: _at, length: _length, ...rest }) => rest);
      const marksFirst = [
        ...items.filter(({ kind }) => kind === "mark"),
        ...items.filter(({ kind }) => kind === "guest"),
      ];
      expect(troubles).toEqual([]);
      expect(bare(again)).toEqual(bare(marksFirst));
    }),
  );
});

test("any text is read to its end: every span lies within it, in order, none over another", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0129LlGgXQ ,;\n\ré") }), (text) => {
      const { items, troubles } = readEntry(text);
      const spans = [...items, ...troubles].sort((left, right) => left.at - right.at);
      let end = 0;
      for (const { at, length } of spans) {
        expect(at).toBeGreaterThanOrEqual(end);
        expect(length).toBeGreaterThan(0);
        end = at + length;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});

const session = anEvening("2016-11-03");
const facts: EntryFacts = {
  session,
  places: [aPlace(1), aPlace(2), aPlace(3, { joinedOn: "2016-12-01" })],
  marks: marksOf(aMark(session, aPlace(1), { kind: "late", minutes: 5 })),
  guests: [
    { id: "g" as GuestId, sessionId: session.id as SessionId, name: "Zoë Ali", organisation: "" },
  ],
  today: "2016-11-03",
};

test("says what would be replaced, and which guest is written down already", () => {
  const { marks, guests, problems } = checkEntry("1 2\nG zoe ali\nG Omar\nG omar", facts);
  expect(problems).toEqual([]);
  expect(marks.map(({ replaces }) => replaces)).toEqual([{ kind: "late", minutes: 5 }, null]);
  expect(guests.map(({ isKnown }) => isKnown)).toEqual([true, false, true]);
  expect(checkEntry("1L5", facts).marks[0]?.replaces).toBeNull();
});

test("refuses at its characters what the register cannot keep", () => {
  const text = "9 3 2L120 1 1A 2S";
  const { marks, problems } = checkEntry(text, facts);
  expect(marks).toHaveLength(1);
  expect(
    problems.map(({ at, length, refusal }) => [text.slice(at, at + length), refusal.kind]),
  ).toEqual([
    ["9", "noSuchRow"],
    ["3", "notYetJoined"],
    ["2L120", "minutesOutOfRange"],
    ["1A", "givenTwice"],
    ["2S", "givenTwice"],
  ]);
});
