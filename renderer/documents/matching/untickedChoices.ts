import { foldText } from "../../domain/foldText";
import type { FoundAnswer, FoundOption } from "../../domain/reading";
import { isYesOrNo } from "./labelWords";

/** A form with fewer answers than this is rather not filled in than forgotten in one place. */
const ANSWERS_OF_A_FILLED_FORM = 3;

const NEITHER =
  /^(?:n\/?a|not applicable|don['’]?t know|do not know|not sure|unsure|maybe|prefer not to say)$/u;
const SEXES =
  /^(?:male|female|man|woman|m|f|homme|femme|mann|frau|männlich|weiblich|masculin|feminin)$/u;

/** Options of which one must be chosen: yes or no, with or without a way out; male or female. */
export function areExclusive(options: readonly FoundOption[]): boolean {
  const labels = options.map(({ label }) => foldText(label));
  const own = labels.filter((label) => !NEITHER.test(label));
  if (own.length < 2 || new Set(own).size < own.length) return false;
  return own.every(isYesOrNo) || own.every((label) => SEXES.test(label));
}

/** A choice nobody made, as a question for the person who checks the form. */
export function untickedAnswer(
  question: string,
  tag: string,
  options: readonly FoundOption[],
): FoundAnswer {
  return {
    question,
    tag,
    value: { kind: "options", options },
    labelPlaces: [],
    places: [...new Set(options.map(({ place }) => place))],
    mechanism: "ticked",
    confidence: 0.5,
    doubts: ["noneTicked"],
  };
}

/** The choices nobody made, if so much else was answered that they were rather overlooked; none otherwise. */
export function overlooked(
  unticked: readonly FoundAnswer[],
  answered: readonly FoundAnswer[],
): readonly FoundAnswer[] {
  return answered.length < ANSWERS_OF_A_FILLED_FORM ? [] : unticked;
}
