import type { Answers } from "./applicationForm";
import type { CalendarDate } from "./calendar";
import type { ApplicationId, BatchId, EditionId, OriginalId, PersonId } from "./ids";

export type Channel = "word" | "online" | "paper" | "phone";

/** Whether a person has compared the answers with the original. */
export type CheckState =
  | { readonly kind: "toCheck" }
  | { readonly kind: "checked"; readonly on: CalendarDate }
  | { readonly kind: "setAside"; readonly on: CalendarDate; readonly reason: string };

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

/** The received file, as it is kept sealed. */
export type OriginalFile = {
  readonly id: OriginalId;
  /** The name it arrived under. */
  readonly name: string;
  readonly byteLength: number;
  /** SHA-256 of the bytes received, in hexadecimal, also when equality answers were blanked in the copy kept. */
  readonly sha256: string;
  /** `file`: the bytes received, unchanged. `blankedFile`: without its equality answers. `structure`: its readable structure only, as JSON of OriginalText. */
  readonly kept: "file" | "blankedFile" | "structure";
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
  readonly batchId: BatchId | null;
};
