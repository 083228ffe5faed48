import type { Application } from "./application";
import { type Need, needsOfPlace, type PhotoConsent } from "./needs";
import { knownNeeds, type NotedNeeds } from "./notedNeeds";
import type { EmergencyContact, Person } from "./person";
import { ok, type Result } from "./result";
import {
  listedPeople,
  type PaperRefusal,
  type SheetFacts,
  type SheetHead,
  sheetHead,
} from "./signInSheet";

export type CopyRow = {
  /** The same as on the sign-in sheet. */
  readonly rowCode: number;
  /** The same as on the sign-in sheet: known-as. */
  readonly name: string;
  readonly needs: readonly Need[];
  readonly photos: PhotoConsent;
  /** Null where there is none, and where they did not agree that it is printed. */
  readonly emergency: Omit<EmergencyContact, "consent"> | null;
};

/** The paper beside the sign-in sheet that stays in the coordinator's hand. */
export type CoordinatorCopy = SheetHead & { readonly rows: readonly CopyRow[] };

/** Of the needs, those of an evening: childcare, travel and devices are seen to before it. */
const ON_THE_EVENING = new Set(["access", "dietary", "interpreter", "quietSpace"]);

/** The people of a session's sheet with what its coordinator must know of them on the day. A march has one too. */
export function coordinatorCopy(
  facts: SheetFacts,
  applications: ReadonlyMap<string, Application>,
  noted: NotedNeeds,
): Result<CoordinatorCopy, PaperRefusal> {
  const head = sheetHead(facts);
  if (!head.ok) return head;
  const rows = listedPeople(facts).map(({ place, person, name }): CopyRow => {
    const needs = knownNeeds(place, applications, noted);
    return {
      rowCode: place.rowCode,
      name,
      needs: needs
        .filter(({ kind }) => ON_THE_EVENING.has(kind))
        .map(({ kind, words }) => ({ kind, words })),
      photos: needsOfPlace(place, applications).photos,
      emergency: consented(person),
    };
  });
  return ok({ ...head.value, rows });
}

function consented({ emergency }: Person): CopyRow["emergency"] {
  if (!emergency?.consent) return null;
  const { name, relationship, phone } = emergency;
  return { name, relationship, phone };
}
