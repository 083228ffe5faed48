import { describe, expect, test } from "vitest";
import { acceptForm } from "../../renderer/actions/acceptForm";
import { checkAgain } from "../../renderer/actions/checkAgain";
import { correctAnswer } from "../../renderer/actions/correctAnswer";
import { joinVersions, sayTwoPeople, splitVersions } from "../../renderer/actions/joinVersions";
import { undoImport } from "../../renderer/actions/undoImport";
import type { Application } from "../../renderer/domain/application";
import type { BatchId } from "../../renderer/domain/ids";
import { put } from "../../renderer/domain/records";
import { twinsOf } from "../../renderer/domain/samePerson";
import { EDITION } from "./aCohort";
import { aFormToCheck, vaultWithForm } from "./aForm";

const BATCH = "batch-2" as BatchId;
const first = aFormToCheck(1, { receivedOn: "2016-08-01" });
const second = aFormToCheck(2, {
  receivedOn: "2016-08-20",
  batchId: BATCH,
  answers: { ...first.answers, experience: "Three years", dietary: "No nuts" },
});
const versions = { newer: second.id, earlier: first.id };

/** The earlier version checked, the newer one waiting. */
async function desk(earlier: Application = first) {
  const vault = vaultWithForm(second);
  await vault.commit(
    [
      put("application", earlier),
      put("batch", {
        id: BATCH,
        editionId: EDITION,
        importedOn: "2016-08-20",
        lastNumber: 2,
        outcomes: [{ kind: "read", fileName: "b.docx", applicationId: second.id }],
      }),
    ],
    { action: "test" },
  );
  let given = 0;
  const newId = () => `new-${++given}`;
  await acceptForm(vault, newId, first.id, "2016-08-10");
  const at = (id: string) => {
    const application = vault.facts.application.get(id);
    if (application === undefined) throw new Error(`No ${id}`);
    return application;
  };
  return { vault, newId, at };
}

describe("the newer version of one person's application", () => {
  test("takes the earlier one's place, with what was kept from it, and renews the same person", async () => {
    const { vault, newId, at } = await desk();
    expect((await joinVersions(vault, versions, ["experience"], "2016-08-21")).ok).toBe(true);
    expect(at(second.id).answers).toEqual({
      ...second.answers,
      experience: first.answers.experience,
    });
    expect(at(first.id).answers).toEqual(first.answers);
    expect(at(first.id).check).toMatchObject({ kind: "replaced", by: second.id });
    await acceptForm(vault, newId, second.id, "2016-08-22");
    expect(at(second.id).personId).toBe(at(first.id).personId);
    expect(vault.facts.person.size).toBe(1);
  });

  test("is taken apart again, before it was checked: both are what they were", async () => {
    const { vault, newId, at } = await desk();
    const [one, two] = [at(first.id), at(second.id)];
    const reading = vault.facts.reading.get(second.id);
    await joinVersions(vault, versions, ["experience"], "2016-08-21");
    await splitVersions(vault, newId, second.id);
    expect(at(first.id)).toEqual(one);
    expect(at(second.id)).toEqual({ ...two, joined: null });
    expect(vault.facts.reading.get(second.id)).toEqual(reading);
  });

  test("is taken apart after it was checked: each has its own person, later corrections stay", async () => {
    const { vault, newId, at } = await desk();
    await joinVersions(vault, versions, ["experience"], "2016-08-21");
    await correctAnswer(vault, second.id, "familyName", "Yusuf-Ali");
    await acceptForm(vault, newId, second.id, "2016-08-22");
    await splitVersions(vault, newId, second.id);
    const people = [first.id, second.id].map((id) => vault.facts.person.get(at(id).personId ?? ""));
    expect(people.map((person) => person?.fullName)).toEqual(["Amina Yusuf", "Amina Yusuf-Ali"]);
    expect(people[0]?.id).not.toBe(people[1]?.id);
    expect(at(second.id).answers.experience).toBe("Three years");
  });

  test("gives the earlier one its place back when its import is taken back; the person stays", async () => {
    const { vault, newId, at } = await desk();
    await joinVersions(vault, versions, [], "2016-08-21");
    await acceptForm(vault, newId, second.id, "2016-08-22");
    await undoImport(vault, BATCH);
    expect(vault.facts.application.has(second.id)).toBe(false);
    expect(at(first.id).check).toEqual({ kind: "checked", on: "2016-08-10" });
    expect(vault.facts.person.has(at(first.id).personId ?? "")).toBe(true);
  });

  test("is the one that is checked: the replaced one is opened again only when they are apart", async () => {
    const { vault } = await desk();
    await joinVersions(vault, versions, [], "2016-08-21");
    expect(await checkAgain(vault, first.id)).toEqual({ ok: false, error: { kind: "isReplaced" } });
  });

  test("never replaces one that was decided on, or one that came later", async () => {
    const decided = { kind: "declined", on: "2016-08-15", reason: "-" } as const;
    const { vault, at } = await desk();
    await vault.commit([put("application", { ...at(first.id), decision: decided })], {
      action: "test",
    });
    expect(await joinVersions(vault, versions, [], "2016-08-21")).toEqual({
      ok: false,
      error: { kind: "alreadyDecided", number: 1 },
    });
    const late = await desk({ ...first, receivedOn: "2016-08-25" });
    expect(await joinVersions(late.vault, versions, [], "2016-08-26")).toEqual({
      ok: false,
      error: { kind: "notEarlier" },
    });
  });
});

test("two people are remembered as two, and one undo forgets it", async () => {
  const { vault, at } = await desk();
  const twins = () => twinsOf(at(second.id), vault.facts.application.values()).length;
  expect(twins()).toBe(1);
  await sayTwoPeople(vault, second.id, first.id);
  expect(twins()).toBe(0);
  await vault.undo();
  expect(twins()).toBe(1);
});
