import type { Application, Decision, DecisionKind, OfferAnswer } from "./application";
import type { CalendarDate } from "./calendar";
import { compareDates } from "./calendarRules";
import { ok, type Result, refused } from "./result";

export type MadeDecision = Exclude<Decision, { readonly kind: "pending" }>;
export type GivenAnswer = Exclude<OfferAnswer, { readonly kind: "waiting" }>;

export type DecisionRefusal =
  | { readonly kind: "notChecked" }
  | { readonly kind: "alreadyDecided"; readonly decision: DecisionKind; readonly on: CalendarDate }
  | { readonly kind: "reasonMissing" }
  | { readonly kind: "replyByBeforeOffer" };

export type AnswerRefusal =
  | { readonly kind: "noOffer" }
  | { readonly kind: "alreadyAnswered"; readonly answer: GivenAnswer["kind"] }
  | { readonly kind: "notLapsedYet"; readonly replyBy: CalendarDate };

export type ReopenRefusal =
  | { readonly kind: "notDecided" }
  | { readonly kind: "reasonMissing" }
  /** They leave the cohort instead; their application stays as it was. */
  | { readonly kind: "hasAccepted" };

/**
 * Decides a checked application. A decided one must be reopened first, so that no letter is sent twice; only the
 * waiting list moves on without that. Withdrawing needs no check. A decline and a new offer say why and until when.
 */
export function decide(
  application: Application,
  decision: MadeDecision,
): Result<Application, DecisionRefusal> {
  const current = application.decision;
  if (current.kind !== "pending" && !movesOn(current, decision)) {
    return refused({ kind: "alreadyDecided", decision: current.kind, on: current.on });
  }
  if (application.check.kind !== "checked" && decision.kind !== "withdrawn") {
    return refused({ kind: "notChecked" });
  }
  if (decision.kind === "declined" && decision.reason.trim() === "") {
    return refused({ kind: "reasonMissing" });
  }
  if (decision.kind === "offered" && isRepliedTooSoon(decision)) {
    return refused({ kind: "replyByBeforeOffer" });
  }
  return ok({ ...application, decision });
}

/** Notes what the applicant said to the offer. It lapses only after the whole of the reply-by day. */
export function answerOffer(
  application: Application,
  answer: GivenAnswer,
): Result<Application, AnswerRefusal> {
  const { decision } = application;
  if (decision.kind !== "offered") return refused({ kind: "noOffer" });
  if (decision.answer.kind !== "waiting") {
    return refused({ kind: "alreadyAnswered", answer: decision.answer.kind });
  }
  const { replyBy } = decision;
  if (answer.kind === "lapsed" && replyBy !== null && compareDates(answer.on, replyBy) <= 0) {
    return refused({ kind: "notLapsedYet", replyBy });
  }
  return ok({ ...application, decision: { ...decision, answer } });
}

/** Makes a decided application pending again and keeps why. */
export function reopen(
  application: Application,
  on: CalendarDate,
  reason: string,
): Result<Application, ReopenRefusal> {
  const { decision } = application;
  if (decision.kind === "pending") return refused({ kind: "notDecided" });
  if (decision.kind === "offered" && decision.answer.kind === "accepted") {
    return refused({ kind: "hasAccepted" });
  }
  if (reason.trim() === "") return refused({ kind: "reasonMissing" });
  const reopened = { on, reason: reason.trim(), was: decision.kind };
  return ok({ ...application, decision: { kind: "pending", reopened } });
}

function movesOn(current: Decision, next: MadeDecision): boolean {
  return current.kind === "waitlisted" && next.kind !== "waitlisted";
}

function isRepliedTooSoon(offer: Extract<Decision, { readonly kind: "offered" }>): boolean {
  return offer.replyBy !== null && compareDates(offer.replyBy, offer.on) < 0;
}
