import type { FormQuestion } from "./applicationForm";
import { foldLabel, foldText, withoutBrackets } from "./foldText";
import type { FoundAnswer } from "./reading";

/** A found answer and the question of ours it answers. */
export type FieldMatch = {
  readonly question: FormQuestion;
  readonly answer: FoundAnswer;
  /** 1 for our own tag or the same wording, less the further the wording is away. */
  readonly likeness: number;
};

type Matched = {
  readonly matched: readonly FieldMatch[];
  readonly unmatched: readonly FoundAnswer[];
};

/** Less alike than this is not the same question. */
const ALIKE = 0.6;

/** Each found answer with the most alike of our questions, the surest first; answers to none of them apart. */
export function fieldMatches(
  answers: readonly FoundAnswer[],
  questions: readonly FormQuestion[],
): Matched {
  const wordings = wordingsOf(questions);
  const matched: FieldMatch[] = [];
  const unmatched: FoundAnswer[] = [];
  for (const answer of answers) {
    const match = taggedMatch(answer, questions) ?? mostAlike(answer, wordings);
    if (match === null) unmatched.push(answer);
    else matched.push(match);
  }
  matched.sort((left, right) => right.likeness - left.likeness);
  return { matched: gathered(matched), unmatched };
}

/** Our own tag: "cg:firstName", "cg:availability", "cg:themeRanks:power". */
function taggedMatch(answer: FoundAnswer, questions: readonly FormQuestion[]): FieldMatch | null {
  const key = /^cg:([^:]+)/.exec(answer.tag)?.[1];
  const question = questions.find((candidate) => candidate.key === key);
  return question === undefined ? null : { question, answer, likeness: 1 };
}

/** Ranks come as one answer for each thing ranked; together they are one value. */
function gathered(matched: readonly FieldMatch[]): readonly FieldMatch[] {
  const ranks = matched.filter(
    ({ question, answer }) => question.answer.kind === "ranked" && isRank(answer),
  );
  const [first] = ranks;
  if (first === undefined) return matched;
  const others = matched.filter((match) => !ranks.includes(match));
  const byRank = [...ranks].sort((left, right) => rankOf(left.answer) - rankOf(right.answer));
  const options = byRank.map(({ answer }) => ({
    label: answer.question.split(": ").at(-1) ?? "",
    ticked: true,
    place: answer.places[0] ?? "",
    tag: answer.tag,
  }));
  const isTwice = new Set(byRank.map(({ answer }) => rankOf(answer))).size < byRank.length;
  const together: FoundAnswer = {
    ...first.answer,
    tag: first.answer.tag.split(":").slice(0, 2).join(":"),
    question: first.question.ask,
    value: { kind: "options", options },
    places: byRank.flatMap(({ answer }) => answer.places),
    doubts: isTwice ? ["severalAnswers"] : [],
  };
  return [{ ...first, answer: together }, ...others];
}

function isRank({ value }: FoundAnswer): boolean {
  return value.kind === "text" && /^\d$/.test(value.text.trim());
}

function rankOf({ value }: FoundAnswer): number {
  return value.kind === "text" ? Number(value.text) : 0;
}

type Wording = { readonly question: FormQuestion; readonly labels: readonly string[] };

/** Folding hundreds of labels for each of thousands of rows would be felt. */
const folded = new WeakMap<readonly FormQuestion[], readonly Wording[]>();

function wordingsOf(questions: readonly FormQuestion[]): readonly Wording[] {
  const known = folded.get(questions);
  if (known !== undefined) return known;
  const wordings = questions.map((question) => ({
    question,
    labels: [question.ask, ...question.alsoAsked].map(foldLabel),
  }));
  folded.set(questions, wordings);
  return wordings;
}

function mostAlike(answer: FoundAnswer, wordings: readonly Wording[]): FieldMatch | null {
  let best: FieldMatch | null = null;
  for (const asked of [...askedLabels(answer.question), ...rankedLabel(answer)]) {
    for (const { question, labels } of wordings) {
      for (const label of labels) {
        const likeness = alike(asked.label, label) * asked.weight;
        if (likeness >= ALIKE && likeness > (best?.likeness ?? 0))
          best = { question, answer, likeness };
      }
    }
  }
  return best;
}

/** People of whom forms ask beside the applicant. */
const SOMEBODY_ELSE =
  /\b(referees?|references?|emergency|next of kin|parents?|guardians?|carers?|father|mother|spouse|partner|husband|wife|child|children|doctors?|gp|surgery|employer|supervisor|landlord|staff|witness)(?:'s|s')?\b/u;

/** Headings under which a name or a telephone number is not the applicant's. */
const NOT_THE_APPLICANT =
  /\b(office use|organi[sz]ation|company|school|person to contact|contact \d)\b/u;

function isAboutSomebodyElse(heading: string): boolean {
  const folded = foldText(heading);
  return SOMEBODY_ELSE.test(folded) || NOT_THE_APPLICANT.test(folded);
}

/** A label as it can be compared: whole, without brackets, and below a heading that is not about someone else. */
function askedLabels(question: string): readonly { label: string; weight: number }[] {
  const bare = withoutBrackets(question);
  const whole = [question, bare].map((text) => ({ label: foldLabel(text), weight: 1 }));
  const parts = bare.split(/:\s+/u);
  const last = parts.at(-1) ?? "";
  const headings = parts.slice(0, -1).join(" ");
  if (headings === "" || isAboutSomebodyElse(headings)) return whole;
  const inner = [{ label: foldLabel(last), weight: 0.95 }];
  const isPartOfName = /\bname$/iu.test(headings);
  return [
    ...whole,
    ...inner,
    ...(isPartOfName ? [{ label: foldLabel(`${last} name`), weight: 0.95 }] : []),
  ];
}

/** "Which themes matter most: Mentoring" answered with a number ranks one of the things asked for. */
function rankedLabel(answer: FoundAnswer): readonly { label: string; weight: number }[] {
  if (!isRank(answer)) return [];
  const heading = withoutBrackets(answer.question).split(/:\s+/u).slice(0, -1).join(": ");
  return heading === "" ? [] : [{ label: foldLabel(heading), weight: 1 }];
}

/** 1 for the same words; a part of the words in common counts for less; no word in common is 0. */
function alike(asked: string, label: string): number {
  if (asked === "" || label === "") return 0;
  if (asked === label) return 1;
  if (SOMEBODY_ELSE.test(asked) && !SOMEBODY_ELSE.test(label)) return 0;
  const left = wordsOf(asked);
  const right = wordsOf(label);
  const common = [...left].filter((word) => right.has(word)).length;
  if (common === 0) return 0;
  const dice = (2 * common) / (left.size + right.size);
  if (right.size >= 2 && common === right.size && asked.startsWith(label))
    return Math.max(dice, 0.8);
  if (right.size >= 3 && common === right.size) return Math.max(dice, 0.7);
  return common >= 2 || Math.min(left.size, right.size) === 1 ? dice * 0.85 : 0;
}

const SMALL_WORDS = new Set([
  "the",
  "a",
  "an",
  "of",
  "to",
  "and",
  "or",
  "in",
  "for",
  "do",
  "is",
  "are",
  "please",
]);

function wordsOf(text: string): ReadonlySet<string> {
  const words = text.split(/[^\p{L}\p{M}\p{N}']+/u).filter((word) => word !== "");
  const kept = words.filter((word) => !SMALL_WORDS.has(word));
  return new Set((kept.length > 0 ? kept : words).map(singular));
}

function singular(word: string): string {
  return word.length > 4 && /[^s]s$/u.test(word) ? word.slice(0, -1) : word;
}
