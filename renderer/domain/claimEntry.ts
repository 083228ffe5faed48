import { type Claim, type ClaimKind, penceOf, poundsText } from "./claims";
import type { CohortPlace } from "./person";
import type { Span } from "./sheetEntry";

/**
 * What is typed from a signed receipt sheet: row code and amount, `14 3.50`, parted by spaces, commas, semicolons or
 * lines. `14C 12` is for childcare, `14 3.50R` that a receipt was handed in.
 */
export type ClaimItem = Span & {
  readonly rowCode: number;
  readonly kind: ClaimKind;
  readonly pence: number;
  readonly isReceiptSeen: boolean;
};

/** What cannot be read or kept; the span is the very characters that are wrong. */
export type ClaimTrouble = Span &
  (
    | { readonly kind: "noRowCode" | "unknownLetter" | "noAmount" | "badAmount" }
    /** Nobody expected at the session has it. */
    | { readonly kind: "noSuchRow"; readonly rowCode: number }
    | { readonly kind: "givenTwice"; readonly rowCode: number }
    /** Written down before: paying it twice is what a second line would lead to. */
    | { readonly kind: "hasClaim"; readonly rowCode: number; readonly pence: number }
  );

export type EnteredClaim = { readonly place: CohortPlace; readonly item: ClaimItem };

/** With any trouble nothing is written. */
export type CheckedClaims = {
  readonly claims: readonly EnteredClaim[];
  readonly troubles: readonly ClaimTrouble[];
};

/** A longer number is nobody's row. */
const MOST_DIGITS = 4;

export function readClaims(text: string): {
  readonly items: readonly ClaimItem[];
  readonly troubles: readonly ClaimTrouble[];
} {
  const items: ClaimItem[] = [];
  const troubles: ClaimTrouble[] = [];
  const words = [...text.matchAll(/[^\s,;]+/g)].map(({ index, 0: word }) => ({ at: index, word }));
  for (let index = 0; index < words.length; index += 2) {
    const found = readOne(words[index], words[index + 1]);
    if ("pence" in found && "isReceiptSeen" in found) items.push(found);
    else troubles.push(found);
  }
  return { items, troubles };
}

/** The text that reads as these items again. */
export function writeClaims(items: readonly Omit<ClaimItem, keyof Span>[]): string {
  return items
    .map(({ rowCode, kind, pence, isReceiptSeen }) => {
      const code = `${rowCode}${kind === "childcare" ? "C" : ""}`;
      return `${code} ${poundsText(pence)}${isReceiptSeen ? "R" : ""}`;
    })
    .join(", ");
}

/** Reads a typed receipt sheet and checks each line against those expected and what was claimed before. */
export function checkClaims(
  text: string,
  expected: readonly CohortPlace[],
  known: readonly Claim[],
): CheckedClaims {
  const { items, troubles } = readClaims(text);
  const claims: EnteredClaim[] = [];
  const found: ClaimTrouble[] = [...troubles];
  const given = new Set<string>();
  for (const item of items) {
    const checked = checkOne(item, expected, given, known);
    if ("place" in checked) claims.push(checked);
    else found.push(checked);
    given.add(`${item.rowCode} ${item.kind}`);
  }
  return { claims, troubles: found.sort((left, right) => left.at - right.at) };
}

function checkOne(
  item: ClaimItem,
  expected: readonly CohortPlace[],
  given: ReadonlySet<string>,
  known: readonly Claim[],
): EnteredClaim | ClaimTrouble {
  const { at, length, rowCode, kind } = item;
  const place = expected.find((one) => one.rowCode === rowCode);
  if (place === undefined) return { kind: "noSuchRow", at, length, rowCode };
  if (given.has(`${rowCode} ${kind}`)) return { kind: "givenTwice", at, length, rowCode };
  const before = known.find(
    (claim) =>
      claim.personId === place.personId && claim.kind === kind && claim.state.kind !== "refused",
  );
  if (before === undefined) return { place, item };
  return { kind: "hasClaim", at, length, rowCode, pence: before.pence };
}

type Word = { readonly at: number; readonly word: string };

function readOne(code: Word | undefined, amount: Word | undefined): ClaimItem | ClaimTrouble {
  const { at, word } = code ?? { at: 0, word: "" };
  const digits = /^[0-9]*/.exec(word)?.[0] ?? "";
  if (digits === "" || digits.length > MOST_DIGITS) {
    return { kind: "noRowCode", at, length: Math.max(1, digits.length) };
  }
  const letter = word.slice(digits.length).toUpperCase();
  if (letter !== "" && letter !== "C" && letter !== "T") {
    return { kind: "unknownLetter", at: at + digits.length, length: letter.length };
  }
  if (amount === undefined) return { kind: "noAmount", at, length: word.length };
  const isReceiptSeen = /r$/i.test(amount.word);
  const pence = penceOf(isReceiptSeen ? amount.word.slice(0, -1) : amount.word);
  if (pence === null) return { kind: "badAmount", at: amount.at, length: amount.word.length };
  return {
    at,
    length: amount.at + amount.word.length - at,
    rowCode: Number(digits),
    kind: letter === "C" ? "childcare" : "travel",
    pence,
    isReceiptSeen,
  };
}
