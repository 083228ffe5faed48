/**
 * Text as it may stand in a document: control characters other than tab and line end are removed, half a surrogate
 * pair becomes U+FFFD. Both are forbidden in XML, and one of them makes Word refuse the whole file.
 */
export function printableText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/[^\t\n\P{Cc}]|[\uFFFE\uFFFF]/gu, "")
    .replace(/\p{Surrogate}/gu, "\uFFFD");
}

const RIGHT_TO_LEFT_LETTER =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;

export type Stretch = { readonly text: string; readonly isRightToLeft: boolean };

/** True when the first letter of the text runs from right to left: the rule browsers follow for `dir="auto"`. */
export function startsRightToLeft(text: string): boolean {
  const firstLetter = /\p{L}/u.exec(text);
  return firstLetter !== null && RIGHT_TO_LEFT_LETTER.test(firstLetter[0]);
}

/**
 * Parts text where its direction turns, as Word wants each run marked. Spaces, digits and punctuation stay with the
 * letters before them, except the blank at a turn, which goes with what follows.
 */
export function directionStretches(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let current = "";
  let isRightToLeft = startsRightToLeft(text);
  for (const part of text.match(/\p{L}[\p{L}\p{M}]*|\P{L}+/gu) ?? []) {
    const turns = /^\p{L}/u.test(part) && startsRightToLeft(part) !== isRightToLeft;
    if (turns) {
      const kept = current.trimEnd();
      if (kept !== "") stretches.push({ text: kept, isRightToLeft });
      current = current.slice(kept.length);
      isRightToLeft = !isRightToLeft;
    }
    current += part;
  }
  if (current !== "") stretches.push({ text: current, isRightToLeft });
  return stretches;
}
