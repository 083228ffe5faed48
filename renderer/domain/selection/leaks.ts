import type { LeakKind } from "../application";
import type { Answers, FieldKey } from "../applicationForm";
import { type LeakTerm, leakTerms } from "./leakTerms";
import { type LetterIndex, letterIndex } from "./letterIndex";
import { otherScriptNames } from "./otherScripts";
import { perhapsNames } from "./perhapsNames";

/** A place in an answer where it shows who applied. Offsets count UTF-16 units. */
export type Leak = {
  readonly key: FieldKey;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly what: LeakKind;
  /** A name of theirs as another script may spell it; left out where it stands as in the form. */
  readonly isPerhaps?: true;
};

type Span = { readonly start: number; readonly end: number; readonly what: LeakKind };

/** Every place in the answers that reviewers read where something of the applicant's, or their referee's, still shows. */
export function findLeaks(answers: Answers, shown: readonly FieldKey[]): readonly Leak[] {
  const terms = [...leakTerms(answers), ...otherScriptNames(answers)];
  const perhapsIn = perhapsNames(answers);
  return shown.flatMap((key) => {
    const value = answers[key];
    if (typeof value !== "string" || value === "") return [];
    const first = leaksIn(value, terms);
    const perhaps = perhapsIn(value)
      .filter((one) => !first.some((span) => one.start < span.end && span.start < one.end))
      .map((one) => ({ ...one, isPerhaps: true }) as const);
    // A mask parts the words on both sides, and so may show where another name begins.
    const further =
      perhaps.length === 0 ? [] : leaksIn(covered(value, [...first, ...perhaps]), terms);
    return [...first, ...perhaps, ...further]
      .sort((left, right) => left.start - right.start)
      .map((span) => ({ key, ...span, text: value.slice(span.start, span.end) }));
  });
}

/** What is masked may have hidden where a word begins; each further look finds less than the one before. */
const MOST_LOOKS = 8;

/**
 * The places in one text, in order; those that overlap or follow each other are one. Looked for until nothing shows with
 * all of them masked.
 */
export function leaksIn(text: string, terms: readonly LeakTerm[]): readonly Span[] {
  let spans: readonly Span[] = [];
  let left = text;
  for (let look = 0; look < MOST_LOOKS; look++) {
    const further = oneLook(left, terms);
    if (further.length === 0) break;
    spans = joined(text, [...spans, ...further]);
    left = covered(text, spans);
  }
  return spans;
}

/** The text with these places blacked out, each letter by one, so that places keep their offsets. */
function covered(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (left, { start, end }) => left.slice(0, start) + "\u2588".repeat(end - start) + left.slice(end),
    text,
  );
}

function oneLook(text: string, terms: readonly LeakTerm[]): readonly Span[] {
  const index = letterIndex(text);
  const found = [
    ...terms.flatMap((term) => spansOf(index, term)),
    ...addressesIn(text),
    ...numbersIn(text),
  ];
  return joined(
    text,
    found.map((span) => withInitials(text, span)),
  );
}

function spansOf(index: LetterIndex, term: LeakTerm): readonly Span[] {
  const spans: Span[] = [];
  let at = index.letters.indexOf(term.letters);
  while (at >= 0) {
    const last = endOf(index, term, at);
    if (last !== null) spans.push(spanOf(index, term, at, last));
    at = index.letters.indexOf(term.letters, at + 1);
  }
  return spans;
}

/** Case endings and plurals that a name takes in its own language: "Selams", "Mariei", "Коваленка" are found by their stem elsewhere. */
const MOST_ENDING = 2;

/** The last unit of what stands there, or null where the letters belong to other words. */
function endOf(index: LetterIndex, { letters, how }: LeakTerm, at: number): number | null {
  const last = at + letters.length - 1;
  if (how === "inside") return last;
  if (index.begins[at] !== true) return null;
  if (how === "cased" && !isCapital(index, at)) return null;
  if (how === "dotted") return isDotted(index, at, last) ? last : null;
  if (how === "capitals" && !isAllCapitals(index, at, last)) return null;
  if (index.ends[last] === true) return last;
  return how === "capitals" || letters.length < 4 ? null : endingOf(index, last);
}

