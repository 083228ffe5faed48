import fc from "fast-check";
import { expect, test } from "vitest";
import { sortAnswerRows } from "../../renderer/actions/answerRows";
import { formOfEdition } from "../../renderer/actions/formInCheck";
import { importAnswers } from "../../renderer/actions/importAnswers";
import { openOriginalText } from "../../renderer/actions/openOriginalText";
import { undoImport } from "../../renderer/actions/undoImport";
import type { WaitedIn } from "../../renderer/actions/waitingSpreadsheet";
import type { BatchId } from "../../renderer/domain/ids";
import { put } from "../../renderer/domain/records";
import { columnsOf, rowsBelow } from "../../renderer/domain/spreadsheet/columns";
import { type ColumnUses, knownForm } from "../../renderer/domain/spreadsheet/columnUses";
import { proposeUses } from "../../renderer/domain/spreadsheet/proposeUses";
import { equalityPool } from "../../renderer/storage/equalityPool";
import { anEdition, aSession, EDITION } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const HEADERS = ["Timestamp", "Full name", "Email", "Gender", "Why do you want to join?"];
const AMINA = ["30/08/2016 09:00:00", "Amina Yusuf", "amina@example.org", "Woman", "My street"];
const OMAR = ["31/08/2016 10:30:00", "Omar Haddad", "omar@example.org", "Man", "Bus stops"];

function desk() {
  const vault = vaultInMemory(put("edition", anEdition()), put("session", aSession()));
  let given = 0;
  const newId = () => `id-${++given}`;
  const equality = equalityPool(vault, newId, (things) => [...things].reverse());
  const questions = formOfEdition(vault.facts, EDITION);
  const sheetOf = (rows: readonly (readonly string[])[], uses: ColumnUses = {}) => {
    const tab = { name: "", rows };
    const columns = columnsOf(tab, 0);
    const before = knownForm(
      columns.map(({ key }) => key),
      vault.facts.formColumns.values(),
    );
    const proposed = [...proposeUses(columns, questions, before?.uses ?? {})];
    return {
      editionId: EDITION,
      rows: rowsBelow(tab, 0),
      columns,
      uses: { ...Object.fromEntries(proposed.map(([key, { use }]) => [key, use])), ...uses },
      dayOrder: "dayFirst",
      fileName: "answers.csv",
      importedOn: "2016-09-01",
      waitedIn: null as WaitedIn | null,
    } as const;
  };
  const onProgress = () => undefined;
  const take = (rows: readonly (readonly string[])[], uses: ColumnUses = {}) =>
    importAnswers(vault, sheetOf(rows, uses), { newId, equality, onProgress });
  const applications = () =>
    [...vault.facts.application.values()].sort((left, right) => left.number - right.number);
  return { vault, equality, questions, sheetOf, take, applications };
}

test("each row becomes an application to check, in one commit that one undo takes back", async () => {
  const { vault, take, applications } = desk();
  const taken = await take([HEADERS, AMINA, OMAR]);
  expect(taken).toMatchObject({ ok: true, value: { count: 2 } });
  expect(applications()).toMatchObject([
    {
      number: 1,
      channel: "online",
      receivedOn: "2016-08-30",
      check: { kind: "toCheck" },
      answers: { firstName: "Amina", familyName: "Yusuf", whyTakePart: "My street" },
      original: { name: "answers.csv, row 2", kept: "structure" },
    },
    { number: 2, receivedOn: "2016-08-31", answers: { firstName: "Omar" } },
  ]);
  expect(vault.commits).toHaveLength(1);
  expect(await vault.undo()).toEqual({ action: "importAnswers" });
  expect([
    vault.facts.application.size,
    vault.facts.batch.size,
    vault.facts.formColumns.size,
  ]).toEqual([0, 0, 0]);
});

test("a newer export brings only what is new; what is here is skipped and said", async () => {
  const { vault, take, sheetOf, questions, applications } = desk();
  await take([HEADERS, AMINA]);
  const edited = [...AMINA.slice(0, 4), "My street, and the next one"];
  const newer = [HEADERS, AMINA, edited, OMAR, OMAR];
  const sorted = await sortAnswerRows(vault.facts, questions, sheetOf(newer));
  expect(sorted).toMatchObject({
    here: [
      { index: 1, number: 1 },
      { index: 4, number: null },
    ],
    changed: [{ index: 2, number: 1 }],
    empty: [],
  });
  expect(sorted.fresh.map(({ index }) => index)).toEqual([3]);
  await take(newer);
  expect(applications().map(({ answers }) => answers.firstName)).toEqual(["Amina", "Omar"]);
});

