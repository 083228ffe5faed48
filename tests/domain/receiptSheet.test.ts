import { expect, test } from "vitest";
import type { Claim } from "../../renderer/domain/claims";
import { edition2016 } from "../../renderer/domain/edition2016";
import { receiptSheet } from "../../renderer/domain/receiptSheet";
import { anEvening, aPerson, aPlace, EDITION } from "./builders";

const session = anEvening("2016-11-03");
const places = [aPlace(1), aPlace(14)];
const people = new Map(
  places.map(({ personId, rowCode }) => [
    personId as string,
    aPerson({ id: personId, knownAs: `Known ${rowCode}`, fullName: `Full ${rowCode}` }),
  ]),
);
const facts = {
  academyName: "Migrants Organise",
  edition: edition2016().edition,
  session,
  venue: null,
  places,
  people,
};

const aClaim = (pence: number, changed: Partial<Claim> = {}) =>
  ({
    id: `claim ${pence}`,
    editionId: EDITION,
    personId: places[1]?.personId,
    sessionId: session.id,
    kind: "travel",
    pence,
    note: "",
    isReceiptSeen: false,
    state: { kind: "requested" },
    ...changed,
  }) as Claim;

test("a receipt sheet has everyone expected, and beside them what is still to be paid for this session", () => {
  const sheet = receiptSheet(facts, [
    aClaim(350),
    aClaim(1200, { kind: "childcare" }),
    aClaim(999, { state: { kind: "paid", on: "2016-11-03", how: "cash" } }),
    aClaim(888, { state: { kind: "refused", on: "2016-11-03", reason: "walked" } }),
    aClaim(777, { sessionId: "another" as Claim["sessionId"] }),
  ]);
  expect(sheet.ok && sheet.value.rows).toEqual([
    { rowCode: 1, name: "Known 1", pence: null },
    { rowCode: 14, name: "Known 14", pence: 1550 },
  ]);
});

test("a cancelled session has none", () => {
  expect(receiptSheet({ ...facts, session: { ...session, state: "cancelled" } }, []).ok).toBe(
    false,
  );
});
