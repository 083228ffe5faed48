import {
  AlignmentType,
  type FileChild,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import type { CalendarDate } from "../domain/calendar";
import {
  formatDayAndYear,
  formatLongDay,
  formatMonths,
  formatTimes,
} from "../domain/calendarWords";
import type { Edition, Session, Venue } from "../domain/edition";
import { inOrderOfTime } from "../domain/programme";
import { INK_SOFT, LABEL_WASH, mm, NO_RULES, TEAL, THIN_RULE } from "./wordWriting/look";
import { startsRightToLeft } from "./wordWriting/printableText";
import { type RunLook, textRuns } from "./wordWriting/runs";
import { a4Page, pageFooter, wordBytes } from "./wordWriting/wordFile";

export type ProgrammeToWrite = {
  readonly academyName: string;
  readonly edition: Edition;
  readonly sessions: readonly Session[];
  /** At least those the sessions are at. */
  readonly venues: readonly Venue[];
  /** Dates change: the paper says of which day it is. */
  readonly asOf: CalendarDate;
};

const SIDES_MM = 15;
const TEXT_WIDTH_MM = 210 - 2 * SIDES_MM;
const WHEN_MM = 44;
const WHERE_MM = 48;
const COLUMNS_MM = [WHEN_MM, TEXT_WIDTH_MM - WHEN_MM - WHERE_MM, WHERE_MM] as const;

const NO_DAY = "Dates to be confirmed";

/** The programme of an edition to hand out: everything dated or still to be dated, then the way to each room. */
export function writeProgrammeWord(programme: ProgrammeToWrite): Promise<Uint8Array> {
  const { academyName, edition, asOf } = programme;
  const name = `${academyName} ${edition.name}`;
  return wordBytes(`Programme of ${name}`, academyName, [
    {
      properties: { page: a4Page({ sidesMm: SIDES_MM, topMm: 15 }) },
      footers: { default: pageFooter(`${name}, programme`, TEXT_WIDTH_MM) },
      children: [
        line(name, { look: { bold: true, color: TEAL }, after: 20 }),
        new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns("Programme") }),
        line(`As of ${formatLongDay(asOf)}. All times are London time.`, { after: 160 }),
        table(programme),
        ...rooms(programme),
      ],
    },
  ]);
}

function table({ edition, sessions, venues }: ProgrammeToWrite): Table {
  const rows = inOrderOfTime(sessions).map((session) => {
    const venue = venues.find(({ id }) => id === session.venueId);
    return row([whenLines(session), whatLines(session, edition), whereLines(session, venue)]);
  });
  return new Table({
    width: { size: mm(TEXT_WIDTH_MM), type: WidthType.DXA },
    columnWidths: COLUMNS_MM.map(mm),
    layout: TableLayoutType.FIXED,
    borders: { ...NO_RULES, bottom: THIN_RULE, insideHorizontal: THIN_RULE },
    margins: { top: 70, bottom: 70, left: 80, right: 80 },
    rows: [headRow(), ...rows],
  });
}

function headRow(): TableRow {
  const heads = ["When", "What", "Where"].map((word) => [line(word, { look: { bold: true } })]);
  return row(heads, { isHead: true });
}

/** Rows stay whole; the head stands on every page. */
function row(
  cells: readonly (readonly Paragraph[])[],
  { isHead = false }: { readonly isHead?: boolean } = {},
): TableRow {
  return new TableRow({
    cantSplit: true,
    tableHeader: isHead,
    children: cells.map(
      (children, index) =>
        new TableCell({
          width: { size: mm(COLUMNS_MM[index] ?? 0), type: WidthType.DXA },
          ...(isHead ? { shading: { fill: LABEL_WASH } } : {}),
          children,
        }),
    ),
  });
}

function whenLines({ time, state }: Session): readonly Paragraph[] {
  if (time.kind === "months") {
    return [line(formatMonths(time.from, time.to), { look: { bold: true } }), soft(NO_DAY)];
  }
  const look = { bold: true, strike: state === "cancelled" };
  return [
    line(formatDayAndYear(time.date), { look }),
    line(formatTimes(time.starts, time.ends), { look: { strike: state === "cancelled" } }),
    ...stateWords(state).map(soft),
  ];
}

function stateWords(state: Session["state"]): readonly string[] {
  switch (state) {
    case "confirmed":
      return [];
    case "changed":
      return ["New date"];
    case "cancelled":
      return ["Cancelled"];
    case "proposed":
    case "toBeConfirmed":
      return ["To be confirmed"];
  }
}

const OPEN_TO: Readonly<Record<Session["openTo"], string>> = {
  cohort: "",
  allMembers: "Open to all members",
  public: "Open to everybody",
  invited: "By invitation",
};

function whatLines(session: Session, { themes }: Edition): readonly Paragraph[] {
  const { number, title, facilitators = "", openTo } = session;
  const named = number === null ? title : `${number}. ${title}`;
  const titles = session.themes.flatMap((key) => themes.filter((one) => one.key === key));
  const small = [
    titles.map((theme) => theme.title).join(" · "),
    facilitators === "" ? "" : `With ${facilitators}`,
    OPEN_TO[openTo],
  ];
  return [
    // The number is ours; the direction is the title's.
    line(named, { isRightToLeft: startsRightToLeft(title), look: { bold: true } }),
    ...small.filter((words) => words !== "").map(soft),
  ];
}

function whereLines({ time, state }: Session, venue: Venue | undefined): readonly Paragraph[] {
  if (venue !== undefined) return [line(venue.name)];
  return [soft(time.kind === "months" || state === "cancelled" ? "" : "Venue to be confirmed")];
}

/** Address, access and whom to ask for, of each room that is used. */
function rooms({ sessions, venues }: ProgrammeToWrite): readonly FileChild[] {
  const used = venues.filter(({ id }) =>
    sessions.some(({ venueId, state }) => venueId === id && state !== "cancelled"),
  );
  if (used.length === 0) return [];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: textRuns("Getting there") }),
    ...used.flatMap(({ name, address, accessNotes, contact = "" }) => [
      line(name, { look: { bold: true }, keepsNext: true }),
      ...(address === "" ? [] : [line(address, { keepsNext: true })]),
      line(accessNotes === "" ? "Access: please ask us." : `Access: ${accessNotes}`, {
        keepsNext: contact !== "",
        after: contact === "" ? 160 : 0,
      }),
      ...(contact === "" ? [] : [line(`Contact: ${contact}`, { after: 160 })]),
    ]),
  ];
}

type LineLook = {
  readonly look?: RunLook;
  /** Where it begins with a number of ours. */
  readonly isRightToLeft?: boolean;
  readonly after?: number;
  readonly keepsNext?: boolean;
};

function line(text: string, { look = {}, after = 0, keepsNext = false, ...given }: LineLook = {}) {
  const bidirectional = given.isRightToLeft ?? startsRightToLeft(text);
  return new Paragraph({
    bidirectional,
    alignment: AlignmentType.START,
    keepNext: keepsNext,
    spacing: { after },
    children: textRuns(text, look),
  });
}

function soft(text: string): Paragraph {
  return line(text, { look: { color: INK_SOFT } });
}
