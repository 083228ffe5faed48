import type { Application } from "../../domain/application";
import type { FormQuestion } from "../../domain/applicationForm";
import { formsToCheck, needsNoLook } from "../../domain/checkingRules";
import { applicationForm } from "../../domain/formQuestions";
import type { ApplicationId, EditionId } from "../../domain/ids";
import type { FormReading } from "../../domain/reading";
import type { Facts } from "../../domain/records";

/** The forms that wait, in the order of their numbers. */
export function waitingForms(facts: Facts): readonly Application[] {
  return formsToCheck(facts.application.values());
}

/** Those among them that nobody has to look at one by one. */
export function formsWithoutDoubt(facts: Facts): readonly ApplicationId[] {
  return waitingForms(facts)
    .filter(({ id, original }) => original !== null && needsNoLook(facts.reading.get(id)))
    .map(({ id }) => id);
}

export type CheckProgress = {
  /** Checked or set aside, of the forms that came in the same import. */
  readonly checked: number;
  readonly all: number;
};

/** How far the import that a form came with has been checked; null for one added by hand, which came alone. */
export function checkProgress(facts: Facts, application: Application): CheckProgress | null {
  if (application.batchId === null) return null;
  const together = [...facts.application.values()].filter(
    ({ batchId }) => batchId === application.batchId,
  );
  return {
    checked: together.filter(({ check }) => check.kind !== "toCheck").length,
    all: together.length,
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
