import type { CalendarDate } from "../../domain/calendar";
import type { ThemeKey } from "../../domain/edition";
import type { ContactId, EditionId, PairId, PersonId, SupportMeetingId } from "../../domain/ids";
import type { Contact, ContactWay, Pair, SupportMeeting } from "../../domain/support";

const MEETINGS: readonly (readonly [
  code: number,
  on: CalendarDate,
  minutes: number,
  supporter: string,
  themes: readonly ThemeKey[],
  note: string,
  nextStep: string,
])[] = [
  [
    2,
    "2016-10-12",
    45,
    "Ruth Adeyemi",
    ["power"],
    "Tired; the phone never stops.",
    "Share the calls with two others",
  ],
  [4, "2016-10-25", 30, "Tomasz Zieliński", ["power"], "", "Write down a week of hours"],
  [
    7,
    "2016-10-14",
    60,
    "Ruth Adeyemi",
    ["speakingOut"],
    "Wants to speak, not to be filmed.",
    "Choose three stories",
  ],
  [10, "2016-10-27", 40, "Tomasz Zieliński", ["power", "commonGround"], "", "One demand, not five"],
  [13, "2016-10-20", 35, "Ruth Adeyemi", ["speakingOut"], "", ""],
  [
    24,
    "2016-10-28",
    30,
    "Tomasz Zieliński",
    ["power"],
    "Joined late, asks for the first sessions in short.",
    "Send the notes of sessions 1 to 3",
  ],
];

const CONTACTS: readonly (readonly [
  code: number,
  on: CalendarDate,
  way: ContactWay,
  reached: boolean,
  note: string,
])[] = [
  [16, "2016-10-24", "message", false, "No answer yet"],
  [20, "2016-10-21", "phone", true, "Night shifts until Christmas; will come when she can"],
  [5, "2016-10-26", "inPerson", true, "Met at the walk’s photo evening"],
];

/** Three pairs who found each other; everyone else is still without. */
const PAIRS: readonly (readonly [number, number])[] = [
  [2, 16],
  [7, 24],
  [10, 12],
];

export function sampleMeetings(editionId: EditionId): readonly SupportMeeting[] {
  return MEETINGS.map(([code, on, minutes, supporter, themes, note, nextStep], index) => ({
    id: `sample-meeting-${index + 1}` as SupportMeetingId,
    editionId,
    personId: personOf(code),
    ...{ on, minutes, supporter, themes, note, nextStep },
  }));
}

export function sampleContacts(editionId: EditionId): readonly Contact[] {
  return CONTACTS.map(([code, on, way, reached, note], index) => ({
    id: `sample-contact-${index + 1}` as ContactId,
    editionId,
    personId: personOf(code),
    ...{ on, way, reached, note },
  }));
}

export function samplePairs(editionId: EditionId): readonly Pair[] {
  return PAIRS.map((codes, index) => ({
    id: `sample-pair-${index + 1}` as PairId,
    editionId,
    members: codes.map(personOf),
    madeOn: "2016-10-19",
  }));
}

function personOf(code: number): PersonId {
  return `sample-person-${code}` as PersonId;
}
