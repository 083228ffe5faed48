import type { Session } from "./edition";
import type { Marks } from "./figures";
import { foldText } from "./foldText";
import { NEED_KINDS, type NeedKind } from "./needs";
import type { KnownNeed } from "./notedNeeds";
import { type CohortPlace, markId } from "./person";
import { expectedPlaces } from "./registerSummary";

/** Everyone who said the very same, in order of row code. */
export type ListedNeed = {
  /** As the first of them wrote it; "" for an interpreter. */
  readonly words: string;
  readonly places: readonly CohortPlace[];
};

export type NeedsOfKind = {
  readonly kind: NeedKind;
  /** People who need something of this kind. */
  readonly people: number;
  readonly lines: readonly ListedNeed[];
};

/** What to arrange for a session: words as they were written and how many wrote them, sorted into no classes of ours. */
export type ShoppingList = {
  /** Everyone to cater for: expected, less those who sent apologies. */
  readonly coming: readonly CohortPlace[];
  readonly apologies: number;
  /** One of each kind, in the order of NEED_KINDS; without people where nobody needs it. */
  readonly kinds: readonly NeedsOfKind[];
};

/** The list for exactly those expected; who has excused themselves before does not eat. */
export function shoppingList(
  session: Session,
  places: readonly CohortPlace[],
  marks: Marks,
  needsOf: (place: CohortPlace) => readonly KnownNeed[],
): ShoppingList {
  const expected = expectedPlaces(session, places);
  const coming = expected.filter(
    ({ personId }) => marks.get(markId(session.id, personId))?.status.kind !== "apologies",
  );
  const needs = coming.map((place) => ({ place, needs: needsOf(place) }));
  return {
    coming,
    apologies: expected.length - coming.length,
    kinds: NEED_KINDS.map((kind) => {
      const lines = new Map<string, { readonly words: string; readonly places: CohortPlace[] }>();
      for (const { place, needs: theirs } of needs) {
        for (const { words } of theirs.filter((need) => need.kind === kind)) {
          const key = foldText(words).trim();
          const line = lines.get(key) ?? { words, places: [] };
          line.places.push(place);
          lines.set(key, line);
        }
      }
      const listed = [...lines.values()].sort(
        (left, right) => right.places.length - left.places.length,
      );
      return {
        kind,
        people: listed.reduce((sum, line) => sum + line.places.length, 0),
        lines: listed,
      };
    }),
  };
}
