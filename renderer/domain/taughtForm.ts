import type { FieldKey } from "./applicationForm";
import type { CalendarDate } from "./calendar";
import { foldLabel, foldText } from "./foldText";
import { type FormFingerprint, formLikeness, SAME_FORM } from "./formFingerprint";
import type { TaughtFormId } from "./ids";
import type { Block } from "./originalText";

/** What the coordinator showed once about a form that is not ours. It holds for every copy of that form. */
export type TaughtForm = {
  readonly id: TaughtFormId;
  /** The name of the file it was first shown on. */
  readonly name: string;
  /** The day it was first shown; left out for one shown before days were kept. */
  readonly taughtOn?: CalendarDate;
  readonly fingerprint: FormFingerprint;
  /** By folded label, the fields its answer belongs to; more than one where a whole name is parted. */
  readonly under: Readonly<Record<string, readonly FieldKey[]>>;
  /** Folded labels, and printed texts without one, that answer nothing. */
  readonly noAnswer: readonly string[];
  /** Questions of ours that this form does not ask. */
  readonly notAsked: readonly FieldKey[];
  /** The empty form, if it was given: only what differs from it is an answer. */
  readonly blank: readonly Block[] | null;
};

/** One thing shown about a form. */
export type Lesson =
  | { readonly kind: "under"; readonly label: string; readonly fields: readonly FieldKey[] }
  | { readonly kind: "noAnswer"; readonly label: string; readonly text: string }
  | { readonly kind: "notAsked"; readonly field: FieldKey }
  | { readonly kind: "blank"; readonly blocks: readonly Block[] };

export function newTaughtForm(
  id: TaughtFormId,
  name: string,
  fingerprint: FormFingerprint,
  taughtOn: CalendarDate,
): TaughtForm {
  return { id, name, taughtOn, fingerprint, under: {}, noAnswer: [], notAsked: [], blank: null };
}

/** The form with one lesson more; the later word about a label holds. */
export function withLesson(form: TaughtForm, lesson: Lesson): TaughtForm {
  switch (lesson.kind) {
    case "under": {
      const label = foldLabel(lesson.label);
      return {
        ...form,
        under: { ...form.under, [label]: lesson.fields },
        noAnswer: form.noAnswer.filter((one) => one !== label),
        notAsked: form.notAsked.filter((field) => !lesson.fields.includes(field)),
      };
    }
    case "noAnswer": {
      const name = nameOfText(lesson.label, lesson.text);
      const { [name]: _was, ...under } = form.under;
      return { ...form, under, noAnswer: [...new Set([...form.noAnswer, name])] };
    }
    case "notAsked":
      return { ...form, notAsked: [...new Set([...form.notAsked, lesson.field])] };
    case "blank":
      return { ...form, blank: lesson.blocks };
  }
}

/** What a text is known by on every copy of its form: its label or, for printed text without one, its own words. */
export function nameOfText(label: string, text: string): string {
  return label === "" ? foldText(text) : foldLabel(label);
}

/** The taught form that this one is a copy of, the most alike of several; null when it is none of them. */
export function taughtFormOf(
  fingerprint: FormFingerprint | undefined,
  forms: Iterable<TaughtForm>,
): TaughtForm | null {
  let best: { readonly form: TaughtForm; readonly likeness: number } | null = null;
  for (const form of forms) {
    const likeness = formLikeness(fingerprint ?? [], form.fingerprint);
    if (likeness >= SAME_FORM && likeness > (best?.likeness ?? 0)) best = { form, likeness };
  }
  return best?.form ?? null;
}

export function isCopyOf(
  fingerprint: FormFingerprint | undefined,
  form: Pick<TaughtForm, "fingerprint">,
): boolean {
  return formLikeness(fingerprint ?? [], form.fingerprint) >= SAME_FORM;
}
