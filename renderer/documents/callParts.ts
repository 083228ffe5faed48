import { daysInclusive } from "../domain/calendarRules";
import {
  formatDayAndYear,
  formatLongDay,
  formatMonths,
  formatTimes,
} from "../domain/calendarWords";
import type { Edition, Session, ThemeKey } from "../domain/edition";
import { inOrderOfTime, programmeTotals } from "../domain/programme";
import { closingWords, NOT_STATED, WHO_MAY_APPLY } from "./callWords";

export type CallToWrite = {
  readonly academyName: string;
  readonly edition: Edition;
  readonly sessions: readonly Session[];
};

/** The call, piece by piece; text and Word file are drawn from the same pieces. */
export type CallPiece =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  /** Items with a lead, such as a theme's title; "" for none. */
  | { readonly kind: "list"; readonly items: readonly (readonly [lead: string, text: string])[] }
  /** Named lines: when and what, or a matter and what the call says of it. */
  | { readonly kind: "lines"; readonly lines: readonly (readonly [name: string, text: string])[] };

/** What the founding themes are about, in the words of the first call. */
const THEME_WORDS: Record<ThemeKey, string> = {
  power:
    "through negotiation, influencing and action we will focus on understanding and building power.",
  speakingOut:
    "speaking out is a way of claiming power and inspiring others to take action. You will develop ways to communicate what matters to you through practical training and action-led learning.",
  commonGround:
    "to strengthen communities we must build strong, diverse teams. We encourage individuals and organisations to build strong alliances and networks, and give you practical tools to help you do so.",
  mentoring:
    "you will receive peer mentoring from each other as well as one-to-one (121) support. Through this you will be developing leaders around you, growing teams and empowering them to take action.",
};

export function callTitle({ academyName, edition }: CallToWrite): string {
  return `${academyName} ${edition.name}: call for applications`;
}

export function callPieces({ edition, sessions }: CallToWrite): readonly CallPiece[] {
  return [
    paragraph(openWords(edition)),
    heading("Who it is for"),
    paragraph(WHO_MAY_APPLY),
    heading("What it focuses on"),
    paragraph(`From ${months(edition)} the academy focuses on:`),
    { kind: "list", items: edition.themes.map(({ key, title }) => [title, THEME_WORDS[key]]) },
    heading("Who we are looking for"),
    { kind: "list", items: edition.criteria.map(({ wording }) => ["", wording]) },
    heading("The programme"),
    paragraph(totalWords(sessions)),
    { kind: "lines", lines: inOrderOfTime(sessions).filter(takesPlace).map(programmeLine) },
    heading("Good to know"),
    { kind: "lines", lines: practicalLines(edition) },
    heading("How to apply"),
    paragraph(
      `Fill in the application form and send it back by ${closingWords(edition)}. The address to send it to is ${NOT_STATED}.`,
    ),
  ];
}

const heading = (text: string): CallPiece => ({ kind: "heading", text });
const paragraph = (text: string): CallPiece => ({ kind: "paragraph", text });

function months({ programmeMonths }: Edition): string {
  return formatMonths(programmeMonths.from, programmeMonths.to).replace("–", " to ");
}

function openWords({ callOpens, callCloses }: Edition): string {
  const days = daysInclusive(callOpens, callCloses);
  return `Applications are open from ${formatLongDay(callOpens)} to ${formatLongDay(callCloses)}, ${days} days with the first and the last.`;
}

function totalWords(sessions: readonly Session[]): string {
  const { numbered, dated } = programmeTotals(sessions);
  return `${dated.count} dates, ${dated.hours} hours in all; the ${numbered.count} numbered sessions make ${numbered.hours} hours. All times are London time.`;
}

function takesPlace({ state }: Session): boolean {
  return state !== "cancelled";
}

function programmeLine({ number, title, time, state }: Session): readonly [string, string] {
  if (time.kind === "months") {
    const when = formatMonths(time.from, time.to);
    return [when, `${withoutMonths(title, when)} (dates to be confirmed)`];
  }
  const isFixed = state === "confirmed" || state === "changed";
  const name = number === null ? title : `${number}. ${title}`;
  const when = `${formatDayAndYear(time.date)}, ${formatTimes(time.starts, time.ends)}`;
  return [when, isFixed ? name : `${name} (date to be confirmed)`];
}

/** "January–May: own actions" says its months twice beside "January–May 2017". */
function withoutMonths(title: string, when: string): string {
  const months = `${when.replace(/ \d{4}$/, "")}: `;
  return title.startsWith(months) ? title.slice(months.length) : title;
}

function practicalLines({ call }: Edition): readonly (readonly [string, string])[] {
  const atLeast = call.minimumAttendance;
  return [
    ["Where", call.venue ?? NOT_STATED],
    ["Places", call.capacity === null ? NOT_STATED : String(call.capacity)],
    ["Expenses", call.expenses ?? NOT_STATED],
    ["Access", call.access ?? NOT_STATED],
    [
      "Attendance asked for",
      atLeast === null ? NOT_STATED : `at least ${Math.round(atLeast * 100)}%`,
    ],
    [
      "You will hear from us by",
      call.decisionsBy === null ? NOT_STATED : formatLongDay(call.decisionsBy),
    ],
  ];
}
