import type { Application } from "../../domain/application";
import type { FieldKey } from "../../domain/applicationForm";
import type { Session } from "../../domain/edition";
import { applicationForm, missingAnswers } from "../../domain/formQuestions";
import type { FieldEvidence, FormReading, ReadingWarning } from "../../domain/reading";

/** How an application on paper or online was read: it came without a document, so that there are no places in one. */
export function sampleReading(application: Application, sessions: readonly Session[]): FormReading {
  const questions = applicationForm(sessions);
  const evidence: Partial<Record<FieldKey, FieldEvidence>> = {};
  for (const { key, ask } of questions) {
    if (application.answers[key] === undefined) continue;
    const isOpen = application.answers[key]?.length === 0;
    evidence[key] = {
      places: [],
      mechanism: "tableBeside",
      confidence: isOpen ? 0.5 : 1,
      question: ask,
      doubts: isOpen ? ["noneTicked"] : [],
    };
  }
  const missing = missingAnswers(application.answers, questions);
  return {
    id: application.id,
    evidence,
    unplaced: [],
    warnings: missing.map((field): ReadingWarning => ({ kind: "missingField", field })),
  };
}