test("importing the same answers again changes nothing, whatever they are and wherever the columns moved", async () => {
  const cell = fc.stringMatching(/^[a-z]{1,8}$/);
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(rows, async (answers) => {
      const { vault, take, applications } = desk();
      await take([["Full name", "Email", "Why"], ...answers]);
      const before = JSON.stringify(applications());
      const again = [
        ["Why", "Full name", "New question", "Email"],
        ...answers.map(([name, email, why]) => [why, name, "", email]),
      ];
      expect(await take(again)).toEqual({ ok: false, error: { kind: "nothingNew" } });
      expect(JSON.stringify(applications())).toBe(before);
      expect(vault.commits).toHaveLength(1);
    }),
    { numRuns: 30 },
  );
});

test("equality answers wait in the pool and stand in no record and no kept row", async () => {
  const { vault, take, equality, applications } = desk();
  await take([HEADERS, AMINA, OMAR]);
  expect(equality.waiting()).toBe(2);
  const [first] = applications();
  if (!first?.original) throw new Error("nothing kept");
  const opened = await openOriginalText(vault, first.original, {
    readOriginal: () => Promise.reject(),
  });
  expect(opened).toMatchObject({ kind: "open" });
  const written = JSON.stringify([vault.commits, opened]);
  expect(written).toContain("Amina");
  expect(written).not.toMatch(/"woman"|"man"/iu);
});

test("an equality answer leaves no mark in the hash by which a row is known", async () => {
  const { take, applications } = desk();
  await take([HEADERS, AMINA]);
  const other = desk();
  await other.take([HEADERS, [...AMINA.slice(0, 3), "Man", AMINA[4] ?? ""]]);
  expect(other.applications()[0]?.original?.sha256).toBe(applications()[0]?.original?.sha256);
});

test("what was said about the columns is kept, so that the next export maps itself", async () => {
  const { vault, take, sheetOf } = desk();
  const said = { colour: { kind: "question", field: "groupName" } } as const;
  await take(
    [
      ["Full name", "Colour"],
      ["Amina Yusuf", "Green Street"],
    ],
    said,
  );
  expect(
    sheetOf([
      ["Colour", "Full name"],
      ["Red Lane", "Omar Haddad"],
    ]).uses,
  ).toMatchObject(said);
  await take([
    ["Colour", "Full name"],
    ["Red Lane", "Omar Haddad"],
  ]);
  expect(vault.facts.formColumns.size).toBe(1);
});

test("rows without an answer are no applications, and a disk that fails keeps nothing", async () => {
  const { vault, take } = desk();
  await take([HEADERS, AMINA, ["31/08/2016 10:30:00", "", "", "", ""]]);
  expect(vault.facts.application.size).toBe(1);
  vault.breakDisk();
  await expect(take([HEADERS, OMAR])).rejects.toThrow("The disk is full");
  expect(vault.facts.application.size).toBe(1);
});

test("the import in which the file waited no longer lists it, and is gone when it held nothing else", async () => {
  const { vault, sheetOf, equality } = desk();
  const waiting = {
    kind: "refused",
    fileName: "answers.csv",
    refusal: { kind: "spreadsheet" },
  } as const;
  const other = { ...waiting, fileName: "broken.docx", refusal: { kind: "empty" } } as const;
  const aBatch = (id: string, outcomes: readonly (typeof waiting | typeof other)[]) =>
    put("batch", {
      id: id as BatchId,
      editionId: EDITION,
      importedOn: "2016-09-01",
      lastNumber: 0,
      outcomes,
    });
  const waitedIn = (id: string) => ({
    batchId: id as BatchId,
    fileName: "answers.csv",
    inside: [],
  });
  await vault.commit([aBatch("alone", [waiting]), aBatch("many", [waiting, other])], {
    action: "x",
  });
  let given = 0;
  const tools = { newId: () => `new-${++given}`, equality, onProgress: () => undefined };
  await importAnswers(vault, { ...sheetOf([HEADERS, AMINA]), waitedIn: waitedIn("alone") }, tools);
  expect(vault.facts.batch.has("alone")).toBe(false);
  await importAnswers(vault, { ...sheetOf([HEADERS, OMAR]), waitedIn: waitedIn("many") }, tools);
  expect(vault.facts.batch.get("many")?.outcomes).toEqual([other]);
});

test("the whole import can be taken back from its own place too", async () => {
  const { vault, take } = desk();
  const taken = await take([HEADERS, AMINA, OMAR]);
  if (!taken.ok) throw new Error("nothing taken");
  expect(await undoImport(vault, taken.value.batchId)).toMatchObject({
    ok: true,
    value: { removed: 2 },
  });
});
