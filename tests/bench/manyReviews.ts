import type { Answers } from "../../renderer/domain/applicationForm";
import type { CalendarDate } from "../../renderer/domain/calendar";
import { addDays, monthOf } from "../../renderer/domain/calendarRules";
import { edition2016 } from "../../renderer/domain/edition2016";
import type { ApplicationId, EditionId, PersonId } from "../../renderer/domain/ids";
import { type Operation, put } from "../../renderer/domain/records";
import type { Points } from "../../renderer/domain/selection/review";
import { anApplication, aPerson } from "../domain/builders";
import { aReview, aReviewer, given } from "../domain/selection/builders";

export const APPLICATIONS = 500;
const REVIEWERS = 6;
const REVIEWS_EACH = 3;
const NAMES = [
  "Amina Yusuf",
  "Олена Коваленко",
  "سارة منصور",
  "Jean-Baptiste Mbemba",
  "Grace Okonkwo",
];
const WORDS =
  "We meet in the library on Thursdays and ask the council for one thing at a time; last spring it was the bus. ".repeat(
    10,
  );

/** One edition with 500 checked applications of full length, each scored by three of six reviewers. */
export function aFullSelection(today: CalendarDate): readonly Operation[] {
  const { edition, sessions } = edition2016();
  const editionId = "full" as EditionId;
  const reviewers = Array.from({ length: REVIEWERS }, (_, index) => index + 1);
  return [
    put("edition", {
      ...edition,
      id: editionId,
      name: "A full edition",
      callOpens: addDays(today, -60),
      callCloses: addDays(today, -5),
      programmeMonths: { from: monthOf(today), to: monthOf(addDays(today, 240)) },
    }),
    ...sessions.map((session) => put("session", { ...session, editionId })),
    ...reviewers.map((number) => put("reviewer", aReviewer(number, { editionId }))),
    ...Array.from({ length: APPLICATIONS }, (_, index) => index + 1).flatMap((number) => [
      put("person", personNumber(number)),
      put("application", applicationOf(number, editionId, today)),
      ...reviewers
        .filter((reviewer) => (reviewer + number) % REVIEWERS < REVIEWS_EACH)
        .map((reviewer) => put("review", reviewOf(number, reviewer, editionId))),
    ]),
  ];
}

function nameOf(number: number): { readonly first: string; readonly family: string } {
  const [first = "", ...rest] = (NAMES[number % NAMES.length] ?? "").split(" ");
  return { first, family: `${rest.join(" ")}-${number}` };
}

function personNumber(number: number) {
  const { first, family } = nameOf(number);
  const id = `person-${number}` as PersonId;
  return aPerson({ id, fullName: `${first} ${family}`, knownAs: first });
}

function applicationOf(number: number, editionId: EditionId, today: CalendarDate) {
  return anApplication({
    id: `application-${number}` as ApplicationId,
    editionId,
    number,
    personId: `person-${number}` as PersonId,
    receivedOn: addDays(today, -10),
    check: { kind: "checked", on: addDays(today, -4) },
    answers: answersOf(number),
  });
}

function answersOf(number: number): Answers {
  const { first, family } = nameOf(number);
  return {
    firstName: first,
    familyName: family,
    email: `applicant${number}@example.org`,
    phone: `07700 9${String(10_000 + number)}`,
    groupName: `Lantern Friends ${number % 100}`,
    whyTakePart: `I am ${first} ${family}. ${WORDS}`,
    whatChange: `${WORDS} Write to applicant${number}@example.org.`,
    experience: WORDS,
    connectedTo: `Lantern Friends ${number % 100}. ${WORDS}`,
  };
}

/** No two reviewers agree on everything, and few applications come to the same. */
function reviewOf(number: number, reviewer: number, editionId: EditionId) {
  const points = [0, 1, 2, 3].map(
    (place) => ((number * 7 + reviewer * 3 + place * number) % 5) as Points,
  );
  const note = { ...given(...points), note: WORDS.slice(0, 120) };
  return { ...aReview(number, reviewer, note), editionId };
}
