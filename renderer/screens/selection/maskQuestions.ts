import type { Application } from "../../domain/application";
import { folded } from "../../domain/folded";
import { type FoundPlace, placesToMask } from "../../domain/selection/masks";
import type { Selection } from "../../storage/questions/selection";

/** The same words at several places of one application: said once for all of them. */
export type PlaceGroup = {
  readonly key: string;
  readonly what: FoundPlace["what"];
  /** Perhaps a name of theirs in other letters: people look whether it is. */
  readonly isPerhaps: boolean;
  readonly text: string;
  readonly places: readonly FoundPlace[];
  /** Null where nobody has chosen, or not the same for all. */
  readonly choice: FoundPlace["choice"];
  /** The words around the first place. */
  readonly before: string;
  readonly after: string;
};

export type MaskRow = {
  readonly application: Application;
  /** Null where nobody has looked through its answers yet. */
  readonly counts: { readonly open: number; readonly found: number } | null;
};

const remembered = new WeakMap<Application, readonly FoundPlace[]>();
const CONTEXT_CHARACTERS = 32;

/** Searching hundreds of answers at each choice would be felt; an application that changed is a new object. */
export function rememberedPlaces(application: Application): readonly FoundPlace[] {
  const known = remembered.get(application);
  if (known !== undefined) return known;
  const places = placesToMask(application);
  remembered.set(application, places);
  return places;
}

/** So many are looked through while the list is drawn: those just changed. */
const AT_ONCE = 3;

/** Everyone reviewed, with how many places nobody has looked at; the others are looked through beside it. */
export function maskRows({ applications }: Pick<Selection, "applications">): readonly MaskRow[] {
  let further = AT_ONCE;
  return applications.map((application) => {
    const isKnown = remembered.has(application);
    if (!isKnown && further <= 0) return { application, counts: null };
    if (!isKnown) further -= 1;
    const places = rememberedPlaces(application);
    const open = places.filter(({ choice }) => choice === null).length;
    return { application, counts: { open, found: places.length } };
  });
}

/** Looks through applications nobody has looked through yet until the time is up; false while some are left. */
export function lookFurther(applications: readonly Application[], isOver: () => boolean): boolean {
  for (const application of applications) {
    if (remembered.has(application)) continue;
    if (isOver()) return false;
    rememberedPlaces(application);
  }
  return true;
}

export function placeGroups(application: Application): readonly PlaceGroup[] {
  const groups = new Map<string, FoundPlace[]>();
  for (const place of rememberedPlaces(application)) {
    const key = `${place.what} ${place.isPerhaps ?? ""} ${folded(place.text) || place.text}`;
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return [...groups].flatMap(([key, places]) => {
    const [first] = places;
    if (first === undefined) return [];
    const answer = application.answers[first.key];
    const text = typeof answer === "string" ? answer : "";
    const isSame = places.every(({ choice }) => choice === first.choice);
    return {
      key,
      what: first.what,
      isPerhaps: first.isPerhaps === true,
      text: first.text,
      places,
      choice: isSame ? first.choice : null,
      before: text.slice(Math.max(0, first.start - CONTEXT_CHARACTERS), first.start),
      after: text.slice(first.end, first.end + CONTEXT_CHARACTERS),
    };
  });
}
