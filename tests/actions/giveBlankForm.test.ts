import { expect, test } from "vitest";
import { correctAnswer } from "../../renderer/actions/correctAnswer";
import { type BlankSource, giveBlankForm } from "../../renderer/actions/giveBlankForm";
import { importForms } from "../../renderer/actions/importForms";
import { openReceived } from "../../renderer/documents/openReceived";
import { readOriginal } from "../../renderer/documents/readForm";
import type { ApplicationId, OriginalId } from "../../renderer/domain/ids";
import { change, put } from "../../renderer/domain/records";
import { equalityPool } from "../../renderer/storage/equalityPool";
import { foreignForm } from "../app/wordTable";
import { anEdition, aSession, EDITION } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const OFFICE = "The office, 12 High Street";

function choirForm(name: string, first = "", family = "", choir = "") {
  return foreignForm(`${name}.docx`, [
    ["First name", first],
    ["Surname", family],
    ["Email", first === "" ? "" : `${first.toLowerCase()}@example.org`],
    ["Choir you sing in", choir],
    ["Return to", OFFICE],
  ]);
}

const gardenForm = foreignForm("garden.docx", [
  ["Plot you dig", ""],
  ["Tools of your own", ""],
  ["Water", ""],
  ["Shed", ""],
]);

function received({ name, buffer }: ReturnType<typeof foreignForm>) {
  const bytes = Uint8Array.from(buffer);
  return { name, size: bytes.byteLength, arrayBuffer: async () => bytes.buffer };
}

async function desk(...files: readonly ReturnType<typeof foreignForm>[]) {
  const vault = vaultInMemory(put("edition", anEdition()), put("session", aSession()));
  let given = 0;
  const newId = () => `id-${++given}`;
  const equality = equalityPool(vault, newId, (things) => things);
  const reader = { open: openReceived, readOriginal };
  const tools = { reader, equality, newId, onProgress: () => undefined };
  const take = (...more: readonly ReturnType<typeof foreignForm>[]) =>
    importForms(vault, { editionId: EDITION, receivedOn: "2016-08-30" }, more.map(received), tools);
  await take(...files);
  const numbered = (number: number) => {
    const found = [...vault.facts.application.values()].find((one) => one.number === number);
    if (found === undefined) throw new Error(`No form ${number}`);
    return found;
  };
  const leftOver = (number: number) =>
    (vault.facts.reading.get(numbered(number).id)?.unplaced ?? []).map(({ text }) => text);
  const give = (source: BlankSource) =>
    giveBlankForm(vault, numbered(1).id, source, { newId, today: "2016-08-30", reader });
  return { vault, take, numbered, leftOver, give };
}

const filled = [
  choirForm("leila", "Leila", "Haddad", "Sing East"),
  choirForm("dilan", "Dilan", "Kaya", "Second Sunday"),
];

test("with the empty form given, printed words are no answers any more, on waiting copies and on later ones", async () => {
  const { take, numbered, leftOver, give } = await desk(...filled);
  expect(leftOver(2)).toEqual(["Second Sunday", OFFICE]);
  const file = received(choirForm("blank"));
  expect(await give({ kind: "file", file })).toEqual({ ok: true, value: { readAgain: 2 } });
  expect([1, 2].map(leftOver)).toEqual([["Sing East"], ["Second Sunday"]]);
  expect(numbered(2).answers).toMatchObject({ firstName: "Dilan", familyName: "Kaya" });
  await take(choirForm("ngozi", "Ngozi", "Umeh", "Early Birds"));
  expect(leftOver(3)).toEqual(["Early Birds"]);
});

test("what a person typed stays, and one undo takes all of it back", async () => {
  const { vault, numbered, leftOver, give } = await desk(...filled);
  await correctAnswer(vault, numbered(2).id, "firstName", "Dîlan");
  await give({ kind: "file", file: received(choirForm("blank")) });
  expect(numbered(2).answers.firstName).toBe("Dîlan");
  expect(vault.facts.reading.get(numbered(2).id)?.evidence.firstName?.mechanism).toBe("byHand");
  await vault.undo();
  expect(leftOver(2)).toEqual(["Second Sunday", OFFICE]);
  expect(vault.facts.taughtForm.size).toBe(0);
});

test("an imported form on which nobody wrote is an empty form too", async () => {
  const { numbered, leftOver, give } = await desk(...filled, choirForm("nobody"));
  expect((await give({ kind: "imported", id: numbered(3).id })).ok).toBe(true);
  expect(leftOver(2)).toEqual(["Second Sunday"]);
});

test("the empty form of another house is refused, and so is a file that is none", async () => {
  const { vault, give } = await desk(...filled);
  expect(await give({ kind: "file", file: received(gardenForm) })).toEqual({
    ok: false,
    error: { kind: "anotherForm" },
  });
  const broken = { ...received(gardenForm), arrayBuffer: async () => new ArrayBuffer(3) };
  expect(await give({ kind: "file", file: broken })).toMatchObject({
    error: { kind: "unreadable" },
  });
  expect(vault.facts.taughtForm.size).toBe(0);
});

test("copies whose file is not here, or cannot be read any more, stay as they are", async () => {
  const { vault, numbered, leftOver, give } = await desk(
    ...filled,
    choirForm("ngozi", "Ngozi", "Umeh", "Early Birds"),
  );
  await vault.removeOriginal(numbered(2).original?.id as OriginalId);
  await vault.putOriginal(numbered(3).original?.id as OriginalId, new Uint8Array([1, 2, 3]));
  const file = received(choirForm("blank"));
  expect(await give({ kind: "file", file })).toEqual({ ok: true, value: { readAgain: 1 } });
  expect(leftOver(2)).toEqual(["Second Sunday", OFFICE]);
  expect(leftOver(3)).toEqual(["Early Birds", OFFICE]);
});

test("an answer a person emptied stays empty", async () => {
  const { vault, numbered, give } = await desk(...filled);
  await correctAnswer(vault, numbered(2).id, "firstName", "");
  await give({ kind: "file", file: received(choirForm("blank")) });
  expect(numbered(2).answers.firstName).toBeUndefined();
});

test("what is no empty form is refused: no such application, no file of it, none that opens", async () => {
  const { vault, numbered, give } = await desk(...filled, choirForm("nobody"));
  const none = { kind: "imported", id: "none" as ApplicationId } as const;
  expect(await give(none)).toMatchObject({ error: { kind: "noSuchApplication" } });
  const nobody = { kind: "imported", id: numbered(3).id } as const;
  const original = numbered(3).original?.id as OriginalId;
  await vault.putOriginal(original, new Uint8Array([1, 2, 3]));
  expect(await give(nobody)).toMatchObject({ error: { kind: "unreadable" } });
  await vault.removeOriginal(original);
  expect(await give(nobody)).toMatchObject({
    error: { kind: "unreadable", refusal: { kind: "cannotOpen" } },
  });
});

test("a form without printed questions has no empty copy", async () => {
  const { vault, numbered, give } = await desk(...filled);
  await vault.commit([change("reading", numbered(1).id, { fingerprint: [] })], { action: "test" });
  expect(await give({ kind: "file", file: received(choirForm("blank")) })).toEqual({
    ok: false,
    error: { kind: "notAForm" },
  });
});
