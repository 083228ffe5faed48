import type { CalendarDate, CalendarMonth } from "./calendar";
import { firstDayOf, yearOf } from "./calendarRules";
import { parseDay } from "./calendarWords";

/**
 * What is typed from the pages of the planning day, a line each, by the codes printed on them: `14.3` is line 3 on the
 * page with number 14. `14 goal A safe way to school` · `14.3 Ask for the room, 5 Dec` · `14.2 done 30 Nov` ·
 * `14.4 by 9 Jan` · `14.5 dropped: nobody answered`.
 */
export type PlanLine = {
  /** From 0, in the typed text. */
  readonly line: number;
  readonly rowCode: number;
  readonly says:
    | { readonly kind: "goal"; readonly goal: string }
    | (PlanStepSaid & { readonly number: number });
};

export type PlanStepSaid =
  | { readonly kind: "words"; readonly words: string; readonly dueOn: CalendarDate | null }
  /** The day is null where none was written: then it is the day it is typed. */
  | { readonly kind: "done"; readonly on: CalendarDate | null }
  | { readonly kind: "by"; readonly dueOn: CalendarDate }
  | { readonly kind: "dropped"; readonly why: string };

export type PlanLineTrouble = {
  readonly line: number;
  readonly kind: "noCode" | "noWords" | "notADay";
};

export type ReadPlanEntry = {
  readonly lines: readonly PlanLine[];
  readonly troubles: readonly PlanLineTrouble[];
};

/** Reads each line by itself. A day without a year is the first such day from the month the programme begins in. */
export function readPlanEntry(text: string, begins: CalendarMonth): ReadPlanEntry {
  const lines: PlanLine[] = [];
  const troubles: PlanLineTrouble[] = [];
  for (const [line, written] of text.split(/\r\n|[\r\n]/u).entries()) {
    if (written.trim() === "") continue;
    const read = readLine(written.trim(), begins);
    if ("kind" in read) troubles.push({ line, kind: read.kind });
    else lines.push({ line, ...read });
  }
  return { lines, troubles };
}

type Read = Omit<PlanLine, "line"> | Omit<PlanLineTrouble, "line">;

function readLine(written: string, begins: CalendarMonth): Read {
  const step = /^(\d{1,4})\s?\.\s?(\d{1,3})(?![\d.])[:\s]*(.*)$/u.exec(written);
  if (step !== null) {
    const [, code, number, rest = ""] = step;
    const said = readStep(rest.trim(), begins);
    if ("trouble" in said) return { kind: said.trouble };
    return { rowCode: Number(code), says: { ...said, number: Number(number) } };
  }
  const goal = /^(\d{1,4})[:\s]+goal\b[:\s]*(.*)$/iu.exec(written);
  if (goal === null) return { kind: "noCode" };
  const [, code, words = ""] = goal;
  if (words.trim() === "") return { kind: "noWords" };
  return { rowCode: Number(code), says: { kind: "goal", goal: words.trim() } };
}

type Trouble = { readonly trouble: PlanLineTrouble["kind"] };

function readStep(rest: string, begins: CalendarMonth): PlanStepSaid | Trouble {
  if (rest === "") return { trouble: "noWords" };
  return asDone(rest, begins) ?? asBy(rest, begins) ?? asDropped(rest) ?? newStep(rest, begins);
}

/** "Done deal with the landlord" is a step, not a day. */
function asDone(rest: string, begins: CalendarMonth): PlanStepSaid | Trouble | null {
  const done = /^done(?:\s+on)?(?:[:\s]+(.*))?$/iu.exec(rest);
  if (done === null) return null;
  const [, behind = ""] = done;
  const day = behind.trim();
  const on = dayIn(day, begins);
  if (day === "" || on !== null) return { kind: "done", on };
  return /^\d/u.test(day) ? { trouble: "notADay" } : null;
}

function asBy(rest: string, begins: CalendarMonth): PlanStepSaid | Trouble | null {
  const by = /^by[:\s]+(.*)$/iu.exec(rest);
  if (by === null) return null;
  const [, behind = ""] = by;
  const day = behind.trim();
  const dueOn = dayIn(day, begins);
  if (dueOn !== null) return { kind: "by", dueOn };
  return /^\d/u.test(day) ? { trouble: "notADay" } : null;
}

function asDropped(rest: string): PlanStepSaid | null {
  const dropped = /^dropped\b[:,\s]*(.*)$/iu.exec(rest);
  if (dropped === null) return null;
  const [, why = ""] = dropped;
  return { kind: "dropped", why: why.trim() };
}

/** A day stands at the end, behind a comma or "by"; what is no day is part of the words. */
function newStep(rest: string, begins: CalendarMonth): PlanStepSaid {
  const at = Math.max(rest.lastIndexOf(","), rest.toLowerCase().lastIndexOf(" by "));
  const behind = at < 0 ? "" : rest.slice(at).replace(/^(?:,| by )\s*(?:by\s+)?/iu, "");
  const dueOn = dayIn(behind, begins);
  if (dueOn === null) return { kind: "words", words: rest, dueOn: null };
  return { kind: "words", words: rest.slice(0, at).trim(), dueOn };
}

const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/iu;

function dayIn(written: string, begins: CalendarMonth): CalendarDate | null {
  const text = written.trim().replace(WEEKDAY, "").replace(/\.$/u, "");
  const whole = parseDay(text);
  if (whole !== null) return whole;
  const separator = /^\d{1,2}([/.-])\d{1,2}$/u.exec(text)?.[1] ?? " ";
  const from = firstDayOf(begins);
  const days = [yearOf(begins), yearOf(begins) + 1].map((year) =>
    parseDay(`${text}${separator}${year}`),
  );
  return days.find((day) => day !== null && day >= from) ?? null;
}
