import {
  inventedIn,
  isFound,
  lostWords,
  setAsideIn,
  type TickOutcome,
  type TruthField,
  tickOutcome,
  wordsOf,
  wrongTicksIn,
} from "../../tests/documents/scoring";
import type { FormReport } from "./readFormFile";

/** One file against what is truly written on it. */
export type Score = {
  readonly of: number;
  readonly found: number;
  readonly missed: readonly string[];
  readonly invented: readonly string[];
  /** Words of the document that are reported nowhere, or only as printed though somebody wrote them; null: not looked for. */
  readonly lost: readonly string[] | null;
  readonly unplaced: readonly string[];
  readonly ticks: number;
  readonly ticksAsked: readonly string[];
  readonly ticksWrong: readonly string[];
};

/** `text` is another program's plain text of the same document, null where there is none. */
export function scoreForm(
  report: FormReport,
  truth: readonly TruthField[],
  text: string | null,
): Score {
  const ticks = truth.filter(({ answer }) => typeof answer === "boolean");
  const outcomes = ticks.map((tick) => ({ tick, outcome: outcomeOf(tick, report) }));
  const unsaid = outcomes.filter(({ outcome }) => outcome === "unsaid").map(({ tick }) => tick);
  const said = truth.filter((field) => !unsaid.includes(field));
  const missed = said.filter((field) => !isFound(field, report));
  const labels = (wanted: readonly string[]) =>
    outcomes.filter(({ outcome }) => wanted.includes(outcome)).map(({ tick }) => tick.label);
  return {
    of: said.length,
    found: said.length - missed.length,
    missed: missed.map(({ label, answer }) => `${label} = ${answer}`),
    invented: [...inventedIn(report, truth), ...wrongTicksIn(report, truth)],
    lost: text === null ? null : [...lostIn(text, report), ...swallowed(report, missed)],
    unplaced: setAsideIn(report.unplaced, missed),
    ticks: ticks.length,
    ticksAsked: labels(["asked", "unsaid"]),
    ticksWrong: labels(["wrong", "missing"]),
  };
}

/**
 * How a box was read. `unsaid`: LibreOffice writes the boxes of old form fields into rich text without their state; nobody
 * can find there what the file does not say, but the person who checks it must be told.
 */
function outcomeOf(tick: TruthField, report: FormReport): TickOutcome | "unsaid" {
  const outcome = tickOutcome(tick, report.answers);
  const isTold = report.notices.some(({ kind }) => kind === "boxesWithoutState");
  return outcome === "missing" && isTold ? "unsaid" : outcome;
}

/** Deleted words of tracked changes stand in the other program's text, glued to those that took their place. */
function lostIn(text: string, report: FormReport): readonly string[] {
  if (report.notices.some(({ kind }) => kind === "trackedChanges")) return [];
  return lostWords(text, reportedTexts(report, true));
}

/** Written words that were taken for the form's own print are as lost as those never seen. */
function swallowed(report: FormReport, missed: readonly TruthField[]): readonly string[] {
  const written = missed.flatMap(({ answer }) =>
    typeof answer === "string" ? wordsOf(answer) : [],
  );
  return lostWords(written.join(" "), reportedTexts(report, false));
}

function reportedTexts(report: FormReport, withPrint: boolean): readonly string[] {
  const answers = report.answers.flatMap(({ question, value }) =>
    value.kind === "text"
      ? [question, value.text]
      : [question, ...value.options.map(({ label }) => label)],
  );
  const print = withPrint ? report.printed.map(({ text }) => text) : [];
  return [...answers, ...report.unplaced.map(({ text }) => text), ...print];
}
