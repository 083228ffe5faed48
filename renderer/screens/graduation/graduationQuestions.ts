import type { CalendarDate } from "../../domain/calendar";
import { placesOf } from "../../domain/cohort";
import type { Edition } from "../../domain/edition";
import type { SurveyResponse } from "../../domain/endSurvey";
import {
  type ByRule,
  followsRule,
  measured,
  ruleInForce,
  type StillToCome,
  stillToCome,
} from "../../domain/graduation";
import type { EditionId } from "../../domain/ids";
import type { CohortPlace } from "../../domain/person";
import type { Facts } from "../../domain/records";
import { type LetterToSend, lettersToSend } from "../../storage/questions/letters";

export type Finishing = {
  readonly place: CohortPlace;
  readonly byRule: ByRule;
  /** What was decided followed the rule, and no longer does. */
  readonly isUnlikeRule: boolean;
};

/** Everybody of an edition with what the rule says of them, by row code. */
export function finishing(
  facts: Facts,
  edition: Edition,
  today: CalendarDate,
): readonly Finishing[] {
  const sessions = [...facts.session.values()].filter(({ editionId }) => editionId === edition.id);
  const year = { sessions, marks: facts.mark, plans: [...facts.actionPlan.values()] };
  const { rule } = ruleInForce(edition);
  return placesOf(facts.place.values(), edition.id).map((place) => {
    const byRule = measured(place, year, rule, today);
    const { graduation } = place;
    const wasByRule = graduation && graduation.otherwise === null;
    return { place, byRule, isUnlikeRule: wasByRule ? !followsRule(graduation, byRule) : false };
  });
}

/** What is still to come after a day for people of one edition; nothing while the day is none. */
export function toComeFor(
  facts: Facts,
  places: readonly CohortPlace[],
  on: CalendarDate | null,
): StillToCome {
  const sessions = [...facts.session.values()].filter(
    ({ editionId }) => editionId === places[0]?.editionId,
  );
  return on === null ? { dated: 0, undated: 0 } : stillToCome(places, sessions, on);
}

/** The certificates of everybody who graduated. */
export function certificatesOf(
  facts: Facts,
  editionId: EditionId,
  today: CalendarDate,
): readonly LetterToSend[] {
  return lettersToSend(facts, editionId, today).filter(({ purpose }) => purpose === "certificate");
}

/** The papers of an edition's end survey; only for results of all of them together. */
export function surveyResponsesOf(facts: Facts, editionId: EditionId): readonly SurveyResponse[] {
  return [...facts.surveyResponse.values()].filter((one) => one.editionId === editionId);
}
