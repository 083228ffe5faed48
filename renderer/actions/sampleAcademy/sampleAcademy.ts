import type { Application } from "../../domain/application";
import type { Session } from "../../domain/edition";
import { edition2016 } from "../../domain/edition2016";
import { dateOf, inOrderOfTime } from "../../domain/programme";
import { type Operation, put, type Settings } from "../../domain/records";
import { otherApplications, peopleOf } from "./sampleApplications";
import { cohortApplications, cohortPlaces } from "./sampleCohort";
import { withEmergency } from "./sampleEmergency";
import { sampleLetters } from "./sampleLetters";
import { sampleMarks } from "./sampleMarks";
import { samplePlans } from "./samplePlans";
import { SAMPLE_GUESTS, SAMPLE_VENUES, sampleSessions } from "./sampleProgramme";
import { sampleReading } from "./sampleReadings";
import {
  SAMPLE_PANEL,
  SAMPLE_PLACES,
  sampleEntries,
  sampleReviewers,
  sampleReviews,
} from "./sampleReviews";

import { sampleContacts, sampleMeetings, samplePairs } from "./sampleSupport";

/** The day the sample academy lives on: session 5 is tonight, so that nobody is marked yet. */
export const SAMPLE_DAY = "2016-11-03";

const SETTINGS: Settings = {
  id: "settings",
  academyName: "Community Leadership Academy",
  lockAfterMinutes: 10,
  sampleDay: SAMPLE_DAY,
};

/**
 * An invented academy in the middle of its year: applications in every state, a cohort of 24, marks and guests of
 * the past sessions, and letters. The same operations each time, in an order in which nothing points ahead.
 */
export function sampleAcademy(): readonly Operation[] {
  const { edition } = edition2016();
  const sessions = sampleSessions();
  const cohort = cohortApplications(edition.id, sessions);
  const applications = [...cohort, ...otherApplications(edition.id, sessions, cohort.length)];
  const places = cohortPlaces(cohort);
  const reviewers = sampleReviewers(edition.id);
  return [
    put("settings", SETTINGS),
    put("edition", { ...edition, places: SAMPLE_PLACES, panel: SAMPLE_PANEL }),
    ...SAMPLE_VENUES.map((venue) => put("venue", venue)),
    ...sessions.map((session) => put("session", session)),
    ...peopleOf(applications).map((person) => put("person", withEmergency(person))),
    ...applications.map((application) => put("application", application)),
    ...applications
      .filter(({ check }) => check.kind === "toCheck")
      .map((application) => put("reading", sampleReading(application, sessions))),
    ...places.map((place) => put("place", place)),
    ...sampleMarks(heldBefore(sessions), places).map((mark) => put("mark", mark)),
    ...sampleMeetings(edition.id).map((meeting) => put("supportMeeting", meeting)),
    ...sampleContacts(edition.id).map((contact) => put("contact", contact)),
    ...samplePairs(edition.id).map((pair) => put("pair", pair)),
    ...samplePlans(edition.id).map((plan) => put("actionPlan", plan)),
    ...SAMPLE_GUESTS.map((guest) => put("guest", guest)),
    ...reviewers.map((reviewer) => put("reviewer", reviewer)),
    ...sampleReviews(applications, reviewers, edition.criteria).map((one) => put("review", one)),
    ...sampleEntries(applications).map((entry) => put("panelEntry", entry)),
    ...sampleLetters(applications, writtenBy).map((letter) => put("letter", letter)),
  ];
}

/** The newest offer still waits for its letter. */
function writtenBy({ decision }: Application): boolean {
  return decision.kind !== "pending" && decision.on < "2016-11-01";
}

function heldBefore(sessions: readonly Session[]): readonly Session[] {
  return inOrderOfTime(sessions).filter((session) => {
    const date = dateOf(session);
    return date !== null && date < SAMPLE_DAY;
  });
}
