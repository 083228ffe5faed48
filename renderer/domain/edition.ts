import type { CalendarDate, CalendarMonth, ClockTime } from "./calendar";
import type { EditionId, PersonId, SessionId, VenueId } from "./ids";
import type { Observance } from "./observances";

export type ThemeKey = "power" | "speakingOut" | "commonGround" | "mentoring";

export type Theme = { readonly key: ThemeKey; readonly title: string };

export type Criterion = {
  readonly key: string;
  readonly wording: string;
  /** A desirable criterion ("ideally") never excludes anyone by itself. */
  readonly weight: "essential" | "desirable";
  /** How much it counts beside the others, 1 to 5; left out: 2 for an essential one, 1 for a desirable one. */
  readonly counts?: number;
  /** What each score from 0 to 4 says; left out: the starting words. */
  readonly points?: readonly string[];
};

/** Criteria as they stood before scores made a further change a version of its own. */
export type EarlierCriteria = {
  readonly version: number;
  readonly criteria: readonly Criterion[];
  readonly until: CalendarDate;
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
  /** Left out as long as no criterion was changed after scoring began: then it is version 1. */
  readonly criteriaVersions?: {
    readonly current: number;
    readonly earlier: readonly EarlierCriteria[];
  };
  /** Places the academy has, as the panel set it; left out: what the call states. */
  readonly places?: number | null;
  /** Who decides, as it is noted with every decision; left out until somebody said. */
  readonly panel?: string;
  /** Version of the application form this edition sends out. */
  readonly formVersion: number;
  /** The share of the sessions asked for, 0 to 1, where the call states none: ours to follow people up by. */
  readonly attendanceTarget?: number | null;
  /** What somebody must have done to complete it; left out until it was changed. */
  readonly completion?: CompletionRule;
  /** Certificates say how much was attended; left out where they do not. */
  readonly certificatesStateAttendance?: boolean;
  /** The questions of the end survey; left out as long as they are the starting ones. */
  readonly endSurvey?: readonly SurveyQuestion[];
  /** The questions of its earlier papers, the oldest paper first; left out where there were none. */
  readonly earlierSurveys?: readonly (readonly SurveyQuestion[])[];
  /** Days to keep free where one can; absent while nobody listed any. */
  readonly observances?: readonly Observance[];
};

/** Each part that is set must be met. Shares from 0 to 1; null and false switch a part off. */
export type CompletionRule = {
  readonly attendance: number | null;
  /** Attendance and apologies given before. */
  readonly commitment: number | null;
  readonly hours: number | null;
  readonly planningDay: boolean;
  /** An action plan written; left out where none is asked for. */
  readonly actionPlan?: boolean;
};

export type SurveyQuestion = {
  /** Stands for these very words; worded otherwise it is another question. */
  readonly key: string;
  /** `scale`: a number from 1 to 5; `text`: in their own words. */
  readonly kind: "scale" | "text";
  readonly ask: string;
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
  readonly openTo: "cohort" | "allMembers" | "public" | "invited";
  /** Those of the cohort it is for, where it is for the invited only; for nobody else does it count. */
  readonly invited?: readonly PersonId[];
  /** Who leads it, as one writes it: "Amina H., guest: Dr Mehari". */
  readonly facilitators?: string;
  /** How many the room and the exercise bear; null or absent while nobody said. */
  readonly capacity?: number | null;
  /** `signed`: people sign in; `selfReported`: a public march where nobody signs in. */
  readonly attendance: "signed" | "selfReported";
};

export type Venue = {
  readonly id: VenueId;
  readonly name: string;
  readonly address: string;
  readonly accessNotes: string;
  /** Whom to ask for on the evening. */
  readonly contact?: string;
  /** What is there, and what works without the internet: "projector; no signal in the cellar". */
  readonly worksOffline?: string;
};
