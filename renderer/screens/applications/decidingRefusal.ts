import type { OfferAnswerRefusal } from "../../actions/answerOffer";
import type { CheckAgainRefusal } from "../../actions/checkAgain";
import type { WaitingListRefusal } from "../../actions/moveOnWaitingList";
import type { DecisionRefusal, ReopenRefusal } from "../../domain/decisions";

/** Everything that can stand against a decision; the words are `applications.refused`. */
export type DecidingRefusal =
  | DecisionRefusal
  | ReopenRefusal
  | OfferAnswerRefusal
  | WaitingListRefusal
  | CheckAgainRefusal;
