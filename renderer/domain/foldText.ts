/** Direction marks, zero-width characters and soft hyphens: there, but not to be compared. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

const SAME_LOOK: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛`´ʼ′]/gu, "'"],
  [/[“”„‟«»″]/gu, '"'],
  [/[‐‑‒–—―−]/gu, "-"],
  [/[፡፥፦︰]/gu, ":"],
  [/ş/gu, "ș"],
  [/ţ/gu, "ț"],
  [/Ş/gu, "Ș"],
  [/Ţ/gu, "Ț"],
  [/[\u0640]/gu, ""],
  [/…/gu, "..."],
];

/** The wide forms of East Asian fonts begin here; their plain twins lie this far below. */
const FULL_WIDTH = /[！-～]/gu;
const FULL_WIDTH_SHIFT = 0xfee0;

/** What a typewriter can write, but for the back quote, which is taken for a quote. */
const PLAIN = /^[\x20-\x5f\x61-\x7e]*$/;

/**
 * Text as it is compared, never as it is kept: NFC, lower case, one kind of quote, dash, space and colon, and
 * Romanian letters with the comma below, whichever of their two codes was typed.
 */
export function foldText(text: string): string {
  // Most labels are plain letters, of which nothing but case and spaces has another form.
  if (PLAIN.test(text)) return text.replace(/ {2,}/g, " ").trim().toLowerCase();
  let folded = text.normalize("NFC").replace(INVISIBLE, "");
  folded = folded.replace(FULL_WIDTH, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_SHIFT),
  );
  for (const [look, plain] of SAME_LOOK) folded = folded.replace(look, plain);
  return folded.replace(/\s+/gu, " ").trim().toLowerCase();
}

const NUMBER_IN_FRONT =
  /^(?:q(?:uestion)? ?)?\(?(?:\d{1,3}(?:\.\d{1,2})*|[a-z]|[ivx]{1,5})(?:\s?[.):\]]+|\s-)\s*(?=\D)/u;

/** A label as it is compared: without its number, bullet, star, closing colon or question mark. */
export function foldLabel(text: string): string {
  return foldText(text)
    .replace(/^[\s*•·▪►>-]+/u, "")
    .replace(NUMBER_IN_FRONT, "")
    .replace(/[\s:*?.,;_-]+$/u, "")
    .replace(/^[\s*•]+/u, "");
}

/** A label without what stands in brackets, which mostly says how to answer. */
export function withoutBrackets(text: string): string {
  return text
    .replace(/\([^()]{0,300}\)/gu, " ")
    .replace(/\([^()]{0,300}\)?/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}
