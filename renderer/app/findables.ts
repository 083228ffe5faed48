import type { Edition } from "../domain/edition";
import { folded, isFoundIn } from "../domain/folded";
import type { Facts } from "../domain/records";
import { type PlaceKey, pathTo } from "../screens/goTo";

/** Something that can be found by typing. */
export type Findable = {
  /** Of its address and edition: somebody of two editions is found twice. */
  readonly key: string;
  readonly to: `/${string}`;
  readonly name: string;
  readonly kind:
    | { readonly kind: "place"; readonly place: PlaceKey }
    | { readonly kind: "person" }
    | { readonly kind: "application"; readonly number: number }
    | { readonly kind: "session" };
  /** Null for what belongs to none. */
  readonly edition: Edition | null;
  /** What typing is compared with: folded, so that "aicha" finds "Aïcha". */
  readonly folded: string;
};

/** As many as stand in the sheet without scrolling; another letter narrows it down. */
const SHOWN_AT_MOST = 8;

/** Everyone and everything in the academy that has a place of its own. */
export function findables(facts: Facts): readonly Findable[] {
  return [
    ...[...facts.place.values()].flatMap((place) => {
      const person = facts.person.get(place.personId);
      if (person === undefined) return [];
      return findable(
        pathTo("cohort", person.id),
        person.knownAs || person.fullName,
        { kind: "person" },
        [person.fullName, person.organisation],
        facts.edition.get(place.editionId),
      );
    }),
    ...[...facts.application.values()].map((application) => {
      const { firstName = "", familyName = "", knownAs = "", groupName = "" } = application.answers;
      const name = `${firstName} ${familyName}`.trim();
      const kind = { kind: "application", number: application.number } as const;
      return findable(
        pathTo("applications", application.id),
        name,
        kind,
        [String(knownAs), String(groupName), String(application.number)],
        facts.edition.get(application.editionId),
      );
    }),
    ...[...facts.session.values()].map((session) =>
      findable(
        pathTo("programme", session.id),
        session.title,
        { kind: "session" },
        [session.number === null ? "" : String(session.number)],
        facts.edition.get(session.editionId),
      ),
    ),
  ];
}

export function findable(
  to: `/${string}`,
  name: string,
  kind: Findable["kind"],
  alsoFoundBy: readonly string[],
  edition: Edition | null = null,
): Findable {
  const key = `${to} ${edition?.id ?? ""}`;
  return { key, to, name, kind, edition, folded: folded([name, ...alsoFoundBy].join(" ")) };
}

/** Those in which every typed word begins a word; names that begin with what was typed come first. */
export function matching(all: readonly Findable[], typed: string): readonly Findable[] {
  const sought = folded(typed);
  if (sought === "") return [];
  const found = all.filter((one) => isFoundIn(one.folded, sought));
  const ahead = found.filter((one) => one.folded.startsWith(sought));
  const behind = found.filter((one) => !one.folded.startsWith(sought));
  return [...ahead, ...behind].slice(0, SHOWN_AT_MOST);
}
