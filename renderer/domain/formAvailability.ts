import type { FormOption, FormQuestion } from "./applicationForm";
import { compareDates } from "./calendarRules";
import { formatSessionTimeAndYear } from "./calendarWords";
import type { Session, SessionTime } from "./edition";

/** A tick for each dated item that is not cancelled, in the order of the year; the key is the session's id. */
export function questionsAboutAvailability(sessions: readonly Session[]): readonly FormQuestion[] {
  return [
    {
      key: "availability",
      section: "availability",
      ask: "Which dates can you come to?",
      hint: "Please tick every date you can come to. A few gaps are no obstacle.",
      answer: { kind: "anyOf", options: datedOptions(sessions) },
      isRequired: true,
      alsoAsked: [
        "Availability",
        "Your availability",
        "I can attend",
        "Which sessions can you attend",
        "Please tick the sessions you can attend",
        "Dates you can attend",
        "Tick the dates you can come to",
        "Sessions I can attend",
      ],
    },
    {
      key: "canDoJanuaryToMay",
      section: "availability",
      ask: "Can you carry on from January to May?",
      hint: "Fewer sessions, dates to be confirmed, with time for your own actions.",
      answer: { kind: "yesNo" },
      isRequired: false,
      alsoAsked: [
        "Can you commit January to May",
        "Can you commit to January–May",
        "Available January to May",
        "Can you commit from January to May",
        "I can commit January to May",
      ],
    },
    {
      key: "canDoEvenings",
      section: "availability",
      ask: "Can you come on weekday evenings?",
      hint: "Most sessions are from 6 to 8 pm.",
      answer: { kind: "yesNo" },
      isRequired: false,
      alsoAsked: [
        "Evenings",
        "Available evenings",
        "Can you do evenings",
        "Are you available in the evenings",
        "Weekday evenings",
      ],
    },
    {
      key: "canDoSaturdays",
      section: "availability",
      ask: "Can you come on Saturdays?",
      hint: "",
      answer: { kind: "yesNo" },
      isRequired: false,
      alsoAsked: [
        "Saturdays",
        "Available Saturdays",
        "Can you do Saturdays",
        "Are you available on Saturdays",
        "Weekends",
        "Are you available at weekends",
      ],
    },
  ];
}

function datedOptions(sessions: readonly Session[]): readonly FormOption[] {
  return sessions
    .flatMap((session) =>
      session.time.kind === "dated" && session.state !== "cancelled"
        ? [{ session, time: session.time }]
        : [],
    )
    .sort((left, right) => compareDates(left.time.date, right.time.date))
    .map(({ session, time }) => ({ key: session.id, label: sessionLabel(time, session.title) }));
}

function sessionLabel(time: SessionTime, title: string): string {
  return `${formatSessionTimeAndYear(time)}: ${title}`;
}
