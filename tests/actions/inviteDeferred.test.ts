import { expect, test } from "vitest";
import { inviteDeferred } from "../../renderer/actions/inviteDeferred";
import type { Edition } from "../../renderer/domain/edition";
import type { ApplicationId, EditionId, PersonId } from "../../renderer/domain/ids";
import { put } from "../../renderer/domain/records";
import { deferredHere } from "../../renderer/screens/applications/deferredQuestions";
import { anApplication, anEdition, EDITION } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const NEXT: Edition = {
  ...anEdition(),
  id: "2017" as EditionId,
  name: "2017–18",
  callOpens: "2017-07-01",
  callCloses: "2017-09-01",
};
const today = "2017-07-03";
const decision = { kind: "deferred", on: "2016-09-05", reason: "A baby in October" } as const;
const deferred = anApplication(4, {
  personId: "person-4" as PersonId,
  decision,
  answers: {
    firstName: "Rahel",
    whyTakePart: "To be heard",
    availability: ["session5"],
    consentDataNotice: ["yes"],
    howHeard: ["friend"],
  },
});

const academy = () =>
  vaultInMemory(
    put("edition", anEdition()),
    put("edition", NEXT),
    put("application", deferred),
    put("application", anApplication(5, { decision: { ...decision, kind: "declined" } })),
  );
const newId = () => "invited";
const offeredIn = (vault: ReturnType<typeof academy>, edition: EditionId) =>
  deferredHere(vault.facts, edition).map(({ id }) => id);

test("who was deferred is offered in the next edition, and in no other", () => {
  const vault = academy();
  expect(offeredIn(vault, NEXT.id)).toEqual([deferred.id]);
  expect(offeredIn(vault, EDITION)).toEqual([]);
});

test("an invitation opens an application with what they wrote; dates and consents are asked anew", async () => {
  const vault = academy();
  const invitation = { editionId: NEXT.id, from: deferred.id, today } as const;
  expect(await inviteDeferred(vault, newId, invitation)).toEqual({ ok: true, value: "invited" });
  expect(vault.facts.application.get("invited")).toMatchObject({
    editionId: NEXT.id,
    number: 1,
    receivedOn: today,
    check: { kind: "toCheck" },
    personId: "person-4",
    decision: { kind: "pending" },
    invitedFrom: deferred.id,
    answers: { firstName: "Rahel", whyTakePart: "To be heard" },
  });
  expect(Object.keys(vault.facts.application.get("invited")?.answers ?? {})).toHaveLength(2);
  expect(vault.facts.application.get(deferred.id)).toEqual(deferred);
  expect(offeredIn(vault, NEXT.id)).toEqual([]);
  expect(await inviteDeferred(vault, newId, invitation)).toMatchObject({ ok: false });
  await vault.undo();
  expect(offeredIn(vault, NEXT.id)).toEqual([deferred.id]);
});

test("who has applied by themselves since needs no invitation, and nobody but the deferred can be invited", async () => {
  const vault = academy();
  const from = "application-5" as ApplicationId;
  expect(await inviteDeferred(vault, newId, { editionId: NEXT.id, from, today })).toEqual({
    ok: false,
    error: { kind: "notDeferred" },
  });
  const again = anApplication(9, { editionId: NEXT.id, personId: deferred.personId });
  await vault.commit([put("application", again)], { action: "addApplication" });
  expect(offeredIn(vault, NEXT.id)).toEqual([]);
});
