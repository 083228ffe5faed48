import {
  type ActionPlan,
  type DueStep,
  dueSteps,
  isUnderWay,
  plansOf,
} from "../../domain/actionPlan";
import { chosenOptions } from "../../domain/answers";
import type { CalendarDate } from "../../domain/calendar";
import { formatSessionTimeAndYear } from "../../domain/calendarWords";
import { isMemberOn, placesOf } from "../../domain/cohort";
import type { Edition, Session } from "../../domain/edition";
import { isOn } from "../../domain/figures";
import type { EditionId, PersonId } from "../../domain/ids";
import type { CohortPlace, Person } from "../../domain/person";
import type { PlanPages } from "../../domain/planPages";
import { dateOf, inOrderOfTime } from "../../domain/programme";
import type { Facts } from "../../domain/records";
import { sheetNames } from "../../domain/sheetNames";
import { currentEdition } from "./currentEdition";
import { settingsOf } from "./settings";

export type PlanMember = {
  readonly place: CohortPlace;
  readonly person: Person;
  /** As on the sheet: known-as, with an initial where two go by the same. */
  readonly name: string;
  readonly rowCode: number;
  /** The plan under way first, then the latest; none where nobody wrote one yet. */
  readonly plans: readonly ActionPlan[];
};

/** Today's members in order of row code, each with their plans. */
export function planMembers(
  facts: Facts,
  editionId: EditionId,
  today: CalendarDate,
): readonly PlanMember[] {
  const names = namesOf(facts, editionId);
  return placesOf(facts.place.values(), editionId)
    .filter((place) => isMemberOn(place, today))
    .flatMap((place) => {
      const person = facts.person.get(place.personId);
      const name = names.get(place.personId);
      if (person === undefined || name === undefined) return [];
      const plans = plansOf(facts.actionPlan.values(), editionId, person.id);
      return [{ place, person, name, rowCode: place.rowCode, plans }];
    });
}

/** The plans of an edition that somebody of today's members still has. */
export function livingPlans(
  facts: Facts,
  editionId: EditionId,
  today: CalendarDate,
): readonly ActionPlan[] {
  return [...new Set(planMembers(facts, editionId, today).flatMap(({ plans }) => plans))];
}

/** Steps late or due this week, of plans that somebody of today's members has. */
export function stepsDue(facts: Facts, today: CalendarDate): readonly DueStep[] {
  const edition = currentEdition(facts, today);
  return edition === null ? [] : dueSteps(livingPlans(facts, edition.id, today), today);
}

/** How everyone who has or had a place is called on paper and screen. */
export function namesOf(facts: Facts, editionId: EditionId): ReadonlyMap<PersonId, string> {
  return sheetNames(
    placesOf(facts.place.values(), editionId).flatMap(
      ({ personId }) => facts.person.get(personId) ?? [],
    ),
  );
}

/** They said in their application that the cohort is not to be told their name. */
export function keepsNameBack(facts: Facts, { applicationId }: CohortPlace): boolean {
  const answers = facts.application.get(applicationId ?? "")?.answers ?? {};
  return chosenOptions(answers, "consentNameShared").includes("no");
}

/** The pages for the planning day: of everyone in the cohort, or of one alone. */
export function planPagesOf(
  facts: Facts,
  edition: Edition,
  today: CalendarDate,
  only: PersonId | null,
): PlanPages {
  const names = namesOf(facts, edition.id);
  const members = planMembers(facts, edition.id, today);
  return {
    academyName: settingsOf(facts).academyName,
    editionName: edition.name,
    day: planningDay(facts, edition.id, today),
    themes: edition.themes,
    pages: members
      .filter(({ person }) => only === null || person.id === only)
      .map(({ name, rowCode, person, plans }) => {
        const plan = plans.find(isUnderWay) ?? null;
        const others = plan === null ? [] : plan.members.filter((id) => id !== person.id);
        return { rowCode, name, together: others.flatMap((id) => names.get(id) ?? []), plan };
      }),
  };
}

/** "Action Planning Day with all members, Sat 26 Nov 2016, 10 am–4 pm": the next one, or the last where none is to come. */
function planningDay(facts: Facts, editionId: EditionId, today: CalendarDate): string | null {
  const days = inOrderOfTime([...facts.session.values()]).filter(
    (session) => session.editionId === editionId && session.kind === "planningDay" && isOn(session),
  );
  const isToCome = (session: Session) => (dateOf(session) ?? "") >= today;
  const day = days.find(isToCome) ?? days.at(-1);
  return day === undefined ? null : `${day.title}, ${formatSessionTimeAndYear(day.time)}`;
}
