import { zipSync } from "fflate";
import { importForms } from "../../renderer/actions/importForms";
import type { IntakeProgress } from "../../renderer/actions/intake/intake";
import type { ReceivedFile } from "../../renderer/actions/intake/receivedFile";
import { openReceived } from "../../renderer/documents/openReceived";
import type { Answers } from "../../renderer/domain/applicationForm";
import { put } from "../../renderer/domain/records";
import { equalityPool } from "../../renderer/storage/equalityPool";
import { foreignForm } from "../app/wordTable";
import { wordFile } from "../fixtures/forms/wordFixture";
import { anEdition, aSession, EDITION } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

export const ARRIVED_ON = "2016-09-05";

export type Bytes = Uint8Array<ArrayBuffer>;

export function received(
  name: string,
  bytes: Bytes,
  folders: readonly string[] = [],
): ReceivedFile {
  // The worker takes bytes over, so each asking gets its own.
  const arrayBuffer = async () => bytes.slice().buffer;
  return { name, size: bytes.byteLength, folders, arrayBuffer };
}

/** A form of somebody's own making, with two answers that only a form asks for. */
export function formOf(first: string, family: string): Bytes {
  const rows = [
    ["First name", first],
    ["Family name", family],
    ["Email", `${first.toLowerCase()}@example.org`],
    ["Why would you like to take part?", `${first} wants to be heard`],
    ["What would you like to change in your community?", "Bus stops"],
  ] as const;
  return Uint8Array.from(foreignForm("form.docx", rows).buffer);
}

export function blankForm(): Bytes {
  const asked = [
    "First name",
    "Why would you like to take part?",
    "What would you like to change in your community?",
    "Which people and groups are you connected to?",
  ];
  return Uint8Array.from(
    foreignForm(
      "blank.docx",
      asked.map((ask) => [ask, ""] as const),
    ).buffer,
  );
}

export function wordsIn(...lines: readonly string[]): Bytes {
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`);
  return wordFile({ body: paragraphs.join("") });
}

export function cv(): Bytes {
  return wordsIn("Curriculum vitae", "Name: Amina Yusuf", "Email: a@example.org", "Telephone: 0");
}

/** Bytes that begin as a photograph does; different ones for each number. */
export function photo(number: number, byteLength = 300_000): Bytes {
  const bytes = new Uint8Array(byteLength).fill(number);
  bytes.set([0xff, 0xd8, 0xff, 0xe0]);
  return bytes;
}

export function zipOf(files: Readonly<Record<string, Uint8Array>>): Bytes {
  return Uint8Array.from(zipSync({ ...files }, { mtime: "2016-07-01T12:00:00" }));
}

/** A vault with the edition, and the way to import with the real reader, here without its worker. */
export function intakeDesk() {
  const vault = vaultInMemory(put("edition", anEdition()), put("session", aSession()));
  let given = 0;
  const newId = () => `id-${++given}`;
  const equality = equalityPool(vault, newId, (things) => things);
  const progress: IntakeProgress[] = [];
  const tools = {
    reader: { open: openReceived },
    equality,
    newId,
    onProgress: (one: IntakeProgress) => void progress.push(one),
  };
  const arrival = { editionId: EDITION, receivedOn: ARRIVED_ON } as const;
  const take = async (...files: readonly ReceivedFile[]) => {
    const imported = await importForms(vault, arrival, files, tools);
    if (!imported.ok) throw new Error("stopped by nobody");
    return imported.value;
  };
  const applications = () => [...vault.facts.application.values()];
  const answersOf = (number: number): Answers =>
    applications().find((one) => one.number === number)?.answers ?? {};
  return { vault, equality, progress, tools, arrival, newId, take, applications, answersOf };
}

/** What became of each file, in few words: "cv.docx in mail.eml: companion 1". */
export function said(
  { outcomes }: Awaited<ReturnType<ReturnType<typeof intakeDesk>["take"]>>,
  numberOf: (id: string) => number | undefined,
): readonly string[] {
  return outcomes.map((outcome) => {
    const within = (outcome.inside ?? []).map((step) => ` in ${step}`).join("");
    const what = "applicationId" in outcome ? ` ${numberOf(outcome.applicationId)}` : "";
    const why =
      outcome.kind === "refused"
        ? ` ${outcome.refusal.kind}`
        : outcome.kind === "leftOut"
          ? ` ${outcome.reason}`
          : "";
    const kind =
      "formsInMail" in outcome ? `${outcome.kind} of ${outcome.formsInMail}` : outcome.kind;
    return `${outcome.fileName}${within}: ${kind}${what}${why}`;
  });
}
