import type { CalendarDate } from "./calendar";
import type { ClaimId, EditionId, PersonId, SessionId } from "./ids";

export const CLAIM_KINDS = ["travel", "childcare"] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const PAY_WAYS = ["cash", "bank", "voucher"] as const;
export type PayWay = (typeof PAY_WAYS)[number];

export type ClaimState =
  | { readonly kind: "requested" }
  | { readonly kind: "paid"; readonly on: CalendarDate; readonly how: PayWay }
  | { readonly kind: "refused"; readonly on: CalendarDate; readonly reason: string };

/** What somebody asks back for coming to a session. */
export type Claim = {
  readonly id: ClaimId;
  readonly editionId: EditionId;
  readonly personId: PersonId;
  readonly sessionId: SessionId;
  readonly kind: ClaimKind;
  /** A whole number from 1 to MOST_PENCE: money is never a fraction. */
  readonly pence: number;
  readonly note: string;
  readonly isReceiptSeen: boolean;
  readonly state: ClaimState;
};

/** £1,000.00. More than this for one evening is a slip of the hand. */
export const MOST_PENCE = 100_000;

const PENCE_PER_POUND = 100;

/** "3.50", "3", "£12.00" in pence; null for anything else: "3.5" may mean 3.50 or 3.05, and is asked again. */
export function penceOf(typed: string): number | null {
  const parts = /^£?(\d{1,4})(?:\.(\d{2}))?$/.exec(typed.trim());
  if (parts === null) return null;
  const pence = Number(parts[1]) * PENCE_PER_POUND + Number(parts[2] ?? 0);
  return pence >= 1 && pence <= MOST_PENCE ? pence : null;
}

/** "3.50": as it is typed, and as it stands behind a pound sign. */
export function poundsText(pence: number): string {
  const rest = String(pence % PENCE_PER_POUND).padStart(2, "0");
  return `${Math.floor(pence / PENCE_PER_POUND)}.${rest}`;
}

/** Sums in pence; what was refused is in neither. */
export type ClaimTotal = {
  readonly count: number;
  /** Still to be paid. */
  readonly requested: number;
  readonly paid: number;
};

const NOTHING: ClaimTotal = { count: 0, requested: 0, paid: 0 };

export function claimTotal(claims: Iterable<Claim>): ClaimTotal {
  let total = NOTHING;
  for (const claim of claims) total = withClaim(total, claim);
  return total;
}

/** Sums by whatever names the one side of claims: a session's id, a person's, a month. Refused ones count nowhere. */
export function claimTotals(
  claims: Iterable<Claim>,
  by: (claim: Claim) => string,
): ReadonlyMap<string, ClaimTotal> {
  const totals = new Map<string, ClaimTotal>();
  for (const claim of claims) {
    if (claim.state.kind === "refused") continue;
    totals.set(by(claim), withClaim(totals.get(by(claim)) ?? NOTHING, claim));
  }
  return totals;
}

function withClaim(total: ClaimTotal, { state, pence }: Claim): ClaimTotal {
  const count = total.count + 1;
  switch (state.kind) {
    case "requested":
      return { ...total, count, requested: total.requested + pence };
    case "paid":
      return { ...total, count, paid: total.paid + pence };
    case "refused":
      return total;
  }
}
