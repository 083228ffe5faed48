import type { Application } from "../../domain/application";
import type { FormQuestion } from "../../domain/applicationForm";
import type { CalendarDate } from "../../domain/calendar";
import { formsToCheck, needsNoLook } from "../../domain/checkingRules";
import { applicationForm } from "../../domain/formQuestions";
import type { ApplicationId, EditionId } from "../../domain/ids";
import type { FormReading, ImportBatch } from "../../domain/reading";
import type { Facts } from "../../domain/records";
import { idsWithTwin } from "../../domain/samePerson";
import { currentEdition } from "../../storage/questions/currentEdition";

/** The forms of this edition that wait, in the order of their numbers. */
export function waitingForms(facts: Facts, today: CalendarDate): readonly Application[] {
  const edition = currentEdition(facts, today);
  return formsToCheck(facts.application.values()).filter(
    ({ editionId }) => editionId === edition?.id,
  );
}

/** Those among them that nobody has to look at one by one; a second form by the same person is always looked at. */
export function formsWithoutDoubt(facts: Facts, today: CalendarDate): readonly Application[] {
  const twins = idsWithTwin(facts.application.values());
  return waitingForms(facts, today).filter(
    (form) => !twins.has(form.id) && isWithoutDoubt(facts, form),
  );
}

/** The order they are walked in: those that need a look, then the others. */
export function formsInTurn(facts: Facts, today: CalendarDate): readonly Application[] {
  const waiting = waitingForms(facts, today);
  const clear = formsWithoutDoubt(facts, today);
  return [...waiting.filter((form) => !clear.includes(form)), ...clear];
}

/** Read without doubt, and not only because somebody has looked at each doubt: that form is before their eyes. */
function isWithoutDoubt(facts: Facts, { id, original, batchId }: Application): boolean {
  if (original === null || !needsNoLook(facts.reading.get(id))) return false;
  const batch = facts.batch.get(batchId ?? "");
  return batch === undefined || clearForms(batch).has(id);
}

function clearForms({ outcomes }: ImportBatch): ReadonlySet<ApplicationId> {
  return new Set(outcomes.flatMap((one) => (one.kind === "read" ? [one.applicationId] : [])));
}

export type CheckProgress = {
  /** Checked or set aside, of the forms that came in the same import. */
  readonly checked: number;
  readonly all: number;
  /** Of all of them, those that were read without any doubt. */
  readonly clear: number;
};

/** How far the import that a form came with has been checked; null for one added by hand, which came alone. */
export function checkProgress(facts: Facts, application: Application): CheckProgress | null {
  const batch = facts.batch.get(application.batchId ?? "");
  if (batch === undefined) return null;
  const together = [...facts.application.values()].filter(({ batchId }) => batchId === batch.id);
  const clear = clearForms(batch);
  return {
    checked: together.filter(({ check }) => check.kind !== "toCheck").length,
    all: together.length,
    clear: together.filter(({ id }) => clear.has(id)).length,
  };
}

export function questionsOfEdition(facts: Facts, editionId: EditionId): readonly FormQuestion[] {
  const sessions = [...facts.session.values()].filter((one) => one.editionId === editionId);
  return applicationForm(sessions, facts.edition.get(editionId)?.themes);
}

const NOT_READ = { evidence: {}, unplaced: [], warnings: [] } as const;

/** What the reader saw of a form; nothing, for one entered by hand. */
export function readingOf(facts: Facts, id: ApplicationId): FormReading {
  return facts.reading.get(id) ?? { id, ...NOT_READ };
}
