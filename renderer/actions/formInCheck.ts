import type { Application } from "../domain/application";
import type { FormQuestion } from "../domain/applicationForm";
import { applicationForm } from "../domain/formQuestions";
import type { ApplicationId, EditionId } from "../domain/ids";
import type { FormReading } from "../domain/reading";
import type { Facts } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";

export type CheckRefusal = { readonly kind: "noSuchApplication" } | { readonly kind: "notToCheck" };

export type FormInCheck = {
  readonly application: Application;
  /** What the reader saw; for an application entered by hand, nothing. */
  readonly reading: FormReading;
  readonly questions: readonly FormQuestion[];
};

/** A form that waits to be checked, with what was read of it and the questions it answers. */
export function formInCheck(facts: Facts, id: ApplicationId): Result<FormInCheck, CheckRefusal> {
  const application = facts.application.get(id);
  if (application === undefined) return refused({ kind: "noSuchApplication" });
  if (application.check.kind !== "toCheck") return refused({ kind: "notToCheck" });
  const reading = facts.reading.get(id) ?? { id, evidence: {}, unplaced: [], warnings: [] };
  return ok({ application, reading, questions: formOfEdition(facts, application.editionId) });
}

/** The questions of an edition's form, its dated sessions among them. */
export function formOfEdition(facts: Facts, editionId: EditionId): readonly FormQuestion[] {
  const sessions = [...facts.session.values()].filter((one) => one.editionId === editionId);
  return applicationForm(sessions, facts.edition.get(editionId)?.themes);
}
