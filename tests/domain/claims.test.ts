import fc from "fast-check";
import { expect, test } from "vitest";
import { checkClaims, readClaims, writeClaims } from "../../renderer/domain/claimEntry";
import {
  type Claim,
  claimTotal,
  claimTotals,
  MOST_PENCE,
  penceOf,
  poundsText,
} from "../../renderer/domain/claims";
import type { ClaimId, SessionId } from "../../renderer/domain/ids";
import { aPlace, EDITION } from "./builders";

const place = aPlace(14);

const aClaim = (pence: number, facts: Partial<Claim> = {}): Claim => ({
  id: `claim ${pence}` as ClaimId,
  editionId: EDITION,
  personId: place.personId,
  sessionId: "session" as SessionId,
  kind: "travel",
  pence,
  note: "",
  isReceiptSeen: false,
  state: { kind: "requested" },
  ...facts,
});

test.each([
  ["3.50", 350],
  ["£12", 1200],
  [" 0.05 ", 5],
  ["1000.00", MOST_PENCE],
] as const)("%j is %i pence", (typed, pence) => expect(penceOf(typed)).toBe(pence));

test.each(["3.5", "3,50", "0", "0.00", "1000.01", "-3", "3.500", "1e3", "", "=1+1", "٣"])(
  "%j is no amount",
  (typed) => expect(penceOf(typed)).toBeNull(),
);

test("every amount reads back to the penny", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: MOST_PENCE }), (pence) => {
      expect(penceOf(poundsText(pence))).toBe(pence);
    }),
  );
});

test("sums tell what is paid from what is not; what was refused counts nowhere", () => {
  const claims = [
    aClaim(110),
    aClaim(220, { state: { kind: "paid", on: "2016-11-03", how: "cash" } }),
    aClaim(330, { kind: "childcare" }),
    aClaim(990, { state: { kind: "refused", on: "2016-11-03", reason: "walked" } }),
  ];
  expect(claimTotals(claims, ({ kind }) => kind)).toEqual(
    new Map([
      ["travel", { count: 2, requested: 110, paid: 220 }],
      ["childcare", { count: 1, requested: 330, paid: 0 }],
    ]),
  );
  expect(claimTotal(claims)).toEqual({ count: 3, requested: 440, paid: 220 });
});

test("row codes and amounts are read, childcare by C and a receipt by R", () => {
  expect(readClaims("14 3.50, 3C 12R;7T £2").items).toMatchObject([
    { rowCode: 14, kind: "travel", pence: 350, isReceiptSeen: false },
    { rowCode: 3, kind: "childcare", pence: 1200, isReceiptSeen: true },
    { rowCode: 7, kind: "travel", pence: 200, isReceiptSeen: false },
  ]);
});

test.each([
  ["x 3.50", { kind: "noRowCode", at: 0, length: 1 }],
  ["14Q 3.50", { kind: "unknownLetter", at: 2, length: 1 }],
  ["14 3.5", { kind: "badAmount", at: 3, length: 3 }],
  ["14 2, 15", { kind: "noAmount", at: 6, length: 2 }],
  ["14 2 99 3", { kind: "noSuchRow", at: 5, length: 4, rowCode: 99 }],
  ["14 2 14 3", { kind: "givenTwice", at: 5, length: 4, rowCode: 14 }],
] as const)("in %j what is wrong is said at its character", (text, trouble) => {
  expect(checkClaims(text, [place], []).troubles).toEqual([trouble]);
});

test("nobody is paid twice for one evening, but again where the first was refused", () => {
  const refusedOne = aClaim(350, { state: { kind: "refused", on: "2016-11-03", reason: "?" } });
  expect(checkClaims("14 3.50", [place], [aClaim(350)]).troubles).toMatchObject([
    { kind: "hasClaim", pence: 350 },
  ]);
  expect(checkClaims("14C 3.50", [place], [aClaim(350)]).troubles).toEqual([]);
  expect(checkClaims("14 3.50", [place], [refusedOne]).claims).toHaveLength(1);
});

test("what is written in the grammar reads as the same again", () => {
  const item = fc.record({
    rowCode: fc.integer({ min: 0, max: 9999 }),
    kind: fc.constantFrom("travel" as const, "childcare" as const),
    pence: fc.integer({ min: 1, max: MOST_PENCE }),
    isReceiptSeen: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(item), (items) => {
      const read = readClaims(writeClaims(items));
      expect(read.troubles).toEqual([]);
      expect(read.items.map(({ at: _at, length: _length, ...rest }) => rest)).toEqual(items);
    }),
  );
});

test("any text at all is read to its end", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { items, troubles } = readClaims(text);
      for (const { at, length } of [...items, ...troubles]) {
        expect(at + length).toBeLessThanOrEqual(text.length);
        expect(length).toBeGreaterThan(0);
      }
    }),
  );
});
