import { foldText } from "../../domain/foldText";
import { tidyLabel } from "./sink";

/** A heading of more words than this is a sentence: it is called by what it asks for. */
const MAX_WORDS_OF_A_NAME = 8;

/** People whom forms ask for in sentences of all kinds, and what their part of a form is mostly called. */
const PEOPLE_ASKED_FOR: readonly (readonly [asked: RegExp, name: string])[] = [
  [/\bemergenc(?:y|ies)\b/u, "Emergency contact"],
  [/\breferees?\b|\bfor a reference\b|\bgive(?: \w+){0,3} references\b/u, "Referee"],
  [/\bnext of kin\b/u, "Next of kin"],
  [/\bwitness(?:es)?\b/u, "Witness"],
  [/\b(?:parents?|guardians?|carers?)\b/u, "Parent or carer"],
  [/\b(?:doctor|gp|physician)\b/u, "Doctor"],
];

/**
 * What the records under a heading are called. "Please give two people who can be contacted in an emergency" asks for
 * an emergency contact; short headings keep their own words.
 */
export function nameUnderHeading(heading: string): string {
  const tidy = tidyLabel(heading);
  if (tidy.split(/\s+/u).length <= MAX_WORDS_OF_A_NAME) return tidy;
  const folded = foldText(tidy);
  return PEOPLE_ASKED_FOR.find(([asked]) => asked.test(folded))?.[1] ?? tidy;
}
