import { formLabels } from "../documents/formLabels";
import type { ReadingWorker } from "../documents/readingWorker";
import type { Application } from "../domain/application";
import type { Answers, FieldKey } from "../domain/applicationForm";
import type { CalendarDate } from "../domain/calendar";
import { formFingerprint, formLikeness, SAME_FORM } from "../domain/formFingerprint";
import type { ApplicationId, NewId } from "../domain/ids";
import type { Block } from "../domain/originalText";
import type { FieldEvidence, FileRefusal, FormReading } from "../domain/reading";
import { change, type Operation, put } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import { type TaughtForm, withLesson } from "../domain/taughtForm";
import type { Vault } from "../storage/vault";
import { formInCheck, formOfEdition } from "./formInCheck";
import type { ReceivedFile } from "./intake/receivedFile";
import { openOriginalText } from "./openOriginalText";
import { type TeachRefusal, taughtOrNew, waitingCopies } from "./teachForm";

/** The empty form: a file, or an imported form with nothing filled in. */
export type BlankSource =
  | { readonly kind: "file"; readonly file: ReceivedFile }
  | { readonly kind: "imported"; readonly id: ApplicationId };

export type BlankRefusal =
  | TeachRefusal
  | { readonly kind: "unreadable"; readonly refusal: FileRefusal }
  /** Its printed questions are those of another form. */
  | { readonly kind: "anotherForm" };

type Tools = {
  readonly newId: NewId;
  readonly today: CalendarDate;
  readonly reader: Pick<ReadingWorker, "open" | "readOriginal">;
};

/**
 * From now on only what differs from the blank is an answer on copies of this form. Those that wait are read again,
 * in one commit; what a person typed or placed on them stays.
 */
export async function giveBlankForm(
  vault: Vault,
  id: ApplicationId,
  source: BlankSource,
  { newId, today, reader }: Tools,
): Promise<Result<{ readonly readAgain: number }, BlankRefusal>> {
  const form = formInCheck(vault.facts, id);
  if (!form.ok) return form;
  const { fingerprint = [] } = form.value.reading;
  if (fingerprint.length === 0) return refused({ kind: "notAForm" });
  const blank = await blankFrom(vault, source, reader);
  if (!blank.ok) return blank;
  const labels = formLabels(blank.value, { answers: [], unplaced: [] });
  if (formLikeness(fingerprint, formFingerprint(labels)) < SAME_FORM) {
    return refused({ kind: "anotherForm" });
  }
  const lesson = { kind: "blank", blocks: blank.value } as const;
  const known = taughtOrNew(vault.facts, form.value, newId, today);
  const taught = withLesson(known, lesson);
  const again = await readAgain(vault, taught, reader);
  await vault.commit([put("taughtForm", taught), ...again.flat()], { action: "teachForm" });
  return ok({ readAgain: again.length });
}

async function blankFrom(
  vault: Vault,
  source: BlankSource,
  reader: Tools["reader"],
): Promise<Result<readonly Block[], BlankRefusal>> {
  if (source.kind === "file") {
    const bytes = new Uint8Array(await source.file.arrayBuffer());
    const read = await reader.readOriginal(source.file.name, bytes);
    if (read.ok) return ok(read.value.text.blocks);
    return refused({ kind: "unreadable", refusal: read.error });
  }
  const original = vault.facts.application.get(source.id)?.original ?? null;
  if (original === null) return refused({ kind: "noSuchApplication" });
  const opened = await openOriginalText(vault, original, reader);
  if (opened.kind === "open") return ok(opened.text.blocks);
  const refusal = opened.kind === "unreadable" ? opened.refusal : ({ kind: "cannotOpen" } as const);
  return refused({ kind: "unreadable", refusal });
}

/** The changes of each waiting copy that could be read again from its kept original. */
async function readAgain(
  vault: Vault,
  taught: TaughtForm,
  reader: Tools["reader"],
): Promise<readonly (readonly Operation[])[]> {
  const changes: (readonly Operation[])[] = [];
  for (const reading of waitingCopies(vault.facts, taught)) {
    const application = vault.facts.application.get(reading.id);
    const one =
      application && (await readOneAgain(vault, application, reading, { taught, reader }));
    if (one !== undefined && one !== null) changes.push(one);
  }
  return changes;
}

async function readOneAgain(
  vault: Vault,
  application: Application,
  reading: FormReading,
  { taught, reader }: { readonly taught: TaughtForm; readonly reader: Tools["reader"] },
): Promise<readonly Operation[] | null> {
  const { id, original, editionId } = application;
  if (original === null || original.kept === "structure") return null;
  const bytes = await vault.openOriginal(original.id);
  if (bytes === null) return null;
  const questions = formOfEdition(vault.facts, editionId);
  const file = { name: original.name, bytes: new Uint8Array(bytes) };
  const read = await reader.open(file, { questions, taughtForms: [taught] });
  if (read.kind !== "read") return null;
  const { answers, evidence, unplaced, warnings } = read.draft;
  const byHand = fieldsByHand(reading);
  return [
    change("application", id, {
      answers: withOwn(answers, application.answers, byHand) as Answers,
    }),
    change("reading", id, {
      evidence: withOwn<FieldEvidence>(evidence, reading.evidence, byHand),
      unplaced,
      warnings: warnings.filter((one) => !("field" in one && byHand.includes(one.field))),
    }),
  ];
}

function fieldsByHand({ evidence }: FormReading): readonly FieldKey[] {
  const fields = Object.keys(evidence) as FieldKey[];
  return fields.filter((field) => evidence[field]?.mechanism === "byHand");
}

type ByField<Value> = { readonly [Key in FieldKey]?: Value };

/** What was read, with what a person gave in its place. */
function withOwn<Value>(
  read: ByField<Value>,
  own: ByField<Value>,
  byHand: readonly FieldKey[],
): ByField<Value> {
  const kept: { [Key in FieldKey]?: Value } = { ...read };
  for (const field of byHand) {
    const value = own[field];
    if (value === undefined) delete kept[field];
    else kept[field] = value;
  }
  return kept;
}
