import type { Session } from "../../domain/edition";
import type { PersonId } from "../../domain/ids";
import { londonTime } from "../../domain/londonTime";
import type { MarkKind, MarkStatus } from "../../domain/person";
import { markOfKey } from "../marks/markLook";
import { FIND_ID } from "./FindPerson";
import { type MinutesKind, minutesByClock, minutesOf, takesMinutes } from "./minutes";
import { type RowActs, rowId } from "./RegisterRow";
import { personAt } from "./registerMoves";

/** What stands on the screen at the moment a hand moves. */
export type OnScreen = {
  readonly session: Session;
  readonly today: string;
  readonly clock: () => number;
  readonly kinds: readonly MarkKind[];
  readonly isFinding: boolean;
  readonly chosen: () => PersonId | null;
  /** Those listed, in their order. */
  readonly listed: readonly PersonId[];
  readonly statusOf: (id: PersonId) => MarkStatus | null;
};

/** What hands can change. */
export type Levers = {
  readonly write: (id: PersonId, status: MarkStatus | null) => void;
  readonly choose: (id: PersonId) => void;
  readonly ask: (asked: { readonly id: PersonId; readonly kind: MinutesKind } | null) => void;
  /** Closes the minutes of anyone else. */
  readonly askOnly: (id: PersonId) => void;
  readonly stopFinding: () => void;
};

export type Hands = RowActs & {
  /** A key on the row: a mark, or taking it away. False when it is neither. */
  readonly key: (id: PersonId, key: string) => boolean;
  readonly excuseChosen: () => void;
  readonly clearChosen: () => void;
};

/** What keys and touches do on a row. Made once: it asks what stands on screen each time. */
export function registerHands(onScreen: () => OnScreen, levers: Levers): Hands {
  const give = (id: PersonId, kind: MarkKind): boolean => {
    const screen = onScreen();
    if (!screen.kinds.includes(kind)) return false;
    levers.choose(id);
    levers.ask(takesMinutes(kind) ? { id, kind } : null);
    levers.write(id, statusFor(kind, screen.statusOf(id), screen));
    return true;
  };
  const clear = (id: PersonId): void => {
    levers.ask(null);
    if (onScreen().statusOf(id) !== null) levers.write(id, null);
  };
  const moveOn = (id: PersonId): void => {
    const { isFinding, listed } = onScreen();
    levers.ask(null);
    if (isFinding) {
      levers.stopFinding();
      focusElement(FIND_ID);
    } else {
      focusRow(personAt("down", listed, id));
    }
  };
  /** After a mark the next person is at hand; where minutes are asked, only after them. */
  const giveAndMoveOn = (id: PersonId, key: string): boolean => {
    const kind = markOfKey(key);
    if (kind === null || !give(id, kind)) return false;
    if (!takesMinutes(kind)) moveOn(id);
    return true;
  };
  const onChosen = (act: (id: PersonId) => void) => () => {
    const chosen = onScreen().chosen();
    if (chosen !== null) act(chosen);
  };
  return {
    give,
    excuseChosen: onChosen((id) => void give(id, "excused")),
    clearChosen: onChosen(clear),
    choose: (id) => {
      levers.choose(id);
      levers.askOnly(id);
    },
    tryAgain: (id) => levers.write(id, onScreen().statusOf(id)),
    setMinutes: (id, kind, minutes) => {
      const before = onScreen().statusOf(id);
      // The field is left also by another mark, which then stays.
      const isStillAsked = before?.kind === kind;
      if (isStillAsked && minutesOf(before) !== minutes) levers.write(id, { kind, minutes });
    },
    doneWithMinutes: moveOn,
    leaveMinutes: (id) => {
      levers.ask(null);
      focusRow(id);
    },
    markFromMinutes: giveAndMoveOn,
    key: (id, key) => {
      if (key !== "Backspace" && key !== "Delete") return giveAndMoveOn(id, key);
      clear(id);
      return true;
    },
  };
}

/** The mark a key gives: minutes already known stay, otherwise the clock proposes them. */
function statusFor(kind: MarkKind, before: MarkStatus | null, screen: OnScreen): MarkStatus {
  if (!takesMinutes(kind)) return { kind };
  const minutes = before?.kind === kind ? minutesOf(before) : minutesNow(kind, screen);
  return { kind, minutes };
}

function minutesNow(kind: MinutesKind, { session, today, clock }: OnScreen): number | null {
  const { time } = session;
  if (time.kind !== "dated" || time.date !== today) return null;
  return minutesByClock(kind, londonTime(clock()), time);
}

export function focusRow(id: PersonId | null): void {
  if (id !== null) focusElement(rowId(id));
}

export function focusElement(id: string): void {
  document.getElementById(id)?.focus();
}
