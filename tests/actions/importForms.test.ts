import { expect, test } from "vitest";
import { acceptForm, acceptForms } from "../../renderer/actions/acceptForm";
import { decideApplication } from "../../renderer/actions/decideApplication";
import { importForms } from "../../renderer/actions/importForms";
import type { IntakeProgress } from "../../renderer/actions/intake/intake";
import { BATCH_LIMITS } from "../../renderer/actions/intake/openArrived";
import type { ReceivedFile } from "../../renderer/actions/intake/receivedFile";
import { openOriginalText } from "../../renderer/actions/openOriginalText";
import { undoImport } from "../../renderer/actions/undoImport";
import type { FormRead } from "../../renderer/documents/readForm";
import type { ApplicationId, BatchId } from "../../renderer/domain/ids";
import type { OriginalText } from "../../renderer/domain/originalText";
import { put } from "../../renderer/domain/records";
import { ok } from "../../renderer/domain/result";
import { equalityPool } from "../../renderer/storage/equalityPool";
import { anApplication, anEdition, aSession, EDITION } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const today = "2016-08-30";
const arrival = { editionId: EDITION, receivedOn: today } as const;

/** A file whose bytes are its words; the reader below reads the words. */
function aFile(name: string, words: string, facts: Partial<ReceivedFile> = {}): ReceivedFile {
  const bytes = new TextEncoder().encode(words);
  return { name, size: bytes.byteLength, arrayBuffer: async () => bytes.buffer, ...facts };
}

/** Reads "Amina": a first name. "broken" is refused, "equality:…" carries an equality page, "?" a doubt. */
async function readWords({ bytes }: { readonly bytes: Uint8Array }): Promise<FormRead> {
  const words = new TextDecoder().decode(bytes);
  if (words === "broken") {
    return { kind: "refused", refusal: { kind: "damaged", detail: "no end" } };
  }
  const doubt = { kind: "doubtfulField", field: "firstName", doubts: ["guessedLabel"] } as const;
  return {
    kind: "read",
    fingerprint: [],
    draft: {
      answers: { firstName: words },
      evidence: {},
      unplaced: [],
      warnings: words.endsWith("?") ? [doubt] : [],
    },
    text: { blocks: [], notices: [] },
    sha256: `hash of ${words}`,
    kept: { kind: "file", bytes: new TextEncoder().encode(`kept ${words}`) },
    equality: words.startsWith("equality:") ? { gender: words.slice(9) } : null,
    look: "form",
  };
}

function desk() {
  const vault = vaultInMemory(put("edition", anEdition()), put("session", aSession()));
  let given = 0;
  const newId = () => `id-${++given}`;
  const equality = equalityPool(vault, newId, (things) => [...things].reverse());
  const progress: number[] = [];
  const onProgress = ({ done }: IntakeProgress) => progress.push(done);
  const tools = { reader: { open: readWords }, equality, newId, onProgress };
  const take = async (...files: readonly ReceivedFile[]) => {
    const imported = await importForms(vault, arrival, files, tools);
    if (!imported.ok) throw new Error("stopped by nobody");
    return imported.value;
  };
  const numbered = (number: number) => {
    const found = [...vault.facts.application.values()].find((one) => one.number === number);
    if (found === undefined) throw new Error(`No application ${number}`);
    return found;
  };
  return { vault, equality, progress, take, newId, numbered };
}

test("one bad file among many stops none of the others, and each has its outcome", async () => {
  const { vault, take, progress } = desk();
  const gone = { arrayBuffer: () => Promise.reject(new Error("NotFoundError")) };
  const batch = await take(
    aFile("amina.docx", "Amina"),
    aFile("broken.docx", "broken"),
    aFile("folder", "", gone),
    aFile("huge.docx", "Huge", { size: 26 * 1024 * 1024 }),
    aFile("omar.docx", "Omar?"),
  );
  expect(batch.outcomes).toMatchObject([
    { kind: "read", fileName: "amina.docx" },
    { kind: "refused", refusal: { kind: "damaged", detail: "no end" } },
    { kind: "refused", fileName: "folder", refusal: { kind: "cannotOpen" } },
    { kind: "refused", refusal: { kind: "tooLarge", limitBytes: 25 * 1024 * 1024 } },
    { kind: "needsALook", fileName: "omar.docx" },
  ]);
  expect(progress).toEqual([1, 2, 3, 4, 5]);
  expect([...vault.facts.application.values()].map(({ number }) => number)).toEqual([1, 2]);
  expect(vault.commits).toHaveLength(1);
});

