import type { Place } from "../../domain/originalText";
import { readCaptionedLine } from "./captionedLines";
import { hasControl, hasTick, isBlank, type Line } from "./lines";
import { flush, type Scope, type Setting, waitingLabel } from "./scope";
import { readControls } from "./scopeControls";
import { readText } from "./scopeText";
import type { Context, Sink } from "./sink";
import { hasBoxesLast, readTickGroup } from "./tickGroups";

/** Reads lines one after another. Gives the label left waiting at the end: a table below may hold its answer. */
export function readScope(
  lines: readonly Line[],
  context: Context,
  setting: Setting,
  sink: Sink,
): { readonly text: string; readonly place: Place } | null {
  const scope: Scope = {
    context,
    setting,
    sink,
    pending: null,
    collected: [],
    canContinue: false,
    isStart: true,
    next: null,
  };
  let index = 0;
  while (index < lines.length) index += readNext(lines, index, scope);
  const left = scope.collected.length === 0 ? scope.pending : null;
  flush(scope);
  return left;
}

/** Reads what starts at a line and says how many lines that was. */
function readNext(lines: readonly Line[], index: number, scope: Scope): number {
  const line = lines[index];
  if (line === undefined || isBlank(line)) {
    if (scope.setting === "page") scope.canContinue = false;
    return 1;
  }
  scope.next = nextWritten(lines, index);
  const count = readWritten(line, lines, index, scope);
  scope.isStart = false;
  return count;
}

function readWritten(line: Line, lines: readonly Line[], index: number, scope: Scope): number {
  if (readCaptionedLine(line, lines[index + 1], scope)) return 2;
  if (hasTick(line)) return readTicks(lines, index, scope);
  if (hasControl(line)) readControls(line, scope);
  else readText(line, scope);
  return 1;
}

/** Looked for among the next few lines: further down nothing belongs to this one. */
function nextWritten(lines: readonly Line[], index: number): Line | null {
  return lines.slice(index + 1, index + 12).find((line) => !isBlank(line)) ?? null;
}

function readTicks(lines: readonly Line[], index: number, scope: Scope): number {
  let end = index + 1;
  while (end < lines.length && belongsToTicks(lines, index, end)) end++;
  const group = lines.slice(index, end).filter((line) => !isBlank(line));
  const label = waitingLabel(scope);
  flush(scope);
  readTickGroup(group, scope.context, label, scope.sink);
  scope.pending = null;
  scope.canContinue = false;
  return end - index;
}

/** Further lines with boxes on the same side of their words, also across a blank line. */
function belongsToTicks(lines: readonly Line[], first: number, index: number): boolean {
  const line = lines[index];
  const [opening, next] = [lines[first], lines[index + 1]];
  if (line === undefined || opening === undefined) return false;
  if (hasTick(line)) return areAlike(line, opening);
  return isBlank(line) && next !== undefined && hasTick(next) && areAlike(next, opening);
}

/** A line that holds controls, too, does not tell. */
function areAlike(line: Line, opening: Line): boolean {
  if (hasControl(line) || hasControl(opening)) return true;
  return hasBoxesLast(line) === hasBoxesLast(opening);
}
