import type { Application } from "./application";
import type { Answers } from "./applicationForm";
import { compareDates } from "./calendarRules";
import type { Edition } from "./edition";
import { applicationForm } from "./formQuestions";

/**
 * Who was deferred from an earlier edition and is not in this one yet, the latest edition first: nobody is carried over
 * but by invitation. Who has applied by themselves since needs none.
 */
export function deferredBefore(
  applications: Iterable<Application>,
  editions: ReadonlyMap<string, Edition>,
  edition: Edition,
): readonly Application[] {
  const all = [...applications];
  const here = all.filter(({ editionId }) => editionId === edition.id);
  const people = new Set(here.flatMap(({ personId }) => personId ?? []));
  const invited = new Set(here.flatMap(({ invitedFrom }) => invitedFrom ?? []));
  const opened = (one: Application) => editions.get(one.editionId)?.callOpens ?? edition.callOpens;
  return all
    .filter(
      (one) =>
        one.decision.kind === "deferred" &&
        compareDates(opened(one), edition.callOpens) < 0 &&
        !invited.has(one.id) &&
        !(one.personId !== null && people.has(one.personId)),
    )
    .sort((left, right) => compareDates(opened(right), opened(left)) || left.number - right.number);
}

/** What is asked anew each year: dates, and every yes that was given for one edition. */
const ASKED_ANEW: ReadonlySet<string> = new Set(["availability", "declarations", "howHeard"]);

/** What an invited person need not write again. */
export function answersToCarry(answers: Answers): Answers {
  const kept = applicationForm([])
    .filter(({ section, key }) => !ASKED_ANEW.has(section) && answers[key] !== undefined)
    .map(({ key }) => [key, answers[key]] as const);
  return Object.fromEntries(kept);
}
