import type { Application, MaskChoice } from "../application";
import type { FieldKey } from "../applicationForm";
import { BLIND_FIELDS, type BlindPiece, maskedText, masksOf } from "./blindAnswers";
import { findLeaks, type Leak } from "./leaks";

/** A place that shows who applied, and what was said of it; null: nothing yet. */
export type FoundPlace = Leak & { readonly choice: MaskChoice["choice"] | null };

/** Every place found in what reviewers read, and those masked by hand, in the order of the form. */
export function placesToMask(application: Application): readonly FoundPlace[] {
  const choices = application.masks ?? [];
  const found = findLeaks(application.answers, BLIND_FIELDS).map((leak) => ({
    ...leak,
    choice: choices.find((one) => isAt(one, leak))?.choice ?? coveredBy(application, leak),
  }));
  const byHand = choices.filter(
    ({ key, start, text, what }) =>
      what === "words" &&
      textOf(application, key).startsWith(text, start) &&
      !found.some((leak) => leak.key === key && leak.start === start),
  );
  const places = [...found, ...byHand.map((one) => ({ ...one, end: one.start + one.text.length }))];
  const order = (place: FoundPlace) => BLIND_FIELDS.indexOf(place.key);
  return places.sort((left, right) => order(left) - order(right) || left.start - right.start);
}

/** Places nobody has said anything of: reviewers see them masked. */
export function undecidedPlaces(application: Application): readonly FoundPlace[] {
  return placesToMask(application).filter(({ choice }) => choice === null);
}

/** The application's choices with these places masked, left as they are, or (null) undecided again. */
export function withChoice(
  application: Application,
  places: readonly Leak[],
  choice: MaskChoice["choice"] | null,
): readonly MaskChoice[] {
  const others = (application.masks ?? []).filter(
    (one) => !places.some((place) => isAt(one, place)),
  );
  if (choice === null) return others;
  return [
    ...others,
    ...places.map(({ key, start, text, what }) => ({ key, start, text, what, choice })),
  ];
}

/** Every place where some words stand in what reviewers read, to be masked by hand; case does not count. */
export function placesOfWords(application: Application, words: string): readonly Leak[] {
  const sought = words.trim().toLowerCase();
  if (sought === "") return [];
  return BLIND_FIELDS.flatMap((key) => {
    const text = textOf(application, key);
    const lower = text.toLowerCase();
    // Some letters grow when they are made small; the places would then be those of other words.
    const searched = lower.length === text.length ? lower : text;
    const places: Leak[] = [];
    for (let at = searched.indexOf(sought); at >= 0; at = searched.indexOf(sought, at + 1)) {
      const end = at + sought.length;
      places.push({ key, start: at, end, text: text.slice(at, end), what: "words" });
    }
    return places;
  });
}

/** An answer as reviewers see it: masked where it was said, and wherever nobody has looked yet. */
export function blindText(
  application: Application,
  key: FieldKey,
  /** Found once for all answers of an application. */
  undecided: readonly FoundPlace[] = undecidedPlaces(application),
): readonly BlindPiece[] {
  const open = undecided.filter((place) => place.key === key);
  return maskedText(textOf(application, key), [...masksOf(application, key), ...open]);
}

function textOf({ answers }: Application, key: FieldKey): string {
  const value = answers[key];
  return typeof value === "string" ? value : "";
}

function isAt(one: MaskChoice, leak: Leak): boolean {
  return one.key === leak.key && one.start === leak.start && one.text === leak.text;
}

/** A place that lies within a mask already is no open question. */
function coveredBy(application: Application, leak: Leak): "mask" | null {
  const covers = masksOf(application, leak.key).some(
    ({ start, text }) =>
      textOf(application, leak.key).startsWith(text, start) &&
      start <= leak.start &&
      leak.end <= start + text.length,
  );
  return covers ? "mask" : null;
}
