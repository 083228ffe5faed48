import { answerText } from "../../domain/answers";
import type { Application } from "../../domain/application";
import type { FormQuestion } from "../../domain/applicationForm";
import { APPLICATION_STATES, type ApplicationState, stateOf } from "../../domain/applicationState";
import { compareDates } from "../../domain/calendarRules";
import { missingAnswers } from "../../domain/formQuestions";
import { isLate } from "../../domain/intake";
import { fullNameOf } from "../../domain/personFromAnswers";
import type { Facts } from "../../domain/records";
import { idsWithTwin, twinsOf } from "../../domain/samePerson";
import { questionsOfEdition } from "../checking/checkingQuestions";

/** One line of the list, and the head of its detail. */
export type ApplicationRow = {
  readonly application: Application;
  /** "" while the form gives none. */
  readonly name: string;
  readonly organisation: string;
  readonly state: ApplicationState;
  readonly isLate: boolean;
  /** Required answers that are missing. */
  readonly missing: number;
  /** Another application seems to be the same person's. */
  readonly hasTwin: boolean;
};

export type SortKey = "number" | "name" | "received" | "state";
export type StateFilter = ApplicationState | "any";

/** The application of an address, or null when it is not here. */
export function rowOfId(facts: Facts, id: string | null): ApplicationRow | null {
  const application = id === null ? undefined : facts.application.get(id);
  if (application === undefined) return null;
  const questions = questionsOfEdition(facts, application.editionId);
  const hasTwin = twinsOf(application, facts.application.values()).length > 0;
  return rowOf(facts, application, { questions, hasTwin });
}

/** Rows of applications in the order wished; within the same, by number. */
export function rowsOf(
  facts: Facts,
  applications: readonly Application[],
  sort: SortKey,
): readonly ApplicationRow[] {
  const twins = idsWithTwin(facts.application.values());
  const editions = new Set(applications.map(({ editionId }) => editionId));
  const asked = new Map([...editions].map((id) => [id, questionsOfEdition(facts, id)]));
  const rows = applications.map((application) =>
    rowOf(facts, application, {
      questions: asked.get(application.editionId) ?? [],
      hasTwin: twins.has(application.id),
    }),
  );
  const compare = COMPARE[sort];
  return rows.sort(
    (left, right) => compare(left, right) || left.application.number - right.application.number,
  );
}

type Known = { readonly questions: readonly FormQuestion[]; readonly hasTwin: boolean };

function rowOf(facts: Facts, application: Application, known: Known): ApplicationRow {
  const { questions, hasTwin } = known;
  const edition = facts.edition.get(application.editionId);
  return {
    application,
    name: fullNameOf(application.answers),
    organisation: answerText(application.answers, "groupName"),
    state: stateOf(application),
    isLate: edition !== undefined && isLate(application.receivedOn, edition),
    missing: missingAnswers(application.answers, questions).length,
    hasTwin,
  };
}

const BY_NAME = new Intl.Collator("en", { sensitivity: "base", numeric: true });

const COMPARE: Readonly<Record<SortKey, (left: ApplicationRow, right: ApplicationRow) => number>> =
  {
    number: () => 0,
    name: (left, right) => BY_NAME.compare(left.name, right.name),
    received: (left, right) =>
      compareDates(right.application.receivedOn, left.application.receivedOn),
    state: (left, right) =>
      APPLICATION_STATES.indexOf(left.state) - APPLICATION_STATES.indexOf(right.state),
  };
