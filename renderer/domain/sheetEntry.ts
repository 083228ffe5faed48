import type { MarkKind, MarkStatus } from "./person";

/**
 * What is typed from a signed sheet, row code by row code: `14` present, `3L12` late 12 minutes, `3L` late, minutes
 * unknown, `5E20` left 20 minutes early, `7A` apologies, `8R` excused after, `9X` absent, `4S` took part (the march).
 * Entries are parted by spaces, commas, semicolons or lines. A line that begins with G is a guest who signed:
 * `G1 Grace Okello, Nile Women's Network`; the number is the line's on the sheet and may be left out.
 */
export type EntryItem = Span &
  (
    | { readonly kind: "mark"; readonly rowCode: number; readonly status: MarkStatus }
    /** The organisation is "" where none stands behind the comma. */
    | { readonly kind: "guest"; readonly name: string; readonly organisation: string }
  );

/** Where in the typed text, in UTF-16 units from 0. */
export type Span = { readonly at: number; readonly length: number };

/** What cannot be read; the span is the very characters that are wrong. */
export type EntryTrouble = Span & {
  readonly kind: "noRowCode" | "unknownLetter" | "minutesNotTaken" | "strayText" | "guestNeedsName";
};

export type ReadEntry = {
  readonly items: readonly EntryItem[];
  readonly troubles: readonly EntryTrouble[];
};

const KIND_OF_LETTER: Readonly<Record<string, MarkKind>> = {
  P: "present",
  L: "late",
  E: "leftEarly",
  A: "apologies",
  R: "excused",
  X: "absent",
  S: "selfReported",
};

const LETTER_OF_KIND = Object.fromEntries(
  Object.entries(KIND_OF_LETTER).map(([letter, kind]) => [kind, letter]),
) as Readonly<Record<MarkKind, string>>;

/** A longer number is nobody's row and no session's minutes. */
const MOST_DIGITS = 4;

/** Reads what was typed as far as it goes: what is wrong is said beside what is right, in order of the text. */
export function readEntry(text: string): ReadEntry {
  const items: EntryItem[] = [];
  const troubles: EntryTrouble[] = [];
  for (const line of spansOf(text, /[^\r\n]+/g)) {
    const words = text.slice(line.at, line.at + line.length);
    const guest = /^\s*[Gg](?:\d{1,3}(?=\s|$)|(?=\s|$))/.exec(words);
    const found =
      guest === null
        ? spansIn(words, line.at).map((span) => readMark(text, span))
        : [readGuest(words, guest[0].length, line.at)];
    for (const one of found) {
      if (isTrouble(one)) troubles.push(one);
      else items.push(one);
    }
  }
  return { items, troubles };
}

/** The text that reads as these items again: marks on one line, then a line for each guest. */
export function writeEntry(items: readonly EntryItem[]): string {
  const marks = items.flatMap((item) => (item.kind === "mark" ? [writtenMark(item)] : []));
  const guests = items.flatMap((item) =>
    item.kind === "guest"
      ? [["G", [item.name, item.organisation].filter(Boolean).join(", ")].join(" ")]
      : [],
  );
  return [...(marks.length > 0 ? [marks.join(" ")] : []), ...guests].join("\n");
}

function writtenMark({ rowCode, status }: Extract<EntryItem, { readonly kind: "mark" }>): string {
  if (status.kind === "present") return String(rowCode);
  const minutes = status.kind === "late" || status.kind === "leftEarly" ? status.minutes : null;
  return `${rowCode}${LETTER_OF_KIND[status.kind]}${minutes ?? ""}`;
}

function readMark(text: string, span: Span): EntryItem | EntryTrouble {
  const word = text.slice(span.at, span.at + span.length);
  const digits = leadingDigits(word);
  if (digits === "" || digits.length > MOST_DIGITS) {
    return { kind: "noRowCode", at: span.at, length: Math.max(1, digits.length) };
  }
  const rowCode = Number(digits);
  const letter = word.charAt(digits.length);
  if (letter === "") return { kind: "mark", ...span, rowCode, status: { kind: "present" } };
  const kind = KIND_OF_LETTER[letter.toUpperCase()];
  if (kind === undefined) return { kind: "unknownLetter", at: span.at + digits.length, length: 1 };
  const rest = { at: span.at + digits.length + 1, text: word.slice(digits.length + 1) };
  return withMinutes({ ...span, rowCode }, kind, rest);
}

function withMinutes(
  row: Span & { readonly rowCode: number },
  kind: MarkKind,
  rest: { readonly at: number; readonly text: string },
): EntryItem | EntryTrouble {
  const takesMinutes = kind === "late" || kind === "leftEarly";
  const minutes = leadingDigits(rest.text);
  const isStray = minutes.length < rest.text.length || minutes.length > MOST_DIGITS;
  if (isStray || (minutes !== "" && !takesMinutes)) {
    const at = rest.at + (isStray && minutes.length <= MOST_DIGITS ? minutes.length : 0);
    const length = rest.at + rest.text.length - at;
    return { kind: isStray ? "strayText" : "minutesNotTaken", at, length };
  }
  if (!takesMinutes) return { kind: "mark", ...row, status: { kind } };
  return {
    kind: "mark",
    ...row,
    status: { kind, minutes: minutes === "" ? null : Number(minutes) },
  };
}

function readGuest(line: string, skipped: number, at: number): EntryItem | EntryTrouble {
  const start = line.length - line.trimStart().length;
  const span = { at: at + start, length: line.trim().length };
  const words = line.slice(skipped).trim();
  const comma = words.indexOf(",");
  const name = (comma < 0 ? words : words.slice(0, comma)).trim();
  if (name === "") return { kind: "guestNeedsName", ...span };
  return {
    kind: "guest",
    ...span,
    name,
    organisation: comma < 0 ? "" : words.slice(comma + 1).trim(),
  };
}

function isTrouble(one: EntryItem | EntryTrouble): one is EntryTrouble {
  return one.kind !== "mark" && one.kind !== "guest";
}

function leadingDigits(text: string): string {
  return /^[0-9]*/.exec(text)?.[0] ?? "";
}

function spansIn(line: string, from: number): readonly Span[] {
  return spansOf(line, /[^\s,;]+/g).map(({ at, length }) => ({ at: from + at, length }));
}

function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map((found) => ({ at: found.index, length: found[0].length }));
}
