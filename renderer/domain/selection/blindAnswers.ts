import type { Application, MaskChoice } from "../application";
import type { Answers, FieldKey } from "../applicationForm";

/**
 * What reviewers read: what bears on the criteria. Names, contacts, support needs, availability, referee and
 * declarations are no matter of theirs.
 */
export const BLIND_FIELDS: readonly FieldKey[] = [
  "applyingAs",
  "groupRole",
  "groupSince",
  "groupSize",
  "groupCommunity",
  "whyTakePart",
  "whatChange",
  "experience",
  "connectedTo",
  "earlierCourse",
  "actionInMind",
  "themeRanks",
];

/** A stretch of an answer: its words, or the mask in their place. */
export type BlindPiece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "mask"; readonly what: MaskChoice["what"] };

type Place = Pick<MaskChoice, "start" | "text" | "what">;

/**
 * One text with its masks. A mask whose words moved, as the answer was corrected since, covers them wherever they stand
 * in this answer now: it never lets show what it was made to hide.
 */
export function maskedText(text: string, masks: readonly Place[]): readonly BlindPiece[] {
  const spans = masks
    .flatMap((mask) => placesOf(text, mask))
    .sort((left, right) => left.start - right.start);
  const pieces: BlindPiece[] = [];
  let position = 0;
  for (const { start, end, what } of spans) {
    if (end <= position) continue;
    if (start > position) pieces.push({ kind: "text", text: text.slice(position, start) });
    pieces.push({ kind: "mask", what });
    position = end;
  }
  if (position < text.length) pieces.push({ kind: "text", text: text.slice(position) });
  return pieces;
}

/** The masks of one answer. */
export function masksOf({ masks = [] }: Pick<Application, "masks">, key: FieldKey) {
  return masks.filter((mask) => mask.key === key && mask.choice === "mask");
}

/** The answers that reviewers read, without masks, as one text: what a code of a review stands for. */
export function reviewedText(answers: Answers): string {
  return JSON.stringify(BLIND_FIELDS.map((key) => answers[key] ?? ""));
}

function placesOf(text: string, { start, text: words, what }: Place) {
  const end = start + words.length;
  if (text.slice(start, end) === words) return [{ start, end, what }];
  const places: { readonly start: number; readonly end: number; readonly what: Place["what"] }[] =
    [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    places.push({ start: at, end: at + words.length, what });
  }
  return places;
}
