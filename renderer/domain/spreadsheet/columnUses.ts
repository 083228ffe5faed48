import type { FieldKey } from "../applicationForm";
import type { CalendarDate } from "../calendar";
import type { FormColumnsId } from "../ids";

/** What a column of an online form's answers is. */
export type ColumnUse =
  | { readonly kind: "question"; readonly field: FieldKey }
  /** First and family name in one, to be parted. */
  | { readonly kind: "wholeName" }
  | { readonly kind: "receivedOn" }
  /** Goes to the pool of equality answers, linked to nobody; never shown, never kept with the application. */
  | { readonly kind: "equality" }
  /** Fits no question: kept with the application and asked about when it is checked. */
  | { readonly kind: "unplaced" }
  /** A person said that it does not matter: kept with the application, asked about no more. */
  | { readonly kind: "ignored" };

/** What each column of one online form is, by the column's key. */
export type ColumnUses = Readonly<Record<string, ColumnUse>>;

/** What a person said about the columns of one online form, so that its next export needs no word. */
export type FormColumns = {
  /** Derived from the headers, so that two laptops write the same record. */
  readonly id: FormColumnsId;
  /** The file it was last said of, and when; left out for what was said before they were kept. */
  readonly name?: string;
  readonly saidOn?: CalendarDate;
  readonly uses: ColumnUses;
};

/** The share of headers that an export must have in common with a form known from before to be called that form. */
const SAME_FORM = 0.6;

/** Names a form by its headers, whatever their order. */
export function headerSet(keys: readonly string[]): string {
  return JSON.stringify([...new Set(keys)].sort());
}

/** The form known from before with the most of these columns, one with a question more or less too; null for a new form. */
export function knownForm(
  keys: readonly string[],
  known: Iterable<FormColumns>,
): FormColumns | null {
  let best: { readonly form: FormColumns; readonly likeness: number } | null = null;
  for (const form of known) {
    const likeness = likenessOf(new Set(keys), new Set(Object.keys(form.uses)));
    if (likeness >= SAME_FORM && likeness > (best?.likeness ?? 0)) best = { form, likeness };
  }
  return best?.form ?? null;
}

function likenessOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const common = [...left].filter((key) => right.has(key)).length;
  return (2 * common) / Math.max(1, left.size + right.size);
}
