import type { FormReading } from "../../domain/reading";
import type { Facts } from "../../domain/records";
import type { FormColumns } from "../../domain/spreadsheet/columnUses";
import type { MarkWord } from "../../domain/spreadsheet/markWords";
import { isCopyOf, type TaughtForm } from "../../domain/taughtForm";

export type ShownForm = {
  readonly form: TaughtForm;
  /** How many things were shown about it. */
  readonly lessons: number;
  /** Its copies among all applications, and how many of their answers stand where they were shown to. */
  readonly copies: number;
  readonly answers: number;
};

/** The forms that were shown once, by name. */
export function shownForms(facts: Facts): readonly ShownForm[] {
  const readings = [...facts.reading.values()];
  const forms = [...facts.taughtForm.values()].sort((one, other) => byName(one.name, other.name));
  return forms.map((form) => {
    const copies = readings.filter(({ fingerprint }) => isCopyOf(fingerprint, form));
    const answers = copies.reduce((sum, reading) => sum + answersAsShown(reading), 0);
    return { form, lessons: lessonsOf(form), copies: copies.length, answers };
  });
}

function answersAsShown({ evidence }: FormReading): number {
  return Object.values(evidence).filter(({ mechanism }) => mechanism === "asShown").length;
}

function lessonsOf({ under, noAnswer, notAsked }: TaughtForm): number {
  return Object.keys(under).length + noAnswer.length + notAsked.length;
}

/** The online forms whose columns were named, the latest first. */
export function namedColumns(facts: Facts): readonly FormColumns[] {
  return [...facts.formColumns.values()].sort((one, other) =>
    byName(other.saidOn ?? "", one.saidOn ?? ""),
  );
}

export function namedMarks(facts: Facts): readonly MarkWord[] {
  return [...facts.markWord.values()].sort((one, other) => byName(one.id, other.id));
}

function byName(one: string, other: string): number {
  return one.localeCompare(other, "en");
}
