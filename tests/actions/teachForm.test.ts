import { expect, test } from "vitest";
import { acceptForm } from "../../renderer/actions/acceptForm";
import { importForms } from "../../renderer/actions/importForms";
import { placeText } from "../../renderer/actions/placeText";
import { copiesOf, forgetTaughtForm, teachForm } from "../../renderer/actions/teachForm";
import { openReceived } from "../../renderer/documents/openReceived";
import type { Application } from "../../renderer/domain/application";
import { needsNoLook } from "../../renderer/domain/checkingRules";
import type { FormReading } from "../../renderer/domain/reading";
import { put } from "../../renderer/domain/records";
import { equalityPool } from "../../renderer/storage/equalityPool";
import { foreignForm } from "../app/wordTable";
import { anEdition, aSession, EDITION } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const PEOPLE = [
  ["Leila", "Haddad", "Voices of the Lea"],
  ["Ngozi", "Umeh", "Second Sunday"],
  ["Dilan", "Kaya", "Sing East"],
] as const;

function choirForm([first, family, choir]: (typeof PEOPLE)[number], bridge = "Tower Bridge") {
  return foreignForm(`${first}.docx`, [
    ["First name", first],
    ["Surname", family],
    ["Email", `${first.toLowerCase()}@example.org`],
    ["Choir you sing in", choir],
    ["Favourite bridge", bridge],
  ]);
}

function gardenForm() {
  return foreignForm("garden.docx", [
    ["First name", "Bo"],
    ["Plot you dig", "14"],
    ["Tools of your own", "A spade"],
    ["Choir you sing in", "None"],
    ["Water", "Yes please"],
  ]);
}

/** A vault with the edition, and the way to import forms with the real reader. */
const today = "2016-08-30";

function desk() {
  const vault = vaultInMemory(put("edition", anEdition()), put("session", aSession()));
  let given = 0;
  const newId = () => `id-${++given}`;
  const equality = equalityPool(vault, newId, (things) => things);
  const tools = { reader: { open: openReceived }, equality, newId, onProgress: () => undefined };
  const arrival = { editionId: EDITION, receivedOn: "2016-08-30" } as const;
  const take = async (...files: readonly ReturnType<typeof foreignForm>[]) => {
    const received = files.map(({ name, buffer }) => {
      const bytes = Uint8Array.from(buffer);
      return { name, size: bytes.byteLength, arrayBuffer: async () => bytes.buffer };
    });
    await importForms(vault, arrival, received, tools);
  };
  const numbered = (number: number): { application: Application; reading: FormReading } => {
    const application = [...vault.facts.application.values()].find((one) => one.number === number);
    const reading = application && vault.facts.reading.get(application.id);
    if (application === undefined || reading === undefined) throw new Error(`No form ${number}`);
    return { application, reading };
  };
  return { vault, newId, take, numbered };
}

const choir = { kind: "under", label: "Choir you sing in", fields: ["groupName"] } as const;

test("what is shown on one form holds for its waiting copies and for those to come, and for no other form", async () => {
  const { vault, newId, take, numbered } = desk();
  await take(choirForm(PEOPLE[0]), choirForm(PEOPLE[1]), gardenForm());
  const { application, reading } = numbered(1);
  expect(copiesOf(vault.facts, reading)).toBe(1);
  const index = reading.unplaced.findIndex(({ text }) => text === "Voices of the Lea");
  await placeText(vault, application.id, { kind: "unplaced", index }, "groupName");
  const taught = await teachForm(vault, newId, application.id, choir, today);
  expect(taught).toMatchObject({ ok: true, value: { others: 1 } });
  await take(choirForm(PEOPLE[2]));
  expect([1, 2, 3, 4].map((number) => numbered(number).application.answers.groupName)).toEqual([
    "Voices of the Lea",
    "Second Sunday",
    undefined,
    "Sing East",
  ]);
  expect(numbered(2).reading.evidence.groupName?.mechanism).toBe("asShown");
  expect(numbered(4).reading.evidence.groupName?.mechanism).toBe("asShown");
});

test("with a few lessons the rest of the batch needs no look, and the import says so", async () => {
  const { vault, newId, take, numbered } = desk();
  await take(...PEOPLE.map((person) => choirForm(person)));
  const { application, reading } = numbered(1);
  const missing = reading.warnings.flatMap((one) =>
    one.kind === "missingField" ? [one.field] : [],
  );
  expect(missing.length).toBeGreaterThan(3);
  const lessons = [
    choir,
    { kind: "noAnswer", label: "Favourite bridge", text: "Tower Bridge" } as const,
    ...missing.map((field) => ({ kind: "notAsked", field }) as const),
  ];
  for (const lesson of lessons) await teachForm(vault, newId, application.id, lesson, today);
  expect(vault.facts.taughtForm.size).toBe(1);
  expect([2, 3].map((number) => needsNoLook(numbered(number).reading))).toEqual([true, true]);
  const [batch] = vault.facts.batch.values();
  expect(batch?.outcomes.map(({ kind }) => kind)).toEqual(["needsALook", "read", "read"]);
});

test("one undo takes back the lesson and everything that followed from it", async () => {
  const { vault, newId, take, numbered } = desk();
  await take(choirForm(PEOPLE[0]), choirForm(PEOPLE[1]));
  const before = numbered(2);
  await teachForm(vault, newId, numbered(1).application.id, choir, today);
  expect(numbered(2)).not.toEqual(before);
  await vault.undo();
  expect(numbered(2)).toEqual(before);
  expect(vault.facts.taughtForm.size).toBe(0);
});

test("a form that was checked already stays as it was checked", async () => {
  const { vault, newId, take, numbered } = desk();
  await take(choirForm(PEOPLE[0]), choirForm(PEOPLE[1]));
  await acceptForm(vault, newId, numbered(2).application.id, "2016-08-31");
  expect(await teachForm(vault, newId, numbered(1).application.id, choir, today)).toMatchObject({
    value: { others: 0 },
  });
  expect(numbered(2).application.answers).not.toHaveProperty("groupName");
});

test("a forgotten form is read again as though nobody had shown anything", async () => {
  const { vault, newId, take, numbered } = desk();
  await take(choirForm(PEOPLE[0]));
  const taught = await teachForm(vault, newId, numbered(1).application.id, choir, today);
  if (!taught.ok) throw new Error(taught.error.kind);
  await forgetTaughtForm(vault, taught.value.form.id);
  await take(choirForm(PEOPLE[1]));
  expect(numbered(2).application.answers).not.toHaveProperty("groupName");
});

test("what has no labels to be known by cannot be taught", async () => {
  const { vault, newId, take, numbered } = desk();
  await take(choirForm(PEOPLE[0]));
  const { application, reading } = numbered(1);
  const { fingerprint: _none, ...bare } = reading;
  await vault.commit([put("reading", bare)], { action: "test" });
  expect(await teachForm(vault, newId, application.id, choir, today)).toEqual({
    ok: false,
    error: { kind: "notAForm" },
  });
});
