import type { FormQuestion } from "../../domain/applicationForm";
import { foldLabel, foldText } from "../../domain/foldText";
import type { Block, Paragraph, Place } from "../../domain/originalText";
import type { FoundAnswer } from "../../domain/reading";
import { hasLabelWord } from "../matching/labelWords";

export type TypedAnswers = {
  readonly answers: readonly FoundAnswer[];
  /** The words that are no such answer; where one stood, an empty line. */
  readonly rest: readonly Block[];
};

/**
 * Answers that somebody typed into a mail under our own questions, or behind them: a mail has no cells and no lines to
 * write on, so only questions whose wording is known are looked for. A short answer ends with
 * its line; a story goes on to the next question, to another label, or to the close of the mail.
 */
export function typedAnswers(
  blocks: readonly Block[],
  questions: readonly FormQuestion[],
): TypedAnswers {
  const reader = new TypedReader(wordingsOf(questions));
  const rest = blocks.map((block) => (reader.takes(block) ? emptyLine(block) : block));
  reader.close();
  return { answers: reader.answers, rest };
}

function emptyLine(block: Block): Block {
  return block.kind === "paragraph" ? { ...block, inlines: [] } : block;
}

/** Goes through a mail line by line; a question opens an answer, which the lines below carry on. */
class TypedReader {
  readonly answers: FoundAnswer[] = [];
  private open: OpenAnswer | null = null;

  constructor(private readonly wordings: Wordings) {}

  /** True for a line that is a question of ours or part of its answer. */
  takes(block: Block): boolean {
    if (block.kind !== "paragraph") {
      this.close();
      return false;
    }
    const asked = askedBy(block, this.wordings);
    if (asked !== null) {
      this.close();
      this.open = { asked, place: block.place, lines: [] };
      return true;
    }
    if (this.open !== null && ends(this.open, block)) this.close();
    this.open?.lines.push({ text: textOf(block), place: block.place });
    return this.open !== null;
  }

  close(): void {
    if (this.open !== null) this.answers.push(...answered(this.open));
    this.open = null;
  }
}

type Wordings = ReadonlyMap<string, FormQuestion>;
type Asked = { readonly question: FormQuestion; readonly label: string; readonly behind: string };
type OpenAnswer = {
  readonly asked: Asked;
  readonly place: Place;
  readonly lines: { readonly text: string; readonly place: Place }[];
};

function wordingsOf(questions: readonly FormQuestion[]): Wordings {
  return new Map(
    questions.flatMap((question) =>
      [question.ask, ...question.alsoAsked].map(
        (wording) => [foldLabel(wording), question] as const,
      ),
    ),
  );
}

/** Where a label may end on a line; longer labels are tried first. */
const LABEL_END = /[:：?？]|\s[-–—]\s/gu;
const LONGEST_LABEL = 300;

function askedBy(paragraph: Paragraph, wordings: Wordings): Asked | null {
  const text = textOf(paragraph);
  const whole = wordings.get(foldLabel(text));
  if (whole !== undefined) return { question: whole, label: text, behind: "" };
  const ends = [...text.slice(0, LONGEST_LABEL).matchAll(LABEL_END)].reverse();
  for (const end of ends) {
    const label = text.slice(0, end.index);
    const question = wordings.get(foldLabel(label));
    if (question === undefined) continue;
    return { question, label, behind: text.slice(end.index + end[0].length).trim() };
  }
  return null;
}

/** How people close a mail, and what programs add below. */
const CLOSE =
  /^(?:many thanks|thanks|thank you|kind regards|best wishes|best regards|warm regards|best|regards|yours|sincerely|cheers|all the best|with thanks|sent from|get outlook|--|__|merci|cordialement|gracias|saludos|mulțumesc|cu stimă)(?=$|[^\p{L}])/u;

function ends({ asked, lines }: OpenAnswer, paragraph: Paragraph): boolean {
  const text = textOf(paragraph);
  if (CLOSE.test(foldText(text))) return true;
  const hasAnswer = asked.behind !== "" || lines.some((line) => line.text.trim() !== "");
  const label = /^\s*(\p{L}[^:：]{0,60})[:：]/u.exec(text)?.[1];
  if (isLong(asked.question)) return label !== undefined && hasLabelWord(label);
  return hasAnswer || label !== undefined;
}

/** Answered in more than one line: a story, or several choices. */
function isLong({ answer }: FormQuestion): boolean {
  if (answer.kind === "text") return answer.lines > 1;
  return answer.kind === "anyOf" || answer.kind === "ranked";
}

/** One answer, or none where nothing was typed. */
function answered({ asked, place, lines }: OpenAnswer): readonly FoundAnswer[] {
  const written = lines.filter(({ text }) => text.trim() !== "");
  const text = [asked.behind, ...lines.map((line) => line.text)].join("\n").trim();
  if (text === "") return [];
  const below = written.map((line) => line.place);
  return [
    {
      question: asked.label.replace(/[\s:：]+$/u, ""),
      tag: "",
      value: { kind: "text", text },
      labelPlaces: [place],
      places: asked.behind === "" ? below : [place, ...below],
      mechanism: asked.behind === "" ? "lineBelow" : "sameLine",
      confidence: 0.9,
      doubts: [],
    },
  ];
}

function textOf({ inlines }: Paragraph): string {
  return inlines.map((inline) => (inline.kind === "text" ? inline.text : "")).join("");
}
