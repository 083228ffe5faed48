import { placesOf } from "../../domain/cohort";
import type { SessionId } from "../../domain/ids";
import type { Facts } from "../../domain/records";
import { type Result, refused } from "../../domain/result";
import { type SheetRefusal, type SignInSheet, signInSheet } from "../../domain/signInSheet";
import { settingsOf } from "../../storage/questions/settings";

/** The sign-in sheet of a session, drawn from what is known now; the same codes and number each time. */
export function sheetOf(facts: Facts, sessionId: SessionId): Result<SignInSheet, SheetRefusal> {
  const session = facts.session.get(sessionId);
  const edition = session === undefined ? undefined : facts.edition.get(session.editionId);
  if (session === undefined || edition === undefined) return refused({ kind: "notDated" });
  return signInSheet({
    academyName: settingsOf(facts).academyName,
    edition,
    session,
    venue: facts.venue.get(session.venueId ?? "") ?? null,
    places: placesOf(facts.place.values(), edition.id),
    people: facts.person,
  });
}