test("an imported form waits to be checked, received today, with its original kept apart", async () => {
  const { vault, take, numbered } = desk();
  await take(aFile("amina.docx", "Amina"));
  const { original, ...application } = numbered(1);
  expect(application).toMatchObject({
    channel: "word",
    receivedOn: today,
    check: { kind: "toCheck" },
    answers: { firstName: "Amina" },
    personId: null,
  });
  expect(original).toMatchObject({ name: "amina.docx", sha256: "hash of Amina", kept: "file" });
  const kept = await vault.openOriginal(original?.id ?? "");
  expect(new TextDecoder().decode(kept ?? undefined)).toBe("kept Amina");
});

test("the same bytes are taken once, within an import and over imports, whatever their name", async () => {
  const { take } = desk();
  await take(aFile("other.docx", "Omar"), aFile("amina.docx", "Amina"));
  const { outcomes } = await take(
    aFile("amina (1).docx", "Amina"),
    aFile("sara.docx", "Sara"),
    aFile("sara again.docx", "Sara"),
  );
  expect(outcomes).toMatchObject([
    { kind: "refused", refusal: { kind: "alreadyImported", number: 2 } },
    { kind: "read" },
    { kind: "refused", refusal: { kind: "alreadyImported", number: 3 } },
  ]);
});

test("more files than an import takes are refused one by one, not forgotten", async () => {
  const { take } = desk();
  const files = Array.from({ length: BATCH_LIMITS.files + 2 }, (_, index) =>
    aFile(`${index}.docx`, `Person ${index}`),
  );
  const { outcomes } = await take(...files);
  expect(outcomes).toHaveLength(502);
  expect(outcomes.slice(500)).toMatchObject([
    { kind: "refused", refusal: { kind: "batchFull", limitFiles: 500 } },
    { kind: "refused", refusal: { kind: "batchFull", limitFiles: 500 } },
  ]);
});

test("when the disk fails nothing is kept: no application, no original, no equality answer", async () => {
  const { vault, take, equality } = desk();
  vault.breakDisk();
  await expect(take(aFile("amina.docx", "equality:woman"))).rejects.toThrow("The disk is full");
  expect(vault.facts.application.size).toBe(0);
  expect(equality.waiting()).toBe(0);
  // Ids were given to the batch, the application and the original, in this order.
  expect(await vault.openOriginal("id-3")).toBeNull();
});

test("equality answers reach no record of the application and wait until five are together", async () => {
  const { vault, take, equality } = desk();
  await take(...[1, 2, 3, 4].map((n) => aFile(`${n}.docx`, `equality:answer ${n}`)));
  expect(JSON.stringify([...vault.facts.reading.values()])).not.toContain("gender");
  expect(await equality.store()).toEqual({
    ok: false,
    error: { kind: "tooFewResponses", waiting: 4 },
  });
  await take(aFile("5.docx", "equality:answer 5"));
  expect(await equality.store()).toEqual({ ok: true, value: 5 });
  const stored = [...vault.facts.equality.values()];
  expect(stored.map(({ answers }) => answers.gender)).toEqual(
    [5, 4, 3, 2, 1].map((n) => `answer ${n}`),
  );
  expect(stored.every((response) => Object.keys(response).sort().join() === "answers,id")).toBe(
    true,
  );
});

test("an import is taken back whole, with the people made from it, and the taking back can be undone", async () => {
  const { vault, take, newId, numbered } = desk();
  const batch = await take(aFile("a.docx", "Amina"), aFile("bad.docx", "broken"));
  await acceptForm(vault, newId, numbered(1).id, today);
  expect(await undoImport(vault, batch.id)).toEqual({ ok: true, value: { removed: 1, kept: [] } });
  expect([vault.facts.application.size, vault.facts.reading.size, vault.facts.person.size]).toEqual(
    [0, 0, 0],
  );
  expect(vault.facts.batch.get(batch.id)?.outcomes).toMatchObject([{ kind: "refused" }]);
  await vault.undo();
  expect(numbered(1).check.kind).toBe("checked");
  expect(vault.facts.person.size).toBe(1);
  expect(await vault.openOriginal(numbered(1).original?.id ?? "")).not.toBeNull();
});

