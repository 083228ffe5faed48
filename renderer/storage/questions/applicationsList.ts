import { answerText } from "../../domain/answers";
import type { Application } from "../../domain/application";
import { type ApplicationState, countStates, stateOf } from "../../domain/applicationState";
import { folded, isFoundIn } from "../../domain/folded";
import type { EditionId } from "../../domain/ids";
import { fullNameOf } from "../../domain/personFromAnswers";
import type { Facts } from "../../domain/records";

export type ApplicationsList = {
  /** Those sought, in order of number. */
  readonly shown: readonly Application[];
  /** All of the edition by state, whatever is sought. */
  readonly counts: Readonly<Record<ApplicationState, number>>;
  readonly total: number;
};

/** The applications of an edition in one state (or any), found by number, name, group, email or phone. */
export function applicationsList(
  facts: Facts,
  editionId: EditionId,
  state: ApplicationState | "any",
  search: string,
): ApplicationsList {
  const all = [...facts.application.values()]
    .filter((application) => application.editionId === editionId)
    .sort((left, right) => left.number - right.number);
  const sought = folded(search);
  const shown = all.filter(
    (application) =>
      (state === "any" || stateOf(application) === state) &&
      isFoundIn(searchText(facts, application), sought),
  );
  return { shown, counts: countStates(all), total: all.length };
}

type Folding = { readonly person: unknown; readonly text: string };

/** Folding hundreds of names at each key would be felt; a record that changed is a new object. */
const remembered = new WeakMap<Application, Folding>();

function searchText(facts: Facts, application: Application): string {
  const person = facts.person.get(application.personId ?? "");
  const known = remembered.get(application);
  if (known !== undefined && known.person === person) return known.text;
  const { answers, number } = application;
  const text = folded(
    [
      String(number),
      fullNameOf(answers),
      answerText(answers, "knownAs"),
      answerText(answers, "groupName"),
      answerText(answers, "email"),
      answerText(answers, "phone"),
      ...(person === undefined ? [] : [person.fullName, person.knownAs, person.organisation]),
    ].join("\n"),
  );
  remembered.set(application, { person, text });
  return text;
}
