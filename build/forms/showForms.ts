import type { FoundAnswer } from "../../renderer/domain/reading";
import { type FormatTotals, percent } from "./bars";
import type { FormReport } from "./readFormFile";
import type { Score } from "./scoreForm";

export type ReadForm = {
  /** Path below the folder asked for. */
  readonly name: string;
  readonly format: string;
  readonly report: FormReport;
  readonly score: Score | null;
};

const NAME_WIDTH = 52;

/** A line for a file, and below it whatever is not as it should be. */
export function shownForm({ name, report, score }: ReadForm): string {
  const { outcome, fields, answers, unplaced, milliseconds } = report;
  const found = score === null ? `${answers.length} answers` : `${score.found}/${score.of} found`;
  const head = [
    name.padEnd(NAME_WIDTH),
    found.padEnd(14),
    `${fields.length} fields`.padEnd(10),
    `${unplaced.length} unplaced`.padEnd(12),
    `${milliseconds} ms`.padStart(8),
    ` ${outcome}`,
  ].join("");
  if (outcome.startsWith("refused")) return head;
  return [head, ...(score === null ? unscored(report) : failings(score))].join("\n");
}

function failings(score: Score): readonly string[] {
  const { missed, invented, lost, unplaced, ticksAsked, ticksWrong } = score;
  return [
    ...missed.map((text) => `    missed    ${oneLine(text)}`),
    ...invented.map((text) => `    invented  ${oneLine(text)}`),
    ...(lost !== null && lost.length > 0 ? [`    lost      ${oneLine(lost.join(" "))}`] : []),
    ...unplaced.map((text) => `    unplaced  ${oneLine(text)}`),
    ...ticksAsked.map((text) => `    box asked ${oneLine(text)}`),
    ...ticksWrong.map((text) => `    box wrong ${oneLine(text)}`),
  ];
}

function unscored({ unplaced }: FormReport): readonly string[] {
  return unplaced.map(({ text }) => `    unplaced  ${oneLine(text)}`);
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/gu, " ");
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}

export function shownTotals(totals: readonly FormatTotals[]): string {
  const heads = ["format", "files", "found", "invented", "lost", "unplaced", "boxes right"];
  const rows = totals.map((each) => [
    each.format,
    String(each.files),
    `${each.found}/${each.of} ${percent(each.of === 0 ? 1 : each.found / each.of)}`,
    String(each.invented),
    each.lost === null ? "not run" : String(each.lost),
    String(each.unplaced),
    `${each.ticks - each.ticksAsked - each.ticksWrong}/${each.ticks}, ${each.ticksAsked} asked`,
  ]);
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return [heads, ...rows]
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "))
    .join("\n");
}

/** One file for programs to read: every question, what is printed, and what fits nowhere. */
export function formJson({ name, format, report, score }: ReadForm): object {
  const { outcome, fields, milliseconds, notices, printed, unplaced } = report;
  return {
    file: name,
    format,
    outcome,
    milliseconds,
    fields,
    notices: notices.map(({ kind }) => kind),
    questions: report.answers.map(questionJson),
    labels: printed.map(({ text }) => text),
    unplaced: unplaced.map(({ text }) => text),
    score,
  };
}

function questionJson({ question, value, mechanism, confidence, doubts }: FoundAnswer): object {
  const options = value.kind === "text" ? [] : value.options;
  const ticked = options.filter((option) => option.ticked).map(({ label }) => label);
  return {
    label: question,
    answer: value.kind === "text" ? value.text : ticked.join(", "),
    ...(value.kind === "text"
      ? {}
      : { options: options.map((option) => ({ label: option.label, ticked: option.ticked })) }),
    mechanism,
    confidence,
    doubts,
  };
}
