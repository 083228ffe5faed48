import { answerText } from "../../domain/answers";
import type { Application } from "../../domain/application";
import { APPLICATION_STATES, type ApplicationState, stateOf } from "../../domain/applicationState";
import { compareDates } from "../../domain/calendarRules";
import { isLate } from "../../domain/intake";
import { fullNameOf } from "../../domain/personFromAnswers";
import type { Facts } from "../../domain/records";

/** One line of the list, and the head of its detail. */
export type ApplicationRow = {
  readonly application: Application;
  /** "" while the form gives none. */
  readonly name: string;
  readonly organisation: string;
  readonly state: ApplicationState;
  readonly isLate: boolean;
};

export type SortKey = "number" | "name" | "received" | "state";
export type StateFilter = ApplicationState | "any";

/** The application of an address, or null when it is not here. */
export function rowOfId(facts: Facts, id: string | null): ApplicationRow | null {
  const application = id === null ? undefined : facts.application.get(id);
  return application === undefined ? null : rowOf(facts, application);
}

/** Rows of applications in the order wished; within the same, by number. */
export function rowsOf(
  facts: Facts,
  applications: readonly Application[],
  sort: SortKey,
): readonly ApplicationRow[] {
  const rows = applications.map((application) => rowOf(facts, application));
  const compare = COMPARE[sort];
  return rows.sort(
    (left, right) => compare(left, right) || left.application.number - right.application.number,
  );
}

function rowOf(facts: Facts, application: Application): ApplicationRow {
  const edition = facts.edition.get(application.editionId);
  return {
    application,
    name: fullNameOf(application.answers),
    organisation: answerText(application.answers, "groupName"),
    state: stateOf(application),
    isLate: edition !== undefined && isLate(application.receivedOn, edition),
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
