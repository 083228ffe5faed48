import {
  type AttendanceColumn,
  type AttendanceTable,
  FIGURE_FORMULAS,
  MARK_LEGEND,
  markCode,
} from "../domain/attendanceTable";
import { formatDayAndYear } from "../domain/calendarWords";
import type { AttendanceFigures, Standing } from "../domain/figures";
import type { MarkKind } from "../domain/person";

/** How a cell is tinted: the colours of the register. */
export type Tone =
  | "here"
  | "partly"
  | "apologies"
  | "excused"
  | "absent"
  | "open"
  | "soft"
  | "none";

/** A cell holds text, a number or a share; text is never a formula, whatever it begins with. */
export type SheetCell =
  | { readonly kind: "text"; readonly text: string; readonly tone: Tone }
  | { readonly kind: "count"; readonly count: number }
  | { readonly kind: "hours"; readonly hours: number }
  /** 0 to 1. */
  | { readonly kind: "share"; readonly share: number };

export type AttendanceSheet = {
  readonly title: string;
  readonly asOf: string;
  readonly header: readonly string[];
  readonly people: readonly { readonly name: string; readonly cells: readonly SheetCell[] }[];
  /** What each session and the whole cohort come to. */
  readonly totals: readonly (readonly SheetCell[])[];
  /** A code, tinted as in the grid, and what it means. */
  readonly legend: readonly (readonly [code: SheetCell, meaning: string])[];
  readonly formulas: readonly string[];
};

/** Stands where there is no figure, so that nobody reads a zero. */
const NO_FIGURE = "–";
export const FIGURE_HEADINGS = [
  "Attended",
  "Eligible",
  "Attendance",
  "Commitment",
  "Hours",
] as const;
const JOINED_LATER = "joined later";
const LEFT = "left";
const NOT_INVITED = "not invited";
const NOT_MARKED = "?";

const TONES: Record<MarkKind, Tone> = {
  present: "here",
  selfReported: "here",
  late: "partly",
  leftEarly: "partly",
  apologies: "apologies",
  excused: "excused",
  absent: "absent",
};

const LEGEND_TONES: Readonly<Record<string, Tone>> = {
  P: TONES.present,
  S: TONES.selfReported,
  L: TONES.late,
  E: TONES.leftEarly,
  A: TONES.apologies,
  R: TONES.excused,
  X: TONES.absent,
};

/** Everything the sheet shows, before any question of colours, fonts and files. */
export function attendanceSheet(academyName: string, table: AttendanceTable): AttendanceSheet {
  return {
    title: `Attendance, ${academyName} ${table.editionName}`,
    asOf: `As of ${formatDayAndYear(table.asOf)}: ${table.rows.length} people, ${table.columns.length} dates`,
    header: ["Code", "Name", ...table.columns.map(columnHeading), ...FIGURE_HEADINGS],
    people: table.rows.map((row) => ({
      name: row.name,
      cells: [
        count(row.place.rowCode),
        text(row.name),
        ...row.cells.map(standingCell),
        ...figureCells(row.figures),
      ],
    })),
    totals: totalRows(table),
    legend: legend(),
    formulas: [...Object.values(FIGURE_FORMULAS), "Hours in the bottom line add up everyone's"],
  };
}

export const text = (words: string, tone: Tone = "none"): SheetCell => ({
  kind: "text",
  text: words,
  tone,
});
export const count = (number: number): SheetCell => ({ kind: "count", count: number });

function share(value: number | null): SheetCell {
  return value === null ? text(NO_FIGURE, "soft") : { kind: "share", share: value };
}

/** Nobody can have come before it was held. */
function countOf(number: number, { eligible }: AttendanceFigures): SheetCell {
  return eligible === 0 ? text(NO_FIGURE, "soft") : count(number);
}

function columnHeading({ session, number, date }: AttendanceColumn): string {
  const name = number === "" ? "Action" : `Session ${number}`;
  return `${name}\n${formatDayAndYear(date)}\n${session.title}`;
}

function standingCell(standing: Standing): SheetCell {
  switch (standing.kind) {
    case "notHeld":
      return text("");
    case "notYetJoined":
      return text(JOINED_LATER, "soft");
    case "left":
      return text(LEFT, "soft");
    case "notInvited":
      return text(NOT_INVITED, "soft");
    case "unmarked":
      return text(NOT_MARKED, "open");
    case "marked":
      return text(markCode(standing.status), TONES[standing.status.kind]);
  }
}

function figureCells(figures: AttendanceFigures): readonly SheetCell[] {
  return [
    count(figures.attended),
    count(figures.eligible),
    share(figures.attendance),
    share(figures.commitment),
    { kind: "hours", hours: figures.attendedMinutes / 60 },
  ];
}

const NO_FIGURES: readonly SheetCell[] = FIGURE_HEADINGS.map(() => text(""));

function totalRows({ columns, cohort }: AttendanceTable): readonly (readonly SheetCell[])[] {
  const row = (
    name: string,
    cell: (column: AttendanceColumn) => SheetCell,
    figures: readonly SheetCell[] = NO_FIGURES,
  ) => [text(""), text(name), ...columns.map(cell), ...figures];
  return [
    row("People here", ({ figures }) => countOf(figures.attended, figures)),
    row("People eligible", ({ figures }) => countOf(figures.eligible, figures)),
    row("Attendance", ({ figures }) => share(figures.attendance), figureCells(cohort)),
    row("Guests, in no figure", ({ guests }) => count(guests)),
  ];
}

function legend(): AttendanceSheet["legend"] {
  return [
    ...MARK_LEGEND.map(
      ({ code, meaning }) => [text(code, LEGEND_TONES[code] ?? "none"), meaning] as const,
    ),
    [text(NOT_MARKED, "open"), "Held, and nobody has marked this person yet"],
    [text(NO_FIGURE, "soft"), "Nothing to count yet, which is not zero"],
  ];
}
