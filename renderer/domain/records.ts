import type { ActionPlan } from "./actionPlan";
import type { Application } from "./application";
import type { AuditEntry } from "./auditLog";
import type { CalendarDate } from "./calendar";
import type { Claim } from "./claims";
import type { Edition, Session, Venue } from "./edition";
import type { SurveyResponse } from "./endSurvey";
import type { EditionId, EqualityId } from "./ids";
import type { Letter, LetterDraft, LetterTemplate } from "./letter";
import type { NotedNeed } from "./notedNeeds";
import type { CohortPlace, Guest, Mark, Person } from "./person";
import type { FormReading, ImportBatch } from "./reading";
import type { PanelEntry, Review, Reviewer } from "./selection/review";
import type { SessionChange } from "./sessionChanges";
import type { SignedSheet } from "./signedSheet";
import type { FormColumns } from "./spreadsheet/columnUses";
import type { MarkWord } from "./spreadsheet/markWords";
import type { Contact, Pair, SupportMeeting } from "./support";
import type { TaughtForm } from "./taughtForm";

/** One record, id "settings". */
export type Settings = {
  readonly id: "settings";
  readonly academyName: string;
  /** Minutes without a key or a touch before the window locks, 1 to 60. */
  readonly lockAfterMinutes: number;
  /** The day the sample academy lives on; null in a real vault, which follows the computer's clock. */
  readonly sampleDay: CalendarDate | null;
  /** Who works here, for the log; absent or "" where no name was given. */
  readonly coordinatorName?: string;
  /** When the recovery key was last typed right; absent where that was never noted. */
  readonly recoveryProvenOn?: CalendarDate;
  /** The edition chosen to work in; absent or null follows the calendar. */
  readonly editionShown?: EditionId | null;
};

/** Answers of one equality page: linked to no person, no application, no time. */
export type EqualityResponse = {
  readonly id: EqualityId;
  readonly answers: Readonly<Record<string, string>>;
};

/** Every kind of record the vault keeps, by the name of its kind. */
export type Records = {
  readonly settings: Settings;
  /** Written by the vault itself, never by an action, and never taken back. */
  readonly audit: AuditEntry;
  readonly edition: Edition;
  readonly session: Session;
  readonly sessionChange: SessionChange;
  readonly venue: Venue;
  readonly contact: Contact;
  readonly supportMeeting: SupportMeeting;
  readonly pair: Pair;
  readonly actionPlan: ActionPlan;
  readonly claim: Claim;
  readonly notedNeed: NotedNeed;
  readonly application: Application;
  readonly reading: FormReading;
  readonly person: Person;
  readonly place: CohortPlace;
  readonly mark: Mark;
  readonly guest: Guest;
  readonly signedSheet: SignedSheet;
  readonly template: LetterTemplate;
  readonly letter: Letter;
  readonly letterDraft: LetterDraft;
  readonly batch: ImportBatch;
  readonly taughtForm: TaughtForm;
  readonly equality: EqualityResponse;
  readonly surveyResponse: SurveyResponse;
  readonly formColumns: FormColumns;
  readonly markWord: MarkWord;
  readonly reviewer: Reviewer;
  readonly review: Review;
  readonly panelEntry: PanelEntry;
};

export type RecordKind = keyof Records;

/** Everything known, opened and in memory: one map per kind, by id. Questions and rules read from this. */
export type Facts = { readonly [Kind in RecordKind]: ReadonlyMap<string, Records[Kind]> };

/** One step of a change. `change` names only the fields that change; each is stamped by itself. */
export type Operation = {
  readonly [Kind in RecordKind]:
    | {
        readonly do: "put";
        readonly kind: Kind;
        readonly id: string;
        readonly record: Records[Kind];
      }
    | {
        readonly do: "change";
        readonly kind: Kind;
        readonly id: string;
        readonly fields: Partial<Omit<Records[Kind], "id">>;
      }
    | { readonly do: "remove"; readonly kind: Kind; readonly id: string };
}[RecordKind];

export function put<Kind extends RecordKind>(kind: Kind, record: Records[Kind]): Operation {
  return { do: "put", kind, id: record.id, record } as Operation;
}

export function change<Kind extends RecordKind>(
  kind: Kind,
  id: string,
  fields: Partial<Omit<Records[Kind], "id">>,
): Operation {
  return { do: "change", kind, id, fields } as Operation;
}

export function remove(kind: RecordKind, id: string): Operation {
  // The compiler compares no more than 25 kinds one by one.
  return { do: "remove", kind, id } as Operation;
}
