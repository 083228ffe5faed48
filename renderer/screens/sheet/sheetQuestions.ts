import { placesOf } from "../../domain/cohort";
import { type CoordinatorCopy, coordinatorCopy } from "../../domain/coordinatorCopy";
import type { SessionId } from "../../domain/ids";
import type { Facts } from "../../domain/records";
import { type Result, refused } from "../../domain/result";
import {
  type PaperRefusal,
  type SheetFacts,
  type SheetRefusal,
  type SignInSheet,
  signInSheet,
} from "../../domain/signInSheet";
import { settingsOf } from "../../storage/questions/settings";

/** The coordinator's copy of a session's sheet, with what is known of needs now. */
export function copyOf(facts: Facts, sessionId: SessionId): Result<CoordinatorCopy, PaperRefusal> {
  const given = sheetFacts(facts, sessionId);
  return given === null
    ? refused({ kind: "notDated" })
    : coordinatorCopy(given, facts.application, facts.notedNeed);
}

/** The sign-in sheet of a session, drawn from what is known now; the same codes and number each time. */
export function sheetOf(facts: Facts, sessionId: SessionId): Result<SignInSheet, SheetRefusal> {
  const given = sheetFacts(facts, sessionId);
  return given === null ? refused({ kind: "notDated" }) : signInSheet(given);
}

function sheetFacts(facts: Facts, sessionId: SessionId): SheetFacts | null {
  const session = facts.session.get(sessionId);
  const edition = session === undefined ? undefined : facts.edition.get(session.editionId);
  if (session === undefined || edition === undefined) return null;
  return {
    academyName: settingsOf(facts).academyName,
    edition,
    session,
    venue: facts.venue.get(session.venueId ?? "") ?? null,
    places: placesOf(facts.place.values(), edition.id),
    people: facts.person,
  };
}
