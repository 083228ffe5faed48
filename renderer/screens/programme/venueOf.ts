import type { Venue } from "../../domain/edition";
import type { SessionId } from "../../domain/ids";
import type { Facts } from "../../domain/records";

/** Where a session takes place; null while no venue was entered. */
export function venueOf(facts: Facts, sessionId: SessionId): Venue | null {
  const venueId = facts.session.get(sessionId)?.venueId ?? null;
  return venueId === null ? null : (facts.venue.get(venueId) ?? null);
}
