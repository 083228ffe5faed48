import type { CalendarDate } from "../domain/calendar";
import { isCalendarDate } from "../domain/calendarRules";
import { type CheckedClaims, type ClaimTrouble, checkClaims } from "../domain/claimEntry";
import { type Claim, type ClaimState, type PayWay, penceOf } from "../domain/claims";
import { placesOf } from "../domain/cohort";
import type { Session } from "../domain/edition";
import type { ClaimId, NewId, SessionId } from "../domain/ids";
import { dateOf } from "../domain/programme";
import { change, type Facts, put, remove } from "../domain/records";
import { expectedPlaces } from "../domain/registerSummary";
import { ok, type Result, refused } from "../domain/result";
import type { Vault } from "../storage/vault";

export type ClaimRefusal =
  /** Pounds and two digits of pence, from 0.01 to 1000.00. */
  { readonly kind: "notAnAmount" } | { readonly kind: "noSuchPerson" | "noSuchSession" };

export type ClaimTyped = Omit<Claim, "id" | "editionId" | "pence" | "state"> & {
  /** In pounds, as "3.50". */
  readonly amount: string;
};

/** Writes down what somebody asks back. */
export async function addClaim(
  vault: Vault,
  newId: NewId,
  { amount, ...typed }: ClaimTyped,
): Promise<Result<null, ClaimRefusal>> {
  const session = vault.facts.session.get(typed.sessionId);
  if (session === undefined) return refused({ kind: "noSuchSession" });
  if (!vault.facts.person.has(typed.personId)) return refused({ kind: "noSuchPerson" });
  const pence = penceOf(amount);
  if (pence === null) return refused({ kind: "notAnAmount" });
  const claim: Claim = {
    ...typed,
    id: newId() as ClaimId,
    editionId: session.editionId,
    pence,
    note: typed.note.trim(),
    state: { kind: "requested" },
  };
  await vault.commit([put("claim", claim)], { action: "addClaim" });
  return ok(null);
}

export type SettleRefusal = { readonly kind: "noSuchClaim" | "notADay" | "noReason" };

/** Notes that a claim was paid, refused and why, or that it is open again. */
export async function settleClaim(
  vault: Vault,
  id: ClaimId,
  state: ClaimState,
): Promise<Result<null, SettleRefusal>> {
  if (!vault.facts.claim.has(id)) return refused({ kind: "noSuchClaim" });
  if (state.kind !== "requested" && !isCalendarDate(state.on)) return refused({ kind: "notADay" });
  if (state.kind === "refused" && state.reason.trim() === "") return refused({ kind: "noReason" });
  await vault.commit([change("claim", id, { state })], { action: "settleClaim" });
  return ok(null);
}

export async function seeReceipt(vault: Vault, id: ClaimId, isReceiptSeen: boolean): Promise<void> {
  await vault.commit([change("claim", id, { isReceiptSeen })], { action: "seeReceipt" });
}

export async function removeClaim(vault: Vault, id: ClaimId): Promise<void> {
  if (vault.facts.claim.has(id)) {
    await vault.commit([remove("claim", id)], { action: "removeClaim" });
  }
}

/** What a typed receipt sheet would write. */
export function previewClaims(facts: Facts, session: Session, text: string): CheckedClaims {
  const expected = expectedPlaces(session, placesOf(facts.place.values(), session.editionId));
  const known = [...facts.claim.values()].filter(({ sessionId }) => sessionId === session.id);
  return checkClaims(text, expected, known);
}

export type ReceiptsTyped = {
  readonly sessionId: SessionId;
  /** In the grammar of `domain/claimEntry`. */
  readonly text: string;
  /** How it was paid on the evening itself; null where it is still to be paid. */
  readonly paid: PayWay | null;
};

export type ReceiptsRefusal =
  | { readonly kind: "noSuchSession" }
  | { readonly kind: "hasTroubles"; readonly troubles: readonly ClaimTrouble[] };

/** Writes a typed receipt sheet as one change, or nothing while anything in it is wrong. */
export async function enterReceipts(
  vault: Vault,
  newId: NewId,
  { sessionId, text, paid }: ReceiptsTyped,
  today: CalendarDate,
): Promise<Result<number, ReceiptsRefusal>> {
  const session = vault.facts.session.get(sessionId);
  if (session === undefined) return refused({ kind: "noSuchSession" });
  const { claims, troubles } = previewClaims(vault.facts, session, text);
  if (troubles.length > 0) return refused({ kind: "hasTroubles", troubles });
  const on = dateOf(session) ?? today;
  const operations = claims.map(({ place, item }) =>
    put("claim", {
      id: newId() as ClaimId,
      editionId: place.editionId,
      personId: place.personId,
      sessionId,
      kind: item.kind,
      pence: item.pence,
      note: "",
      isReceiptSeen: item.isReceiptSeen,
      state: paid === null ? { kind: "requested" } : { kind: "paid", on, how: paid },
    }),
  );
  if (operations.length > 0) await vault.commit(operations, { action: "enterReceipts" });
  return ok(operations.length);
}
