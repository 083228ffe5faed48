import { foldText } from "../../domain/foldText";
import type { Doubt, FoundOption } from "../../domain/reading";
import { endsLikeLabel } from "./asking";
import { isInstruction, isPrintedFiller } from "./labelWords";
import {
  type ControlPiece,
  controlText,
  hasTick,
  type Line,
  type Piece,
  type TickPiece,
} from "./lines";
import { addText, type Context, noteLabel, questionOf, type Sink, tidyLabel } from "./sink";
import { areExclusive, untickedAnswer } from "./untickedChoices";

/** Whether the printed words of a group stand before their boxes or after them. */
type Side = "before" | "after";

type Option = FoundOption & {
  readonly tag: string;
  readonly isUnclear: boolean;
  readonly isUnsaid: boolean;
};
type Group = { readonly question: string; readonly options: Option[] };

/** Reads neighbouring lines with boxes to tick; `label` is what stands above them. */
export function readTickGroup(
  lines: readonly Line[],
  context: Context,
  label: string,
  sink: Sink,
): void {
  const side = sideOf(lines);
  const groups: Group[] = [{ question: label, options: [] }];
  for (const line of lines) {
    const run = runOf(line, side);
    if (run.question !== "") groups.push({ question: run.question, options: [] });
    groups.at(-1)?.options.push(...run.options);
    for (const field of run.fields) addField(field, context, line, sink);
    if (run.remark !== null) addRemark(run.remark, context, line, sink);
  }
  for (const group of groups) addGroup(group, context, sink);
}

function addGroup({ question, options }: Group, context: Context, sink: Sink): void {
  if (options.length === 0) return;
  const asked = questionOf(context, question);
  noteLabel(sink, context, question);
  const ticked = options.filter((option) => option.ticked || option.isUnclear);
  if (ticked.length === 0) {
    if (asked === "" || !areExclusive(options) || options.some(({ isUnsaid }) => isUnsaid)) return;
    const unticked = untickedAnswer(asked, sharedTag(options), options.map(asFound));
    sink.unticked.push({ ...unticked, heading: context.heading });
    return;
  }
  sink.answers.push({
    question: asked,
    tag: sharedTag(options),
    value: {
      kind: "options",
      options: options.map(asFound),
    },
    labelPlaces: context.labelPlaces,
    places: [...new Set(ticked.map(({ place }) => place))],
    mechanism: "ticked",
    confidence: asked === "" && options.length > 1 ? 0.6 : 0.95,
    doubts: doubtsAbout(options),
    heading: context.heading,
  });
}

function asFound({ label, ticked, place }: Option): FoundOption {
  return { label, ticked, place };
}

function doubtsAbout(options: readonly Option[]): readonly Doubt[] {
  const isBoth = isYesAndNo(options) && options.every((option) => option.ticked);
  return [
    ...(options.some(({ isUnclear }) => isUnclear) ? (["unreadable"] as const) : []),
    ...(isBoth ? (["bothTicked"] as const) : []),
  ];
}

/** The part of the options' tags that all of them share: "cg:availability:…" gives "cg:availability". */
function sharedTag(options: readonly Option[]): string {
  const stems = options.map(({ tag }) => tag.split(":").slice(0, 2).join(":"));
  const [stem = "", ...others] = new Set(stems);
  return others.length === 0 ? stem : "";
}

function isYesAndNo(options: readonly FoundOption[]): boolean {
  const words = options.map(({ label }) => foldText(label));
  return words.length === 2 && words.includes("yes") && words.includes("no");
}

function sideOf(lines: readonly Line[]): Side {
  const shapes = lines.filter(hasTick).map((line) => visible(line.pieces));
  const starts = shapes.filter((pieces) => pieces[0]?.kind === "tick").length;
  const ends = shapes.filter((pieces) => pieces.at(-1)?.kind === "tick").length;
  if (starts > 0 && starts >= ends) return "after";
  return ends > 0 ? "before" : "after";
}

/** "Yes ☐  No ☐": the words stand before their boxes. */
export function hasBoxesLast(line: Line): boolean {
  const pieces = visible(line.pieces);
  return pieces[0]?.kind !== "tick" && pieces.at(-1)?.kind === "tick";
}

/** "by whom?" after the last box, and what follows it. */
const ASKS_ON = /^([^?？\t]{1,60}[?？])(.*)$/su;

