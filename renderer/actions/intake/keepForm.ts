import type { ReadFile } from "../../documents/readForm";
import type { Application, Companion, FormMail, OriginalFile } from "../../domain/application";
import { needsNoLook } from "../../domain/checkingRules";
import type { ApplicationId, OriginalId } from "../../domain/ids";
import { receivedDay } from "../../domain/mail";
import type { FormReading } from "../../domain/reading";
import { put } from "../../domain/records";
import { type Arrived, calledBy, type Intake } from "./intake";

/** A document that arrived and was read. */
export type ArrivedDocument = {
  readonly arrived: Arrived;
  readonly read: ReadFile;
  readonly what: Companion["what"];
};

/** The same with its file sealed; its text is let go. */
export type SealedDocument = {
  readonly arrived: Arrived;
  readonly read: Omit<ReadFile, "text" | "kept">;
  readonly what: Companion["what"];
  readonly original: OriginalFile;
};

export type FormToKeep = {
  readonly document: SealedDocument;
  /** Null for a form that came in no mail. */
  readonly mail: FormMail | null;
  readonly formsInMail: number;
};

/** Makes an application of a form whose file is sealed; its record is kept with the batch. */
export function keepForm(intake: Intake, form: FormToKeep): ApplicationId {
  const { document, mail, formsInMail } = form;
  const { arrived, read } = document;
  const id = intake.tools.newId() as ApplicationId;
  const reading = readingOf(id, read);
  intake.lastNumber += 1;
  for (const hash of [read.sha256, mail?.sha256 ?? ""]) {
    if (hash !== "" && !intake.numbersByHash.has(hash)) {
      intake.numbersByHash.set(hash, intake.lastNumber);
    }
  }
  intake.applications.set(id, newApplication(intake, id, form));
  intake.operations.push(put("reading", reading));
  if (read.equality !== null) intake.equality.push(read.equality);
  const kind = needsNoLook(reading) ? "read" : "needsALook";
  if (kind === "needsALook") {
    intake.progress = { ...intake.progress, needALook: intake.progress.needALook + 1 };
  }
  const several = formsInMail > 1 ? { formsInMail } : {};
  intake.outcomes.push({ ...calledBy(arrived), kind, applicationId: id, ...several });
  return id;
}

function readingOf(id: ApplicationId, { draft, fingerprint }: SealedDocument["read"]): FormReading {
  const { evidence, unplaced, warnings } = draft;
  return { id, evidence, unplaced, warnings, fingerprint };
}

function newApplication(
  intake: Intake,
  id: ApplicationId,
  { document, mail }: FormToKeep,
): Application {
  return {
    id,
    editionId: intake.arrival.editionId,
    number: intake.lastNumber,
    channel: "word",
    receivedOn: receivedDay(mail, intake.arrival.receivedOn),
    check: { kind: "toCheck" },
    answers: document.read.draft.answers,
    personId: null,
    decision: { kind: "pending" },
    original: document.original,
    batchId: intake.batchId,
    ...(mail === null ? {} : { mail }),
  };
}

/** Puts what came beside a form of this import with its application. */
export function keepBeside(
  intake: Intake,
  id: ApplicationId,
  { arrived, read, what, original }: SealedDocument,
): void {
  const application = intake.applications.get(id);
  if (application === undefined) throw new Error("Papers can only be kept with a form just kept");
  const companions = [...(application.companions ?? []), { ...original, what }];
  intake.applications.set(id, { ...application, companions });
  if (read.equality !== null) intake.equality.push(read.equality);
  intake.outcomes.push({ ...calledBy(arrived), kind: "companion", applicationId: id, what });
}

export async function sealDocument(
  intake: Intake,
  { arrived, read: { text: _, kept, ...read }, what }: ArrivedDocument,
): Promise<SealedDocument> {
  const id = intake.tools.newId() as OriginalId;
  intake.originals.push(id);
  await intake.vault.putOriginal(id, kept.bytes);
  const { fileName: name, byteLength } = arrived;
  const original = { id, name, byteLength, sha256: read.sha256, kept: kept.kind };
  return { arrived, read, what, original };
}
