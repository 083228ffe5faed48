import type { StateTone } from "../../components/StateMark";
import type { StateShape } from "../../components/signLetters";
import type { ApplicationState } from "../../domain/applicationState";

/** Where an application stands, as a colour and a shape; the word is `applications.state`. */
export const STATE_LOOK: Readonly<
  Record<ApplicationState, { readonly tone: StateTone; readonly shape: StateShape }>
> = {
  toCheck: { tone: "attention", shape: "ring" },
  setAside: { tone: "neutral", shape: "dash" },
  replaced: { tone: "neutral", shape: "dash" },
  pending: { tone: "attention", shape: "half" },
  offered: { tone: "action", shape: "envelope" },
  accepted: { tone: "present", shape: "tick" },
  turnedDown: { tone: "neutral", shape: "cross" },
  lapsed: { tone: "neutral", shape: "ring" },
  waitlisted: { tone: "action", shape: "diamond" },
  declined: { tone: "neutral", shape: "cross" },
  withdrawn: { tone: "neutral", shape: "dash" },
  deferred: { tone: "neutral", shape: "triangle" },
};
