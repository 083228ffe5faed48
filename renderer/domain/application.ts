import type { Answers, FieldKey } from "./applicationForm";
import type { CalendarDate } from "./calendar";
import type { ApplicationId, BatchId, EditionId, OriginalId, PersonId } from "./ids";
import type { MailHead } from "./mail";
import type { FieldEvidence } from "./reading";

export type Channel = "word" | "online" | "paper" | "phone";

/** Whether a person has compared the answers with the original. */
export type CheckState =
  | { readonly kind: "toCheck" }
  | { readonly kind: "checked"; readonly on: CalendarDate }
  | { readonly kind: "setAside"; readonly on: CalendarDate; readonly reason: string }
  /** A newer version by the same person stands in its place; splitting them gives back what it was. */
  | {
      readonly kind: "replaced";
      readonly on: CalendarDate;
      readonly by: ApplicationId;
      readonly was:
        | { readonly kind: "toCheck" }
        | { readonly kind: "checked"; readonly on: CalendarDate };
    };

/** On the newer of two versions by one person: what was taken over from the earlier, and what stood there before. */
export type JoinedVersion = {
  readonly earlierId: ApplicationId;
  readonly on: CalendarDate;
  readonly kept: readonly FieldKey[];
  /** Of the kept fields only. */
  readonly answersBefore: Answers;
  readonly evidenceBefore: { readonly [Key in FieldKey]?: FieldEvidence };
  readonly personIdBefore: PersonId | null;
};

export type OfferAnswer =
  | { readonly kind: "waiting" }
  | { readonly kind: "accepted"; readonly on: CalendarDate }
  | { readonly kind: "turnedDown"; readonly on: CalendarDate; readonly reason: string }
  | { readonly kind: "lapsed"; readonly on: CalendarDate };

/** One field, as its parts must be true together. */
export type Decision =
  | {
      readonly kind: "pending";
      /** Why and when an earlier decision was taken back. */
      readonly reopened?: {
        readonly on: CalendarDate;
        readonly reason: string;
        readonly was: "offered" | "waitlisted" | "declined" | "withdrawn" | "deferred";
      };
    }
  | {
      readonly kind: "offered";
      readonly on: CalendarDate;
      readonly replyBy: CalendarDate | null;
      readonly answer: OfferAnswer;
      /** Left out where nobody gave one. */
      readonly reason?: string;
    }
  | {
      readonly kind: "waitlisted";
      readonly on: CalendarDate;
      /** Sorts the waiting list; positions are derived from it and never stored. */
      readonly orderKey: string;
      readonly reason: string;
    }
  | { readonly kind: "declined"; readonly on: CalendarDate; readonly reason: string }
  | { readonly kind: "withdrawn"; readonly on: CalendarDate; readonly reason: string }
  | { readonly kind: "deferred"; readonly on: CalendarDate; readonly reason: string };

export type DecisionKind = Decision["kind"];

/** A place in an answer that shows who applied, and what was said of it. Offsets count UTF-16 units, as strings do. */
export type MaskChoice = {
  readonly key: FieldKey;
  readonly start: number;
  /** What stands there; where the answer was changed since, the place is looked for anew. */
  readonly text: string;
  readonly what: LeakKind;
  readonly choice: "mask" | "leave";
};

export type LeakKind =
  | "name"
  | "organisation"
  | "email"
  | "phone"
  | "place"
  | "website"
  | "referee"
  /** Masked by hand. */
  | "words";

/** The received file, as it is kept sealed. */
export type OriginalFile = {
  readonly id: OriginalId;
  /** The name it arrived under. */
  readonly name: string;
  readonly byteLength: number;
  /** SHA-256 of the bytes received, in hexadecimal, also when equality answers were blanked in the copy kept; of a row of an online form, of its answers without those. */
  readonly sha256: string;
  /** `file`: the bytes received, unchanged. `blankedFile`: without its equality answers. `structure`: its readable structure only, as JSON of OriginalText. */
  readonly kept: "file" | "blankedFile" | "structure";
  /** SHA-256 of when a row of an online form was sent and from which address; left out where they are not known. */
  readonly submission?: string;
};

/** What came in the same mail or folder beside the form, kept sealed like the form itself. */
export type Companion = OriginalFile & {
  /** `message`: the mail's own words. */
  readonly what: "document" | "picture" | "message";
};

/** The mail a form came in: evidence, never an answer. */
export type FormMail = MailHead & {
  /** SHA-256 of the mail file, in hexadecimal; "" where it was forwarded inside another mail without bytes of its own. */
  readonly sha256: string;
};

export type Application = {
  readonly id: ApplicationId;
  readonly editionId: EditionId;
  /** Counts up within the edition from 1; what lists and reviewers call it by. Never reused. */
  readonly number: number;
  readonly channel: Channel;
  readonly receivedOn: CalendarDate;
  readonly check: CheckState;
  readonly answers: Answers;
  /** The person, once the answers were checked. */
  readonly personId: PersonId | null;
  readonly decision: Decision;
  readonly original: OriginalFile | null;
  /** Left out where nothing came beside the form. */
  readonly companions?: readonly Companion[];
  /** Left out where the form did not come in a mail. */
  readonly mail?: FormMail;
  readonly batchId: BatchId | null;
  /** What reviewers do not see of the answers; left out as long as nobody chose. The answers themselves are untouched. */
  readonly masks?: readonly MaskChoice[];
  /** Of an earlier edition: they were deferred from it and invited to this one. Left out for everybody else. */
  readonly invitedFrom?: ApplicationId;
  readonly joined?: JoinedVersion | null;
  /** Applications that look like the same person's and were said to be another's. */
  readonly apart?: readonly ApplicationId[];
};
