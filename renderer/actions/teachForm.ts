import type { FieldKey } from "../domain/applicationForm";
import type { CalendarDate } from "../domain/calendar";
import { needsNoLook } from "../domain/checkingRules";
import { followTaught } from "../domain/followTaught";
import type { ApplicationId, NewId, TaughtFormId } from "../domain/ids";
import type { FormReading } from "../domain/reading";
import { change, type Facts, type Operation, put, remove } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import {
  isCopyOf,
  type Lesson,
  newTaughtForm,
  type TaughtForm,
  taughtFormOf,
  withLesson,
} from "../domain/taughtForm";
import type { Vault } from "../storage/vault";
import { type CheckRefusal, type FormInCheck, formInCheck, formOfEdition } from "./formInCheck";

export type TeachRefusal =
  | CheckRefusal
  /** It has no printed labels to be known again by. */
  | { readonly kind: "notAForm" };

/** How many copies of the form still waited and are read as shown now, this one apart. */
export type Taught = { readonly form: TaughtForm; readonly others: number };

/**
 * Keeps what was shown on one form for every copy of it: those that still wait are read again as shown, in the same
 * commit, and later imports follow. One undo takes all of it back.
 */
export async function teachForm(
  vault: Vault,
  newId: NewId,
  id: ApplicationId,
  lesson: Lesson,
  today: CalendarDate,
): Promise<Result<Taught, TeachRefusal>> {
  const form = formInCheck(vault.facts, id);
  if (!form.ok) return form;
  if ((form.value.reading.fingerprint ?? []).length === 0) return refused({ kind: "notAForm" });
  const taught = withLesson(taughtOrNew(vault.facts, form.value, newId, today), lesson);
  const followed = followedForms(vault.facts, taught);
  const others = followed.filter((one) => one.reading.id !== id);
  await vault.commit(
    [
      put("taughtForm", taught),
      ...followed.flatMap(operationsOf),
      ...outcomesAfter(vault.facts, others),
    ],
    { action: "teachForm" },
  );
  return ok({ form: taught, others: others.length });
}

/** What is known of this form, or the beginning of it. */
export function taughtOrNew(
  facts: Facts,
  { application, reading: { fingerprint = [] } }: FormInCheck,
  newId: NewId,
  today: CalendarDate,
): TaughtForm {
  const known = taughtFormOf(fingerprint, facts.taughtForm.values());
  const name = application.original?.name ?? "";
  return known ?? newTaughtForm(newId() as TaughtFormId, name, fingerprint, today);
}

/** Later copies are read without what was shown; what is answered already stays answered. */
export async function forgetTaughtForm(vault: Vault, id: TaughtFormId): Promise<void> {
  if (!vault.facts.taughtForm.has(id)) return;
  await vault.commit([remove("taughtForm", id)], { action: "forgetTaughtForm" });
}

/** How many forms that wait are copies of this one, it apart. */
export function copiesOf(facts: Facts, { id, fingerprint }: FormReading): number {
  return waitingCopies(facts, { fingerprint: fingerprint ?? [] }).filter(
    (reading) => reading.id !== id,
  ).length;
}

type Followed = {
  readonly reading: FormReading;
  readonly answers: Readonly<Partial<Record<FieldKey, string | readonly string[]>>>;
};

export function waitingCopies(
  facts: Facts,
  taught: Pick<TaughtForm, "fingerprint">,
): readonly FormReading[] {
  return [...facts.reading.values()].filter(
    ({ id, fingerprint }) =>
      facts.application.get(id)?.check.kind === "toCheck" && isCopyOf(fingerprint, taught),
  );
}

/** Those of the waiting copies that read differently now. */
function followedForms(facts: Facts, taught: TaughtForm): readonly Followed[] {
  return waitingCopies(facts, taught).flatMap((reading) => {
    const application = facts.application.get(reading.id);
    if (application === undefined) return [];
    const read = { ...reading, answers: application.answers };
    const questions = formOfEdition(facts, application.editionId);
    const { answers, ...after } = followTaught(read, taught, questions);
    const isSame =
      JSON.stringify({ answers, ...after }) ===
      JSON.stringify({ answers: read.answers, ...reading });
    return isSame ? [] : [{ reading: after, answers }];
  });
}

function operationsOf({ reading, answers }: Followed): readonly Operation[] {
  const { id, evidence, unplaced, warnings } = reading;
  return [
    change("application", id, { answers }),
    change("reading", id, { evidence, unplaced, warnings }),
  ];
}

/** A copy that needs no look any more is counted among those of its import. */
function outcomesAfter(facts: Facts, followed: readonly Followed[]): readonly Operation[] {
  const clear = new Set(
    followed.filter(({ reading }) => needsNoLook(reading)).map(({ reading }) => reading.id),
  );
  return [...facts.batch.values()].flatMap((batch) => {
    const outcomes = batch.outcomes.map((one) =>
      one.kind === "needsALook" && clear.has(one.applicationId)
        ? { ...one, kind: "read" as const }
        : one,
    );
    const isSame = outcomes.every((one, index) => one === batch.outcomes[index]);
    return isSame ? [] : [change("batch", batch.id, { outcomes })];
  });
}
