import type { CalendarDate, ClockTime } from "./calendar";
import type { Criterion, Edition, Session, ThemeKey } from "./edition";
import type { EditionId, SessionId } from "./ids";
import { OBSERVANCES_2016 } from "./observances";
import { ACADEMY_THEMES } from "./themes";

/** An edition with everything that is dated or still to be dated in it. */
export type EditionPlan = { readonly edition: Edition; readonly sessions: readonly Session[] };

const EDITION_ID = "2016-17" as EditionId;

/** In the call's own words; "ideally" makes the last two desirable. */
const CRITERIA: readonly Criterion[] = [
  { key: "socialJustice", wording: "Committed to social justice", weight: "essential" },
  { key: "passion", wording: "Passionate about their communities", weight: "essential" },
  {
    key: "drive",
    wording: "The drive and determination to change things for the better",
    weight: "essential",
  },
  {
    key: "footing",
    wording: "Ideally, a firm footing in their community",
    weight: "desirable",
  },
  {
    key: "connections",
    wording: "Ideally, well connected to local people and groups",
    weight: "desirable",
  },
];

const EDITION: Edition = {
  id: EDITION_ID,
  name: "2016–17",
  callOpens: "2016-07-01",
  callCloses: "2016-09-01",
  programmeMonths: { from: "2016-09", to: "2017-05" },
  call: {
    venue: null,
    capacity: null,
    expenses: null,
    access: null,
    decisionsBy: null,
    minimumAttendance: null,
    closingTime: null,
  },
  themes: ACADEMY_THEMES,
  criteria: CRITERIA,
  formVersion: 1,
  observances: OBSERVANCES_2016,
};

const EVENING: readonly [ClockTime, ClockTime] = ["18:00", "20:00"];
const DAYTIME: readonly [ClockTime, ClockTime] = ["10:00", "16:00"];

/** The 2016–17 edition exactly as its call published it; what the call does not state is null. */
export function edition2016(): EditionPlan {
  return {
    edition: EDITION,
    sessions: [
      numbered(
        1,
        "Introduction to Community Organising and the Community Leadership Academy",
        "2016-09-08",
        ["16:00", "20:00"],
        [],
      ),
      refugeeWelcomeWalk(),
      numbered(
        2,
        "Our Power: why understanding power is essential to our work",
        "2016-09-21",
        EVENING,
        ["power"],
      ),
      numbered(
        3,
        "Building Power: how can we build power to make us more effective",
        "2016-10-06",
        EVENING,
        ["power"],
      ),
      numbered(
        4,
        "Speaking Out: testimony and developing a convincing argument",
        "2016-10-19",
        EVENING,
        ["speakingOut"],
      ),
      numbered(5, "Speaking Out: influencing and negotiating", "2016-11-03", EVENING, [
        "speakingOut",
      ]),
      numbered(
        6,
        "Building Common Ground: the power of community listening",
        "2016-11-16",
        EVENING,
        ["commonGround"],
      ),
      {
        ...numbered(7, "Action Planning Day with all members", "2016-11-26", DAYTIME, []),
        kind: "planningDay",
        openTo: "allMembers",
      },
      numbered(
        8,
        "Building Common Ground: building networks and leadership",
        "2016-12-01",
        EVENING,
        ["commonGround"],
      ),
      januaryToMay(),
    ],
  };
}

function numbered(
  number: number,
  title: string,
  date: CalendarDate,
  [starts, ends]: readonly [ClockTime, ClockTime],
  themes: readonly ThemeKey[],
): Session {
  return {
    id: `${EDITION_ID}/session-${number}` as SessionId,
    editionId: EDITION_ID,
    kind: "session",
    number,
    title,
    themes,
    time: { kind: "dated", date, starts, ends },
    state: "confirmed",
    venueId: null,
    openTo: "cohort",
    attendance: "signed",
  };
}

function refugeeWelcomeWalk(): Session {
  return {
    id: `${EDITION_ID}/refugee-welcome-walk` as SessionId,
    editionId: EDITION_ID,
    kind: "action",
    number: null,
    title: "Refugee Welcome Walk",
    themes: [],
    time: { kind: "dated", date: "2016-09-17", starts: DAYTIME[0], ends: DAYTIME[1] },
    state: "confirmed",
    venueId: null,
    openTo: "public",
    attendance: "selfReported",
  };
}

function januaryToMay(): Session {
  return {
    id: `${EDITION_ID}/january-to-may` as SessionId,
    editionId: EDITION_ID,
    kind: "seminar",
    number: null,
    title: "January–May: fewer seminars, own actions, tailored support",
    themes: [],
    time: { kind: "months", from: "2017-01", to: "2017-05" },
    state: "toBeConfirmed",
    venueId: null,
    openTo: "cohort",
    attendance: "signed",
  };
}
