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

export type FormToKeep = Omit<ArrivedDocument, "what"> & {
  readonly id: ApplicationId;
  /** Null for a form that came in no mail. */
  readonly mail: FormMail | null;
  readonly formsInMail: number;
  readonly companions: readonly ArrivedDocument[];
};

/** Makes an application of a form: its file and what came beside it are sealed now, its record with the batch. */
export async function keepForm(intake: Intake, form: FormToKeep): Promise<void> {
  const { id, arrived, read, mail, formsInMail } = form;
  const reading = readingOf(id, read);
  const original = await sealed(intake, form);
  const companions = await sealedCompanions(intake, form);
  intake.lastNumber += 1;
  for (const hash of [read.sha256, mail?.sha256 ?? ""]) {
    if (hash !== "" && !intake.numbersByHash.has(hash)) {
      intake.numbersByHash.set(hash, intake.lastNumber);
    }
  }
  const application = { ...newApplication(intake, form), original, ...companions };
  intake.operations.push(put("application", application), put("reading", reading));
  if (read.equality !== null) intake.equality.push(read.equality);
  const kind = needsNoLook(reading) ? "read" : "needsALook";
  if (kind === "needsALook") {
    intake.progress = { ...intake.progress, needALook: intake.progress.needALook + 1 };
  }
  const several = formsInMail > 1 ? { formsInMail } : {};
  intake.outcomes.push({ ...calledBy(arrived), kind, applicationId: id, ...several });
  for (const { arrived: beside, what } of form.companions) {
    intake.outcomes.push({ ...calledBy(beside), kind: "companion", applicationId: id, what });
  }
}

function readingOf(id: ApplicationId, { draft, fingerprint }: ReadFile): FormReading {
  const { evidence, unplaced, warnings } = draft;
  return { id, evidence, unplaced, warnings, fingerprint };
}

function newApplication(
  intake: Intake,
  { id, read, mail }: FormToKeep,
): Omit<Application, "original" | "companions"> {
  return {
    id,
    editionId: intake.arrival.editionId,
    number: intake.lastNumber,
    channel: "word",
    receivedOn: receivedDay(mail, intake.arrival.receivedOn),
    check: { kind: "toCheck" },
    answers: read.draft.answers,
    personId: null,
    decision: { kind: "pending" },
    batchId: intake.batchId,
    ...(mail === null ? {} : { mail }),
  };
}

async function sealedCompanions(
  intake: Intake,
  { companions }: FormToKeep,
): Promise<Pick<Application, "companions">> {
  if (companions.length === 0) return {};
  const kept: Companion[] = [];
  for (const companion of companions) {
    kept.push({ ...(await sealed(intake, companion)), what: companion.what });
    if (companion.read.equality !== null) intake.equality.push(companion.read.equality);
  }
  return { companions: kept };
}

async function sealed(
  intake: Intake,
  { arrived, read }: Pick<ArrivedDocument, "arrived" | "read">,
): Promise<OriginalFile> {
  const id = intake.tools.newId() as OriginalId;
  intake.originals.push(id);
  await intake.vault.putOriginal(id, read.kept.bytes);
  return {
    id,
    name: arrived.fileName,
    byteLength: arrived.byteLength,
    sha256: read.sha256,
    kept: read.kept.kind,
  };
}