function endingOf(index: LetterIndex, last: number): number | null {
  for (let ending = last + 1; ending <= last + MOST_ENDING; ending++) {
    if (index.ends[ending] === true) return ending;
  }
  return null;
}

function spanOf(index: LetterIndex, { what, how }: LeakTerm, at: number, last: number): Span {
  const end = index.to[last] ?? index.text.length;
  const rest = how === "dotted" ? /^\./u : /^[\p{Mark}\u00ad\u200b-\u200f]+/u;
  const further = rest.exec(index.text.slice(end, end + 8))?.[0].length ?? 0;
  return { start: index.from[at] ?? 0, end: end + further, what };
}

function isCapital({ text, from, to }: LetterIndex, unit: number): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(text.slice(from[unit], to[unit]));
}

function isDotted(index: LetterIndex, at: number, last: number): boolean {
  const written = index.text.slice(index.from[at], (index.to[last] ?? 0) + 1);
  return /^(?:\p{Lu}\. ?)+$/u.test(written);
}

function isAllCapitals(index: LetterIndex, at: number, last: number): boolean {
  const written = index.text.slice(index.from[at], index.to[last]);
  return written === written.toUpperCase();
}

/** Anyone's mail address, web address or handle says who is meant. */
const ADDRESS =
  /[^\s@<>"(),;:]{1,64}@[^\s@<>"(),;:]{1,255}|(?:https?:\/\/|www\.)[^\s<>"]{1,500}|(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{2,64}/giu;

function addressesIn(text: string): readonly Span[] {
  if (!/@|https?:\/\/|www\./iu.test(text)) return [];
  return [...text.matchAll(ADDRESS)].map((match) => {
    const words = match[0].replace(/[.,!?…)]+$/u, "");
    const what = /^(?:https?:|www\.|@)/iu.test(words) ? "website" : "email";
    return { start: match.index, end: match.index + words.length, what } as const;
  });
}

/** Anything long enough to be a telephone number; years and house numbers are shorter. */
const NUMBER = /(?<![\p{L}\p{Nd}])[+(]{0,2}\p{Nd}(?:[ .()/-]{0,3}\p{Nd}){8,14}(?!\p{Nd})/gu;

function numbersIn(text: string): readonly Span[] {
  if (!/\p{Nd}/u.test(text)) return [];
  return [...text.matchAll(NUMBER)].map(
    ({ 0: digits, index }) =>
      ({ start: index, end: index + digits.length, what: "phone" }) as const,
  );
}

/** "S. Tesfaye" and "Selam T." belong together: an initial beside a name is part of it. */
function withInitials(text: string, span: Span): Span {
  if (span.what !== "name" && span.what !== "referee") return span;
  const before = /(?<![\p{L}\p{N}])(?:\p{Lu}\.[ \u00a0]?){1,3}$/u.exec(
    text.slice(Math.max(0, span.start - 10), span.start),
  );
  const after = /^[ \u00a0]\p{Lu}\.(?=\s|$)/u.exec(text.slice(span.end, span.end + 4));
  return {
    ...span,
    start: span.start - (before?.[0].length ?? 0),
    end: span.end + (after?.[0].length ?? 0),
  };
}

/** Those that overlap, or of one kind with only a space between, as one; the first kind names it. */
function joined(text: string, spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  const sorted = [...spans].sort((left, right) => left.start - right.start || right.end - left.end);
  for (const span of sorted) {
    const last = whole.at(-1);
    if (last !== undefined && belongsTo(text, last, span)) {
      whole[whole.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    } else whole.push(span);
  }
  return whole;
}

function belongsTo(text: string, last: Span, next: Span): boolean {
  if (next.start < last.end) return true;
  return last.what === next.what && /^[ \u00a0'’-]?$/u.test(text.slice(last.end, next.start));
}
