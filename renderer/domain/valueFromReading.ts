import type { AnswerValue, FormOption, FormQuestion } from "./applicationForm";
import { foldLabel, foldText } from "./foldText";
import { optionsOf } from "./formQuestions";
import type { FieldMatch } from "./matchFields";
import type { Doubt, FoundAnswer, FoundOption, FoundValue } from "./reading";
import { daysNamedIn, isAmbiguousDay, saysDayFirst } from "./writtenDays";

/** An answer as our form keeps it, why it is doubtful, and words of it that fit no choice. */
export type ReadValue = {
  readonly value: AnswerValue;
  readonly doubts: readonly Doubt[];
  readonly leftOver: string;
};

/** Null when nothing of the answer fits the question. */
export function valueFor({ question, answer }: FieldMatch): ReadValue | null {
  switch (question.answer.kind) {
    case "text":
      return asText(answer.value);
    case "date":
      return asDate(answer);
    case "yesNo":
      return asChoice(answer.value, question, 1);
    case "oneOf":
      return asChoice(answer.value, question, 1);
    case "anyOf":
    case "ranked":
      return asChoice(answer.value, question, Number.POSITIVE_INFINITY);
  }
}

function asText(value: FoundValue): ReadValue | null {
  const text = wordsOf(value);
  return text === "" ? null : { value: text, doubts: [], leftOver: "" };
}

function asDate({ value, question }: FoundAnswer): ReadValue | null {
  const text = wordsOf(value);
  if (text === "") return null;
  const isAmbiguous = isAmbiguousDay(text) && !saysDayFirst(question);
  return { value: text, doubts: isAmbiguous ? ["ambiguousDate"] : [], leftOver: "" };
}

function wordsOf(value: FoundValue): string {
  if (value.kind === "text") return value.text.trim();
  return tickedOf(value)
    .map(({ label }) => label)
    .join(", ");
}

function tickedOf(value: Extract<FoundValue, { kind: "options" }>): readonly FoundOption[] {
  return value.options.filter(({ ticked }) => ticked);
}

function asChoice(value: FoundValue, question: FormQuestion, most: number): ReadValue | null {
  const options = optionsOf(question);
  const chosen = value.kind === "options" ? tickedOf(value) : choicesInText(value.text, options);
  const keys = chosen.map((option) => keyOf(option, options));
  const found = [...new Set(keys.filter((key) => key !== null))];
  const leftOver = chosen.filter((_, index) => keys[index] === null).map(({ label }) => label);
  if (found.length === 0) return null;
  const tooMany: readonly Doubt[] = found.length > most ? ["bothTicked"] : [];
  const notAll: readonly Doubt[] = leftOver.length > 0 ? ["notAChoice"] : [];
  return { value: found, doubts: [...tooMany, ...notAll], leftOver: leftOver.join(", ") };
}

type Chosen = Pick<FoundOption, "label" | "tag">;

/** One choice, or several parted by lines, semicolons or commas, when one of them is ours; ours may hold commas. */
function choicesInText(text: string, options: readonly FormOption[]): readonly Chosen[] {
  const whole = { label: text };
  if (keyOf(whole, options) !== null) return [whole];
  const isOurs = (label: string) => keyOf({ label }, options) !== null;
  const parts = text
    .split(/[;\n]+/u)
    .flatMap((part) => (isOurs(part.trim()) ? [part] : part.split(",")))
    .map((label) => ({ label: label.trim() }));
  const isList = parts.length > 1 && parts.some(({ label }) => isOurs(label));
  return isList ? parts.filter(({ label }) => label !== "") : [whole];
}

/** The option meant: by the tag of its box, its wording, a word for yes or no, or the day it names. */
function keyOf({ label, tag }: Chosen, options: readonly FormOption[]): string | null {
  const tagged = tag?.split(":").slice(2).join(":");
  const byTag = options.find(({ key }) => key === tagged);
  if (byTag !== undefined) return byTag.key;
  const folded = foldLabel(label);
  const same = options.find(
    (option) => foldLabel(option.label) === folded || option.key === folded,
  );
  if (same !== undefined) return same.key;
  const word = yesOrNo(folded);
  if (word !== null && options.some(({ key }) => key === word)) return word;
  return byDay(label, options) ?? byWords(folded, options);
}

const YES =
  /^(yes|y|yeah|yep|true|agree|i agree|i do|oui|da|si|sí|ja|tak|так|да|نعم|بله|አዎ|có|haa|evet|✓|✔|x)(?=$|[\s,.!-])/iu;
const NO =
  /^(no|n|nope|false|disagree|i do not|non|nu|nein|nie|ні|нет|لا|خیر|አይ|አይደለም|không|maya|hayır)(?=$|[\s,.!-])/iu;

function yesOrNo(folded: string): "yes" | "no" | null {
  if (YES.test(folded)) return "yes";
  return NO.test(folded) ? "no" : null;
}

/** Only when exactly one option names that day. */
function byDay(label: string, options: readonly FormOption[]): string | null {
  const days = daysNamedIn(label);
  if (days.length !== 1) return null;
  const named = options.filter((option) =>
    daysNamedIn(option.label).some((day) => day === days[0]),
  );
  return onlyKeyOf(named);
}

/** An option whose words stand whole in the answer, or the other way round, if there is just one. */
function byWords(folded: string, options: readonly FormOption[]): string | null {
  if (folded.length < 3) return null;
  const written = wordsIn(folded);
  const held = options.filter((option) => {
    const words = wordsIn(foldText(option.label));
    return words.includes(written) || written.includes(words);
  });
  return onlyKeyOf(held);
}

/** Without what parts them: a list of choices holds each of them, whatever stands between. */
function wordsIn(folded: string): string {
  return ` ${folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim()} `;
}

function onlyKeyOf([only, ...others]: readonly FormOption[]): string | null {
  return only !== undefined && others.length === 0 ? only.key : null;
}
