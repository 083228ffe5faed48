import { isCalendarDate } from "../domain/calendarRules";
import type { PersonId } from "../domain/ids";
import type { EmergencyContact } from "../domain/person";
import { change } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import type { Vault } from "../storage/vault";

export type EmergencyRefusal =
  | { readonly kind: "noSuchPerson" }
  | { readonly kind: "noName" }
  | { readonly kind: "noPhone" }
  /** The day of the consent. */
  | { readonly kind: "notADay" };

/** Keeps whom to call for a person, with or without consent to print it; null takes it away. */
export async function keepEmergencyContact(
  vault: Vault,
  personId: PersonId,
  contact: EmergencyContact | null,
): Promise<Result<null, EmergencyRefusal>> {
  if (!vault.facts.person.has(personId)) return refused({ kind: "noSuchPerson" });
  const emergency = contact && {
    name: contact.name.trim(),
    relationship: contact.relationship.trim(),
    phone: contact.phone.trim(),
    consent: contact.consent,
  };
  if (emergency?.name === "") return refused({ kind: "noName" });
  if (emergency?.phone === "") return refused({ kind: "noPhone" });
  if (emergency?.consent && !isCalendarDate(emergency.consent.on)) {
    return refused({ kind: "notADay" });
  }
  await vault.commit([change("person", personId, { emergency })], {
    action: "keepEmergencyContact",
  });
  return ok(null);
}
