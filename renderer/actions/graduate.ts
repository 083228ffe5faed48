import type { CalendarDate } from "../domain/calendar";
import { compareDates, isCalendarDate } from "../domain/calendarRules";
import { placesOf } from "../domain/cohort";
import type { CompletionRule, Session } from "../domain/edition";
import {
  followsRule,
  type GraduationRefusal,
  isOver,
  measured,
  ruleInForce,
  stillToCome,
} from "../domain/graduation";
import type { EditionId, PersonId, PlaceId } from "../domain/ids";
import type { CohortPlace, Graduation } from "../domain/person";
import { change, type Facts } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import type { Vault } from "../storage/vault";

/** Changes what somebody must have done to complete an edition. */
export async function setCompletionRule(
  vault: Vault,
  editionId: EditionId,
  completion: CompletionRule,
): Promise<void> {
  await vault.commit([change("edition", editionId, { completion })], {
    action: "setCompletionRule",
  });
}

/**
 * Graduates everybody who completed by the rule and of whom nothing was decided yet; gives their number. `early` is the
 * reason for those of them who still have sessions to come on that day.
 */
export async function graduateAll(
  vault: Vault,
  editionId: EditionId,
  { on, early }: { readonly on: CalendarDate; readonly early: string },
  today: CalendarDate,
): Promise<Result<number, GraduationRefusal>> {
  const refusal = refusalOfDay(on, today);
  if (refusal !== null) return refused(refusal);
  const completed = placesOf(vault.facts.place.values(), editionId).filter(
    (place) =>
      !place.graduation &&
      compareDates(place.joinedOn, on) <= 0 &&
      byRuleOf(vault.facts, place, today)?.kind === "completed",
  );
  const graduating = completed.map((place) => {
    const reason = hasSessionsAfter(vault.facts, place, on) ? early.trim() : null;
    const graduation: Graduation = { kind: "graduated", on, otherwise: null, early: reason };
    return { id: place.id, graduation };
  });
  if (graduating.some(({ graduation }) => graduation.early === "")) {
    return refused({ kind: "noReasonToBeEarly" });
  }
  if (graduating.length > 0) {
    await vault.commit(
      graduating.map(({ id, graduation }) => change("place", id, { graduation })),
      { action: "graduate" },
    );
  }
  return ok(graduating.length);
}

/** Decides of one person; otherwise than the rule, or that they completed before the end, only with a reason each. */
export async function decideGraduation(
  vault: Vault,
  placeId: PlaceId,
  decision: Pick<Graduation, "kind" | "on"> & { readonly reason: string; readonly early: string },
  today: CalendarDate,
): Promise<Result<Graduation, GraduationRefusal>> {
  const place = vault.facts.place.get(placeId);
  if (place === undefined) throw new Error("This place is not in the academy");
  const refusal = refusalOfDay(decision.on, today, place);
  if (refusal !== null) return refused(refusal);
  const byRule = byRuleOf(vault.facts, place, today);
  const follows = byRule !== null && followsRule(decision, byRule);
  const reason = decision.reason.trim();
  if (!follows && reason === "") return refused({ kind: "noReason" });
  const { kind, on } = decision;
  const isEarly = kind === "graduated" && hasSessionsAfter(vault.facts, place, on);
  const early = isEarly ? decision.early.trim() : null;
  if (early === "") return refused({ kind: "noReasonToBeEarly" });
  const graduation: Graduation = { kind, on, otherwise: follows ? null : reason, early };
  await vault.commit([change("place", placeId, { graduation })], { action: "decideGraduation" });
  return ok(graduation);
}

/** Nothing is decided of them any more. */
export async function reopenGraduation(vault: Vault, placeId: PlaceId): Promise<void> {
  await vault.commit([change("place", placeId, { graduation: null })], {
    action: "reopenGraduation",
  });
}

/** The name as somebody wants it on their certificate; "" goes back to their full name. */
export async function setCertificateName(
  vault: Vault,
  personId: PersonId,
  name: string,
): Promise<void> {
  const { fullName } = vault.facts.person.get(personId) ?? { fullName: "" };
  const certificateName = name.trim() === fullName ? "" : name.trim();
  await vault.commit([change("person", personId, { certificateName })], {
    action: "setCertificateName",
  });
}

export async function stateAttendance(
  vault: Vault,
  editionId: EditionId,
  certificatesStateAttendance: boolean,
): Promise<void> {
  await vault.commit([change("edition", editionId, { certificatesStateAttendance })], {
    action: "stateAttendance",
  });
}

function byRuleOf(facts: Facts, place: CohortPlace, today: CalendarDate) {
  const edition = facts.edition.get(place.editionId);
  if (edition === undefined) return null;
  const sessions = sessionsOf(facts, edition.id);
  const year = { sessions, marks: facts.mark, plans: facts.actionPlan.values() };
  return measured(place, year, ruleInForce(edition).rule, today);
}

function hasSessionsAfter(facts: Facts, place: CohortPlace, day: CalendarDate): boolean {
  return !isOver(stillToCome([place], sessionsOf(facts, place.editionId), day));
}

function sessionsOf(facts: Facts, editionId: EditionId): readonly Session[] {
  return [...facts.session.values()].filter((session) => session.editionId === editionId);
}

function refusalOfDay(
  on: string,
  today: CalendarDate,
  place: CohortPlace | null = null,
): GraduationRefusal | null {
  if (!isCalendarDate(on)) return { kind: "notADay" };
  if (compareDates(on, today) > 0) return { kind: "stillAhead" };
  if (place !== null && compareDates(on, place.joinedOn) < 0) return { kind: "beforeJoining" };
  return null;
}
