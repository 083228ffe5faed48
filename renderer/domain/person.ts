import type { CalendarDate } from "./calendar";
import type {
  ApplicationId,
  EditionId,
  GuestId,
  MarkId,
  PersonId,
  PlaceId,
  SessionId,
} from "./ids";

export type Person = {
  readonly id: PersonId;
  readonly fullName: string;
  /** The name they want to be called by; sheets and screens show this one. */
  readonly knownAs: string;
  readonly email: string;
  readonly phone: string;
  readonly address: string;
  readonly preferredContact: string;
  readonly languages: string;
  readonly organisation: string;
  /** Left out or null as long as nobody gave one. */
  readonly emergency?: EmergencyContact | null;
  /** The name as they want it on a certificate; left out or "" where it is their full name. */
  readonly certificateName?: string;
};

export const CONSENT_WAYS = ["inWriting", "byEmail", "byPhone", "inPerson"] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];

/** Whom to call when something happens to somebody. */
export type EmergencyContact = {
  readonly name: string;
  /** In the member's words: "sister", "friend"; "" where they did not say. */
  readonly relationship: string;
  readonly phone: string;
  /** When and how they agreed that it stands on the coordinator's copy; null: kept, and printed nowhere. */
  readonly consent: { readonly on: CalendarDate; readonly how: ConsentWay } | null;
};

/** A person's place in an edition's cohort. */
export type CohortPlace = {
  readonly id: PlaceId;
  readonly editionId: EditionId;
  readonly personId: PersonId;
  readonly applicationId: ApplicationId | null;
  /** The number beside the name on every sheet, from 1; never renumbered, never reused. */
  readonly rowCode: number;
  readonly joinedOn: CalendarDate;
  readonly left: { readonly on: CalendarDate; readonly reason: string } | null;
  /** Left out or null until it was decided. */
  readonly graduation?: Graduation | null;
};

/** What was decided at the end. Whoever graduated is one of the alumni from that day on. */
export type Graduation = {
  readonly kind: "graduated" | "notGraduated";
  readonly on: CalendarDate;
  /** Why the coordinator decided otherwise than the rule says; null where it follows the rule. */
  readonly otherwise: string | null;
  /** Why they graduated while sessions of theirs were still to come; left out or null where none were. */
  readonly early?: string | null;
};

export type MarkStatus =
  | { readonly kind: "present" }
  | { readonly kind: "late"; readonly minutes: number | null }
  | { readonly kind: "leftEarly"; readonly minutes: number | null }
  /** Given before the session. */
  | { readonly kind: "apologies" }
  /** Excused after the session: eligible, not attended. */
  | { readonly kind: "excused" }
  | { readonly kind: "absent" }
  /** For the march, where nobody signs in. */
  | { readonly kind: "selfReported" };

export type MarkKind = MarkStatus["kind"];

/** Its id is derived from session and person, so that two laptops write the same record. */
export type Mark = {
  readonly id: MarkId;
  readonly sessionId: SessionId;
  readonly personId: PersonId;
  readonly status: MarkStatus;
};

/** Someone who came and is not in the cohort: an attendance of its own kind, in no figure of the cohort. */
export type Guest = {
  readonly id: GuestId;
  readonly sessionId: SessionId;
  readonly name: string;
  readonly organisation: string;
  /** Who they turned out to be; absent while nobody has said. */
  readonly personId?: PersonId | null;
};

/** The name that stands on their certificate. */
export function certificateNameOf({ certificateName = "", fullName }: Person): string {
  return certificateName.trim() || fullName;
}

export function markId(sessionId: SessionId, personId: PersonId): MarkId {
  return `${sessionId}~${personId}` as MarkId;
}
