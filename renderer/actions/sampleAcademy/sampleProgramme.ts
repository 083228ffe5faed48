import type { Session, Venue } from "../../domain/edition";
import { edition2016 } from "../../domain/edition2016";
import type { GuestId, SessionId, VenueId } from "../../domain/ids";
import type { Guest } from "../../domain/person";

const HALL = "sample-venue-1" as VenueId;
const SCHOOL = "sample-venue-2" as VenueId;

/** Invented rooms: the call of this edition names none. */
export const SAMPLE_VENUES: readonly Venue[] = [
  {
    id: HALL,
    name: "The Old Print Works",
    address: "12 Lantern Yard, London",
    accessNotes:
      "Step-free from the yard, lift to the first floor, hearing loop in the large room. The side door closes at 8:30 pm.",
    contact: "Bridie at the front desk, until 9 pm",
    worksOffline: "Projector and flip charts, kettle, printer by cable. No signal in the basement.",
  },
  {
    id: SCHOOL,
    name: "Harbour Street School",
    address: "Harbour Street, London",
    accessNotes:
      "Step-free throughout. Quiet room beside the library. Parking for two cars on request.",
    contact: "The caretaker, Mr Lowe; ring the bell on Harbour Street",
    worksOffline:
      "Hall with a microphone, six rooms, kitchen. The school’s network is not for guests.",
  },
];

/** The rooms booked so far; the last evening of the year has none yet. */
const ROOMS: Readonly<Record<string, VenueId>> = {
  "2016-17/session-1": HALL,
  "2016-17/session-2": HALL,
  "2016-17/session-3": HALL,
  "2016-17/session-4": HALL,
  "2016-17/session-5": HALL,
  "2016-17/session-6": HALL,
  "2016-17/session-7": SCHOOL,
};

export function sampleSessions(): readonly Session[] {
  return edition2016().sessions.map((session) => ({
    ...session,
    venueId: ROOMS[session.id] ?? null,
  }));
}

export const SAMPLE_GUESTS: readonly Guest[] = [
  guest(1, "2016-17/session-1", "Imani Wright", "Citizens' Choir"),
  guest(2, "2016-17/session-1", "Petra Novotná", ""),
  guest(3, "2016-17/session-3", "Omar Siddiqui", "Lantern Yard Mosque"),
  guest(4, "2016-17/session-4", "Grace Okello", "Nile Women's Network"),
];

function guest(number: number, sessionId: string, name: string, organisation: string): Guest {
  return {
    id: `sample-guest-${number}` as GuestId,
    sessionId: sessionId as SessionId,
    name,
    organisation,
  };
}
