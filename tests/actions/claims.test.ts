import { expect, test } from "vitest";
import { addClaim, enterReceipts, settleClaim } from "../../renderer/actions/claims";
import { forgetNotedNeed, noteNeed } from "../../renderer/actions/noteNeed";
import { erasureOf } from "../../renderer/domain/erasure";
import type { ClaimId, PersonId } from "../../renderer/domain/ids";
import { put } from "../../renderer/domain/records";
import { anApplication, anEdition, aPerson, aPlace, aSession, EDITION, SESSION } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const aNewId = () => {
  let last = 0;
  return () => `new-${++last}`;
};
const amina = aPerson("Amina");
const application = anApplication(1, { personId: amina.id });

const anAcademy = () =>
  vaultInMemory(
    put("edition", anEdition()),
    put("session", aSession()),
    put("application", application),
    put("person", amina),
    put("person", aPerson("Binh")),
    put("place", aPlace("Amina", 1)),
    put("place", aPlace("Binh", 2)),
  );

const typed = {
  personId: amina.id,
  sessionId: SESSION,
  kind: "travel",
  amount: "3.50",
  note: " bus ",
  isReceiptSeen: true,
} as const;

test("a claim is written down in pence and waits to be paid", async () => {
  const vault = anAcademy();
  await addClaim(vault, aNewId(), typed);
  expect([...vault.facts.claim.values()]).toMatchObject([
    { editionId: EDITION, pence: 350, note: "bus", state: { kind: "requested" } },
  ]);
});

test.each([
  [{ amount: "3.5" }, "notAnAmount"],
  [{ personId: "nobody" as PersonId }, "noSuchPerson"],
] as const)("a claim with %j is refused", async (wrong, kind) => {
  const vault = anAcademy();
  expect(await addClaim(vault, aNewId(), { ...typed, ...wrong })).toMatchObject({
    error: { kind },
  });
  expect(vault.facts.claim.size).toBe(0);
});

test("refusing a claim needs a reason", async () => {
  const vault = anAcademy();
  await addClaim(vault, aNewId(), typed);
  const id = "new-1" as ClaimId;
  const refuse = (reason: string) =>
    settleClaim(vault, id, { kind: "refused", on: "2016-11-04", reason });
  expect(await refuse(" ")).toMatchObject({ error: { kind: "noReason" } });
  expect(await refuse("no receipt")).toMatchObject({ ok: true });
  expect(vault.facts.claim.get(id)?.state).toMatchObject({ kind: "refused" });
});

test("a typed receipt sheet is written as one change, paid on the session's day, or not at all", async () => {
  const vault = anAcademy();
  const enter = (text: string) =>
    enterReceipts(vault, aNewId(), { sessionId: SESSION, text, paid: "cash" }, "2016-11-09");
  expect(await enter("1 3.50, 9 2")).toMatchObject({ ok: false });
  expect(vault.facts.claim.size).toBe(0);
  expect(await enter("1 3.50R, 2C 12")).toEqual({ ok: true, value: 2 });
  expect(vault.commits).toHaveLength(1);
  expect([...vault.facts.claim.values()]).toMatchObject([
    { personId: amina.id, pence: 350, isReceiptSeen: true, state: { kind: "paid", how: "cash" } },
    { kind: "childcare", pence: 1200, isReceiptSeen: false },
  ]);
});

test("a need is written down with how it is known, and taken away again", async () => {
  const vault = anAcademy();
  const need = {
    editionId: EDITION,
    personId: amina.id,
    kind: "access",
    words: "a ramp",
    on: "2016-11-03",
    source: "",
  } as const;
  expect(await noteNeed(vault, need)).toMatchObject({ error: { kind: "noSource" } });
  await noteNeed(vault, { ...need, source: "told me" });
  await noteNeed(vault, { ...need, words: "a lift", source: "told me again" });
  expect([...vault.facts.notedNeed.values()]).toMatchObject([{ words: "a lift" }]);
  await forgetNotedNeed(vault, need);
  expect(vault.facts.notedNeed.size).toBe(0);
});

test("claims and needs go with the person who asks to be forgotten", async () => {
  const vault = anAcademy();
  await addClaim(vault, aNewId(), typed);
  await noteNeed(vault, {
    editionId: EDITION,
    personId: amina.id,
    kind: "dietary",
    words: "halal",
    on: "2016-11-03",
    source: "told me",
  });
  const kinds = erasureOf(vault.facts, application).records.map(({ kind }) => kind);
  expect(kinds).toContain("claim");
  expect(kinds).toContain("notedNeed");
});
