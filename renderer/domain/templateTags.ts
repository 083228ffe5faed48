/** Where a field stands in a Word template, so that the coordinator finds it. */
export type TagPlace = {
  readonly part: "body" | "header" | "footer" | "note";
  readonly isInTextBox: boolean;
  /** Row and column of its table, counted from 1; null outside tables. */
  readonly cell: { readonly row: number; readonly column: number } | null;
  /** The paragraph's own words, cut where they are long. */
  readonly words: string;
};

/** One use of a field: `{{name}}`, `{{#name}}` or `{{^name}}`. */
export type TagUse = {
  readonly name: string;
  readonly kind: "value" | "with" | "without";
  /** The lists and conditions it stands in, the outermost first. */
  readonly within: readonly string[];
  /** Word had cut it into pieces; they were joined. */
  readonly isBroken: boolean;
  readonly place: TagPlace;
};

export type TagProblem = {
  readonly kind: /** `{{` without `}}` in its paragraph. */
    | "unclosedBraces"
    /** `{{#name}}` without `{{/name}}`. */
    | "unclosedSection"
    /** `{{/name}}` without its beginning. */
    | "strayEnd"
    /** Begins and ends in places that cannot be repeated together. */
    | "crossingSection"
    /** A field of Word's own that fetches or decides by itself: IF, INCLUDETEXT, DDE. */
    | "wordField";
  readonly name: string;
  readonly place: TagPlace;
};

/** What a template asks for, in reading order, and what stands in the way of filling it. */
export type TemplateTags = {
  readonly uses: readonly TagUse[];
  readonly problems: readonly TagProblem[];
};

/** What fills a template: texts by field, and lists whose entries have texts of their own. */
export type TemplateValues = {
  readonly texts: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
};

/** A field's name as rules and values spell it: "Known as", "known-as" and "KNOWN_AS" are one. */
export function fieldName(written: string): string {
  return written
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/gu, "_");
}
