import type { Application } from "./application";
import type { CalendarDate } from "./calendar";
import type { EditionId, NotedNeedId, PersonId } from "./ids";
import { applicationOfPlace, NEED_KINDS, type NeedKind, needsOfPlace } from "./needs";
import type { CohortPlace } from "./person";

/** What the coordinator wrote down of a need, in place of what the application says of that kind. */
export type NotedNeed = {
  /** Derived from edition, person and kind, so that two laptops write the same record. */
  readonly id: NotedNeedId;
  readonly editionId: EditionId;
  readonly personId: PersonId;
  readonly kind: NeedKind;
  /** In their own words; "" where the need of the application is none any more. */
  readonly words: string;
  readonly on: CalendarDate;
  /** How it is known, in the coordinator's words: "told me at the door". */
  readonly source: string;
};

/** Where a need is known from. */
export type NeedSource =
  | { readonly kind: "application"; readonly receivedOn: CalendarDate }
  | { readonly kind: "noted"; readonly on: CalendarDate; readonly source: string };

/** An interpreter's words are "". */
export type KnownNeed = {
  readonly kind: NeedKind;
  readonly words: string;
  readonly source: NeedSource;
};

export type NotedNeeds = ReadonlyMap<string, NotedNeed>;

export function notedNeedId({
  editionId,
  personId,
  kind,
}: Pick<NotedNeed, "editionId" | "personId" | "kind">): NotedNeedId {
  return `${editionId}~${personId}~${kind}` as NotedNeedId;
}

/** What a person of the cohort needs: as the application says, unless the coordinator wrote down something newer. */
export function knownNeeds(
  place: CohortPlace,
  applications: ReadonlyMap<string, Application>,
  noted: NotedNeeds,
): readonly KnownNeed[] {
  const { needs } = needsOfPlace(place, applications);
  const receivedOn = applicationOfPlace(place, applications)?.receivedOn ?? place.joinedOn;
  return NEED_KINDS.flatMap((kind): readonly KnownNeed[] => {
    const own = noted.get(notedNeedId({ ...place, kind }));
    if (own !== undefined) {
      const source = { kind: "noted", on: own.on, source: own.source } as const;
      return own.words === "" ? [] : [{ kind, words: own.words, source }];
    }
    const asked = needs.find((need) => need.kind === kind);
    if (asked === undefined) return [];
    return [{ kind, words: asked.words, source: { kind: "application", receivedOn } }];
  });
}