test("a form that was decided on stays when its import is taken back", async () => {
  const { vault, take, newId, numbered } = desk();
  const batch = await take(aFile("a.docx", "Amina"), aFile("o.docx", "Omar"));
  await acceptForm(vault, newId, numbered(1).id, today);
  await decideApplication(
    vault,
    () => "entry-1",
    numbered(1).id,
    { kind: "offered", replyBy: null },
    today,
  );
  expect(await undoImport(vault, batch.id)).toEqual({
    ok: true,
    value: { removed: 1, kept: [1] },
  });
  expect([...vault.facts.application.values()].map(({ number }) => number)).toEqual([1]);
  expect(await undoImport(vault, batch.id)).toEqual({
    ok: false,
    error: { kind: "nothingToTakeBack", kept: [1] },
  });
});

test("numbers of an import that was taken back are not given to others", async () => {
  const { vault, take } = desk();
  const batch = await take(aFile("a.docx", "Amina"), aFile("o.docx", "Omar"));
  await undoImport(vault, batch.id);
  await take(aFile("a.docx", "Amina"));
  expect([...vault.facts.application.values()].map(({ number }) => number)).toEqual([3]);
});

test("an import that is not here cannot be taken back", async () => {
  expect(await undoImport(desk().vault, "lost" as BatchId)).toEqual({
    ok: false,
    error: { kind: "noSuchImport" },
  });
});

test("accepting makes the person and checks the form in one commit", async () => {
  const { vault, take, newId, numbered } = desk();
  await take(aFile("amina.docx", "Amina"));
  const accepted = await acceptForm(vault, newId, numbered(1).id, today);
  const personId = numbered(1).personId;
  expect(accepted).toEqual({ ok: true, value: personId });
  expect(vault.facts.person.get(personId ?? "")).toMatchObject({ fullName: "Amina" });
  expect(numbered(1).check).toEqual({ kind: "checked", on: today });
  expect(vault.commits.map(({ note }) => note.action)).toEqual(["importForms", "acceptForm"]);
  await vault.undo();
  expect([vault.facts.person.size, numbered(1).personId]).toEqual([0, null]);
});

test("a form without a name, gone or checked already is not accepted", async () => {
  const { vault, take, newId, numbered } = desk();
  await take(aFile("nameless.docx", " "));
  const accept = (id: ApplicationId) => acceptForm(vault, newId, id, today);
  expect(await accept(numbered(1).id)).toEqual({ ok: false, error: { kind: "noName" } });
  expect(await accept("lost" as ApplicationId)).toEqual({
    ok: false,
    error: { kind: "noSuchApplication" },
  });
  const checked = vaultInMemory(put("application", anApplication(1)));
  expect(await acceptForm(checked, newId, anApplication(1).id, today)).toEqual({
    ok: false,
    error: { kind: "notToCheck" },
  });
});

test("several forms are accepted in one step that one undo takes back; the nameless one is left out", async () => {
  const { vault, take, newId } = desk();
  await take(aFile("a.docx", "Amina"), aFile("n.docx", " "), aFile("o.docx", "Omar"));
  const ids = [...vault.facts.application.values()].map(({ id }) => id);
  expect(await acceptForms(vault, newId, ids, today)).toEqual({ accepted: 2, leftOut: 1 });
  expect(vault.facts.person.size).toBe(2);
  await vault.undo();
  expect(vault.facts.person.size).toBe(0);
});

const text: OriginalText = { blocks: [], notices: [{ kind: "containsMacros" }] };
const reader = { readOriginal: async () => ok({ text, pages: null }) };

test("a kept structure is shown as it is, a kept file is read again, and a lost one is said to be lost", async () => {
  const { vault } = desk();
  const original = { name: "a.docx", byteLength: 1, sha256: "", kept: "file" } as const;
  const named = (id: string) => ({ ...original, id: id as never });
  await vault.putOriginal("file", new Uint8Array([1]));
  await vault.putOriginal("structure", new TextEncoder().encode(JSON.stringify(text)));
  expect(await openOriginalText(vault, named("file"), reader)).toEqual({
    kind: "open",
    text,
    pages: null,
  });
  const structure = { ...named("structure"), kept: "structure" as const };
  const neverAsked = { readOriginal: () => Promise.reject(new Error("asked")) };
  expect(await openOriginalText(vault, structure, neverAsked)).toEqual({
    kind: "open",
    text,
    pages: null,
  });
  expect(await openOriginalText(vault, named("lost"), reader)).toEqual({ kind: "gone" });
});
