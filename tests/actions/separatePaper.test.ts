import { expect, test } from "vitest";
import { separatePaper } from "../../renderer/actions/separatePaper";
import type { Received } from "../../renderer/documents/openReceived";
import type { Application, Companion } from "../../renderer/domain/application";
import type { BatchId, OriginalId } from "../../renderer/domain/ids";
import { put } from "../../renderer/domain/records";
import { anApplication, anEdition, EDITION } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const PAPER = "paper-1" as OriginalId;
const BATCH = "batch-1" as BatchId;

const paper = (facts: Partial<Companion> = {}): Companion => ({
  id: PAPER,
  name: "sister.docx",
  byteLength: 1,
  sha256: "b",
  kept: "file",
  what: "document",
  ...facts,
});

const form = {
  kind: "read",
  draft: { answers: { firstName: "Hana" }, evidence: {}, unplaced: [], warnings: [] },
  fingerprint: [1],
} as unknown as Received;

const mail = { from: "amina@example.org", subject: "Forms", sha256: "m" } as unknown;

/** A form with papers beside it, the bytes of the first sealed. */
async function desk(received: Received, facts: Partial<Application> = {}, ...inside: string[]) {
  const beside = anApplication(1, { companions: [paper()], batchId: BATCH, ...facts });
  const vault = vaultInMemory(put("edition", anEdition()), put("application", beside));
  await vault.putOriginal(PAPER, new Uint8Array([1]));
  const outcome = { kind: "companion", applicationId: beside.id, what: "document" } as const;
  const around = inside.length === 0 ? {} : { inside };
  await vault.commit(
    [
      put("batch", {
        id: BATCH,
        editionId: EDITION,
        importedOn: "2016-09-05",
        lastNumber: 1,
        outcomes: [
          { kind: "read", fileName: "amina.docx", applicationId: beside.id },
          { ...outcome, fileName: "sister.docx", ...around },
        ],
      }),
    ],
    { action: "test" },
  );
  const tools = { newId: () => "own", reader: { open: async () => received } };
  const separate = (id: OriginalId = PAPER) => separatePaper(vault, beside.id, id, tools);
  return { vault, beside, separate, own: () => vault.facts.application.get("own") };
}

test("a sister's form sent in the same mail becomes an application of its own, of that day and that mail", async () => {
  const { vault, beside, separate, own } = await desk(form, { mail: mail as never }, "Forms.eml");
  expect(await separate()).toEqual({ ok: true, value: "own" });
  expect(own()).toMatchObject({
    number: 2,
    answers: { firstName: "Hana" },
    check: { kind: "toCheck" },
    receivedOn: beside.receivedOn,
    original: { id: PAPER, name: "sister.docx" },
    mail,
  });
  expect(own()?.original).not.toHaveProperty("what");
  expect(vault.facts.application.get(beside.id)?.companions).toEqual([]);
  expect(vault.facts.batch.get(BATCH)?.outcomes[1]).toEqual({
    kind: "needsALook",
    fileName: "sister.docx",
    inside: ["Forms.eml"],
    applicationId: "own",
  });
});

test("one that lay in a folder has no mail, and its import says so too", async () => {
  const { vault, separate, own } = await desk(form);
  await separate();
  expect(own()).not.toHaveProperty("mail");
  expect(vault.facts.batch.get(BATCH)?.outcomes[1]).not.toHaveProperty("inside");
});

test("it stands alone also where the list of its import is gone", async () => {
  const { separate, own } = await desk(form, { batchId: null });
  expect((await separate()).ok).toBe(true);
  expect(own()).toMatchObject({ batchId: null });
});

const damaged = { kind: "refused", refusal: { kind: "damaged", detail: "" } } as unknown;
const archive = { kind: "archive", sha256: "", parts: [] } as const;

test.each([
  ["a file that cannot be read any more", damaged as Received, {}, "unreadable"],
  ["a file that only holds others", archive, {}, "noSuchPaper"],
  ["a mail's own words", form, { companions: [paper({ what: "message" })] }, "noSuchPaper"],
  [
    "a paper kept without its file",
    form,
    { companions: [paper({ kept: "structure" })] },
    "noSuchPaper",
  ],
  ["a form with nothing beside it", form, { companions: undefined as never }, "noSuchPaper"],
] as const)("%s becomes no application", async (_, received, facts, kind) => {
  const { vault, separate } = await desk(received, facts);
  const before = vault.commits.length;
  expect(await separate()).toMatchObject({ ok: false, error: { kind } });
  expect(vault.commits).toHaveLength(before);
});

test("a paper whose sealed file is not on this computer becomes no application", async () => {
  const { vault, separate } = await desk(form);
  await vault.removeOriginal(PAPER);
  expect(await separate()).toMatchObject({ error: { kind: "noSuchPaper" } });
});
