import { expect, test } from "vitest";
import { addApplication } from "../../renderer/actions/addApplication";
import { answerOffer } from "../../renderer/actions/answerOffer";
import { decideApplication } from "../../renderer/actions/decideApplication";
import { moveOnWaitingList } from "../../renderer/actions/moveOnWaitingList";
import { reopenDecision } from "../../renderer/actions/reopenDecision";
import type { Application } from "../../renderer/domain/application";
import type { EditionId, PersonId } from "../../renderer/domain/ids";
import { put } from "../../renderer/domain/records";
import { waitingList } from "../../renderer/domain/waitingList";
import { anApplication, anEdition, aPlace, EDITION } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const day = "2016-09-03";
const newId = () => "new-1";
const vaultWith = (...applications: readonly Application[]) =>
  vaultInMemory(put("edition", anEdition()), ...applications.map((one) => put("application", one)));
const offered = (facts: Partial<Application> = {}) =>
  anApplication(1, {
    personId: "person-1" as PersonId,
    decision: { kind: "offered", on: day, replyBy: "2016-09-06", answer: { kind: "waiting" } },
    ...facts,
  });

test("an offer stands with its reply-by day and waits for an answer; undo takes it back", async () => {
  const one = anApplication(1);
  const vault = vaultWith(one);
  await decideApplication(vault, newId, one.id, { kind: "offered", replyBy: "2016-09-06" }, day);
  expect(vault.facts.application.get(one.id)?.decision).toEqual(offered().decision);
  expect(await vault.undo()).toEqual({ action: "decideApplication" });
  expect(vault.facts.application.get(one.id)?.decision).toEqual({ kind: "pending" });
});

test("what is not decided is not written", async () => {
  const one = anApplication(1);
  const vault = vaultWith(one, anApplication(2, { check: { kind: "toCheck" } }));
  const nameless = await decideApplication(
    vault,
    newId,
    one.id,
    { kind: "declined", reason: " " },
    day,
  );
  expect(nameless).toEqual({ ok: false, error: { kind: "reasonMissing" } });
  const unchecked = anApplication(2).id;
  expect(
    await decideApplication(vault, newId, unchecked, { kind: "offered", replyBy: null }, day),
  ).toEqual({ ok: false, error: { kind: "notChecked" } });
  expect(vault.commits).toEqual([]);
});

test("who is put on the waiting list comes last, and can be moved up", async () => {
  const applications = [1, 2, 3].map((number) => anApplication(number));
  const vault = vaultWith(...applications);
  for (const { id } of applications) {
    await decideApplication(
      vault,
      newId,
      id,
      { kind: "waitlisted", reason: "All places taken" },
      day,
    );
  }
  const numbers = () => waitingList(vault.facts.application.values()).map(({ number }) => number);
  expect(numbers()).toEqual([1, 2, 3]);
  await moveOnWaitingList(vault, anApplication(3).id, 1);
  expect(numbers()).toEqual([3, 1, 2]);
  expect(await moveOnWaitingList(vaultWith(anApplication(4)), anApplication(4).id, 1)).toEqual({
    ok: false,
    error: { kind: "notOnWaitingList" },
  });
});

test("the waiting list of one edition knows nothing of another's", async () => {
  const elsewhere = anApplication(9, {
    editionId: "2017" as EditionId,
    decision: { kind: "waitlisted", on: day, orderKey: "z", reason: "" },
  });
  const one = anApplication(1);
  const vault = vaultWith(one, elsewhere);
  await decideApplication(vault, newId, one.id, { kind: "waitlisted", reason: "Full" }, day);
  const alone = vaultWith(one);
  await decideApplication(alone, newId, one.id, { kind: "waitlisted", reason: "Full" }, day);
  expect(vault.facts.application.get(one.id)).toEqual(alone.facts.application.get(one.id));
});

test("who accepts joins the cohort with the next row code in the same commit, and undo takes both back", async () => {
  const vault = vaultInMemory(put("application", offered()), put("place", aPlace("Sara", 7)));
  expect(
    await answerOffer(vault, newId, offered().id, { kind: "accepted", on: "2016-09-05" }),
  ).toEqual({ ok: true, value: { rowCode: 8 } });
  expect(vault.commits).toHaveLength(1);
  expect(vault.facts.place.get("new-1")).toEqual({
    id: "new-1",
    editionId: EDITION,
    personId: "person-1",
    applicationId: offered().id,
    rowCode: 8,
    joinedOn: "2016-09-05",
    left: null,
  });
  await vault.undo();
  expect(vault.facts.place.size).toBe(1);
  expect(vault.facts.application.get(offered().id)).toEqual(offered());
});

test("who turns an offer down gets no place", async () => {
  const vault = vaultWith(offered());
  const answer = { kind: "turnedDown", on: "2016-09-05", reason: "New job" } as const;
  expect(await answerOffer(vault, newId, offered().id, answer)).toEqual({
    ok: true,
    value: { rowCode: null },
  });
  expect(vault.facts.place.size).toBe(0);
  expect(vault.facts.application.get(offered().id)?.decision).toMatchObject({ answer });
});

test("nobody accepts without an offer, and no offer lapses on its last day", async () => {
  const vault = vaultWith(anApplication(2), offered());
  expect(
    await answerOffer(vault, newId, anApplication(2).id, { kind: "accepted", on: day }),
  ).toEqual({ ok: false, error: { kind: "noOffer" } });
  expect(
    await answerOffer(vault, newId, offered().id, { kind: "lapsed", on: "2016-09-06" }),
  ).toEqual({ ok: false, error: { kind: "notLapsedYet", replyBy: "2016-09-06" } });
  expect(vault.commits).toEqual([]);
});

test("an acceptance without a checked person is refused whole: no answer is noted", async () => {
  const vault = vaultWith(offered({ personId: null }));
  expect(await answerOffer(vault, newId, offered().id, { kind: "accepted", on: day })).toEqual({
    ok: false,
    error: { kind: "noPerson" },
  });
  expect(vault.facts.application.get(offered().id)?.decision).toEqual(offered().decision);
});

test("a decision is reopened with the reason, which stays with it", async () => {
  const vault = vaultWith(offered());
  expect(await reopenDecision(vault, newId, offered().id, day, "")).toEqual({
    ok: false,
    error: { kind: "reasonMissing" },
  });
  await reopenDecision(vault, newId, offered().id, day, "Offered by mistake");
  expect(vault.facts.application.get(offered().id)?.decision).toEqual({
    kind: "pending",
    reopened: { on: day, reason: "Offered by mistake", was: "offered" },
  });
});

test("an application on paper gets the next number and waits to be checked", async () => {
  const vault = vaultWith(anApplication(41));
  const added = { editionId: EDITION, channel: "paper", receivedOn: "2016-08-31" } as const;
  expect(await addApplication(vault, newId, added)).toEqual({ ok: true, value: "new-1" });
  expect(vault.facts.application.get("new-1")).toMatchObject({
    ...added,
    number: 42,
    check: { kind: "toCheck" },
    original: null,
  });
});
