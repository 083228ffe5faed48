import { expect, test } from "vitest";
import { acceptForm } from "../../renderer/actions/acceptForm";
import { type Entry, saveEntry } from "../../renderer/actions/saveEntry";
import type { ApplicationId } from "../../renderer/domain/ids";
import { put } from "../../renderer/domain/records";
import { anApplication, anEdition, EDITION } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const anEntry = (facts: Partial<Entry> = {}): Entry => ({
  id: null,
  editionId: EDITION,
  channel: "paper",
  receivedOn: "2016-08-30",
  answers: { firstName: "Nour", familyName: "", availability: [] },
  ...facts,
});

function desk() {
  const vault = vaultInMemory(put("edition", anEdition()), put("application", anApplication(7)));
  let given = 0;
  return { vault, save: (entry: Entry) => saveEntry(vault, () => `new-${++given}`, entry) };
}

test("with its first answer an entry becomes an application to check with the next number; empty answers are left out", async () => {
  const { save, vault } = desk();
  const saved = await save(anEntry());
  expect(saved).toMatchObject({
    ok: true,
    value: { number: 8, channel: "paper", check: { kind: "toCheck" }, original: null },
  });
  expect(vault.facts.application.get("new-1")?.answers).toEqual({ firstName: "Nour" });
});

test("an entry without an answer is nothing yet and takes no number", async () => {
  const { save, vault } = desk();
  expect(await save(anEntry({ answers: { firstName: " " } }))).toEqual({
    ok: false,
    error: { kind: "nothingTyped" },
  });
  expect(vault.commits).toHaveLength(0);
});

test("what is typed later changes the same application, also how and when it came", async () => {
  const { save, vault } = desk();
  await save(anEntry());
  const id = "new-1" as ApplicationId;
  await save(
    anEntry({ id, channel: "phone", receivedOn: "2016-08-31", answers: { phone: "07700" } }),
  );
  expect(vault.facts.application.get(id)).toMatchObject({
    number: 8,
    channel: "phone",
    receivedOn: "2016-08-31",
    answers: { phone: "07700" },
  });
});

test("once it is checked, or gone, nothing is typed into it any more", async () => {
  const { save, vault } = desk();
  await save(anEntry());
  const id = "new-1" as ApplicationId;
  await acceptForm(vault, () => "person", id, "2016-09-01");
  expect(await save(anEntry({ id }))).toEqual({ ok: false, error: { kind: "notToCheck" } });
  const gone = "gone" as ApplicationId;
  expect(await save(anEntry({ id: gone }))).toMatchObject({ error: { kind: "noSuchApplication" } });
});
