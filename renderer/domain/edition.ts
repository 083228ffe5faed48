import type { CalendarDate, CalendarMonth, ClockTime } from "./calendar";
import type { EditionId, SessionId, VenueId } from "./ids";

export type ThemeKey = "power" | "speakingOut" | "commonGround" | "mentoring";

export type Theme = { readonly key: ThemeKey; readonly title: string };

export type Criterion = {
  readonly key: string;
  readonly wording: string;
  /** A desirable criterion ("ideally") never excludes anyone by itself. */
  readonly weight: "essential" | "desirable";
};

/** What the call may leave open: shown as "not stated in the call", never invented. */
export type CallDetails = {
  readonly venue: string | null;
  readonly capacity: number | null;
  readonly expenses: string | null;
  readonly access: string | null;
  readonly decisionsBy: CalendarDate | null;
  readonly minimumAttendance: number | null;
  readonly closingTime: ClockTime | null;
};

export type Edition = {
  readonly id: EditionId;
  /** As people say it: "2016–17". */
  readonly name: string;
  readonly callOpens: CalendarDate;
  /** The last day on which an application is on time. */
  readonly callCloses: CalendarDate;
  readonly programmeMonths: { readonly from: CalendarMonth; readonly to: CalendarMonth };
  readonly call: CallDetails;
  readonly themes: readonly Theme[];
  readonly criteria: readonly Criterion[];
  /** Version of the application form this edition sends out. */
  readonly formVersion: number;
};

export type SessionKind = "session" | "action" | "planningDay" | "seminar";
export type SessionState = "toBeConfirmed" | "proposed" | "confirmed" | "changed" | "cancelled";

/** When it is: a dated item in wall-clock time, or a stretch of months still to be confirmed. */
export type SessionTime =
  | {
      readonly kind: "dated";
      readonly date: CalendarDate;
      readonly starts: ClockTime;
      readonly ends: ClockTime;
    }
  | { readonly kind: "months"; readonly from: CalendarMonth; readonly to: CalendarMonth };

export type Session = {
  readonly id: SessionId;
  readonly editionId: EditionId;
  readonly kind: SessionKind;
  /** The number printed in the call; null for actions and undated blocks. */
  readonly number: number | null;
  readonly title: string;
  readonly themes: readonly ThemeKey[];
  readonly time: SessionTime;
  readonly state: SessionState;
  readonly venueId: VenueId | null;
  /** Who it is for. Guests of an open day sign in and are in no figure of the cohort. */
  readonly openTo: "cohort" | "allMembers" | "public";
  /** `signed`: people sign in; `selfReported`: a public march where nobody signs in. */
  readonly attendance: "signed" | "selfReported";
};

export type Venue = {
  readonly id: VenueId;
  readonly name: string;
  readonly address: string;
  readonly accessNotes: string;
};