/** Without blanks, separators, and the guidance in brackets or further question that may close a line. */
function visible(pieces: readonly Piece[]): readonly Piece[] {
  const shown = pieces.filter(
    (piece) =>
      piece.kind !== "text" ||
      piece.text.replace(/\([^()]{0,200}\)/gu, "").replace(/[\s|,;/_.]+/gu, "") !== "",
  );
  const last = shown.at(-1);
  const asksOn = shown.length > 2 && last?.kind === "text" && ASKS_ON.test(last.text);
  return asksOn && shown[0]?.kind === "text" ? shown.slice(0, -1) : shown;
}

type Field = { readonly label: string; readonly piece: ControlPiece };
type Run = {
  readonly question: string;
  readonly options: readonly Option[];
  readonly fields: readonly Field[];
  readonly remark: Remark | null;
};

/** "Funding confirmed [x] by whom?Arts Council": what was written after the last option's own question. */
type Remark = { readonly label: string; readonly text: string };

/** One line as options, with the controls that stand among them and the question that starts it anew. */
function runOf(line: Line, side: Side): Run {
  const reader = new OptionReader(side);
  for (const piece of line.pieces) {
    if (piece.kind === "text") reader.text(piece.text);
    else if (piece.kind === "tick") reader.tick(piece);
    else reader.control(piece);
  }
  return reader.finished();
}

class OptionReader {
  private question = "";
  private readonly options: Option[] = [];
  private readonly fields: Field[] = [];
  private waiting = "";
  private lastLabel = "";

  constructor(private readonly side: Side) {}

  text(text: string): void {
    this.waiting += text;
  }

  tick({ ticked, place, tag, isUnclear, isUnsaid }: TickPiece): void {
    const isFirst = this.options.length === 0;
    const [question, label] = isFirst ? splitQuestion(this.waiting, this.side) : ["", this.waiting];
    if (isFirst) this.question = question;
    else this.nameLast();
    this.lastLabel = this.side === "before" ? optionLabel(label) : "";
    const known = { isUnclear: isUnclear === true, isUnsaid: isUnsaid === true };
    this.options.push({ label: this.lastLabel, ticked, place, tag, ...known });
    this.waiting = "";
  }

  /** "Funding confirmed [x] by whom? (control)": the control goes on asking where the option ends. */
  control(piece: ControlPiece): void {
    this.nameLast();
    const rest = this.side === "after" ? "" : this.waiting;
    this.fields.push({ label: `${this.lastLabel} ${rest}`, piece });
    this.waiting = "";
  }

  finished(): Run {
    this.nameLast();
    const { question, options, fields } = this;
    return { question, options, fields, remark: this.remark() };
  }

  private remark(): Remark | null {
    if (this.side === "after" || this.options.length === 0) return null;
    const [, asked = "", rest = ""] = ASKS_ON.exec(this.waiting) ?? [];
    const text = rest.trim();
    if (isPrintedFiller(text) || isInstruction(text)) return null;
    return { label: `${this.lastLabel} ${asked}`, text };
  }

  /** Words after a box name it. */
  private nameLast(): void {
    const last = this.options.at(-1);
    if (this.side !== "after" || last === undefined || last.label !== "") return;
    this.lastLabel = optionLabel(this.waiting);
    this.options[this.options.length - 1] = { ...last, label: this.lastLabel };
  }
}

/** What stands before the first box: a question, and before its colon or mark the first option's label. */
function splitQuestion(text: string, side: Side): readonly [question: string, label: string] {
  if (side === "after") return [tidyLabel(text), ""];
  const [, asked = "", rest = ""] = /^(.*[:：?？])\s*(.*?)$/su.exec(text.trimEnd()) ?? [];
  if (asked !== "" && !endsLikeLabel(text)) return [tidyLabel(asked), rest];
  const [, question = "", label = text] = /^(.*\S)(?:\t+|\s{3,})(\S.*?)\s*$/su.exec(text) ?? [];
  return [tidyLabel(question), label];
}

function optionLabel(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/^[\s|,;/*.)-]+/u, "")
    .replace(/[\s|,;_(-]+$/u, "");
}

function addField({ label, piece }: Field, context: Context, line: Line, sink: Sink): void {
  const text = controlText(piece.control);
  noteLabel(sink, context, label);
  if (piece.control.isPlaceholder || text === "") return;
  addText(sink, context, label, {
    text,
    tag: piece.control.tag,
    labelPlaces: [line.place],
    places: [piece.control.place],
    mechanism: piece.control.source,
    confidence: 0.9,
  });
}

function addRemark({ label, text }: Remark, context: Context, line: Line, sink: Sink): void {
  addText(sink, context, label, {
    text,
    labelPlaces: [line.place],
    places: [line.place],
    mechanism: "sameLine",
    confidence: 0.8,
  });
}
