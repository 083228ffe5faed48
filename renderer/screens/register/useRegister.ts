import { useCallback, useEffect, useMemo, useState } from "react";
import type { Session } from "../../domain/edition";
import type { PersonId } from "../../domain/ids";
import { allowedMarks } from "../../domain/markRules";
import type { MarkKind } from "../../domain/person";
import { useAcademy } from "../academy";
import { findPeople } from "../findPeople";
import { type ChosenRow, chosenRow } from "./chosenRow";
import type { Marking } from "./marking";
import type { MinutesKind } from "./minutes";
import { focusRow, type Hands, type OnScreen, registerHands } from "./registerHands";
import type { Expected } from "./registerQuestions";
import { useLatest } from "./useLatest";

export type MinutesAsked = { readonly id: PersonId; readonly kind: MinutesKind };

export type RegisterControls = {
  readonly row: ChosenRow;
  readonly asked: MinutesAsked | null;
  readonly typed: string;
  readonly find: (typed: string) => void;
  readonly found: readonly Expected[];
  readonly kinds: readonly MarkKind[];
  /** Those with a button on each row: all but the excuse, which is given after the evening. */
  readonly rowKinds: readonly MarkKind[];
  readonly onScreen: () => OnScreen;
  readonly hands: Hands;
  readonly goToFirstFound: () => void;
};

/** Which marks can be given today: before the session only apologies, on a cancelled one none. */
function marksToGive(session: Session, today: string): readonly MarkKind[] {
  if (session.time.kind !== "dated" || session.state === "cancelled") return [];
  return session.time.date > today ? ["apologies"] : allowedMarks(session);
}

/** Which row is chosen, what is being found, whose minutes are asked, and the hands that change it. */
export function useRegister(
  session: Session,
  expected: readonly Expected[],
  marking: Marking,
): RegisterControls {
  const { today, clock } = useAcademy();
  const row = useChosenRow(expected);
  const [asked, setAsked] = useState<MinutesAsked | null>(null);
  const [typed, setTyped] = useState("");
  const kinds = useMemo(() => marksToGive(session, today), [session, today]);
  const rowKinds = useMemo(() => kinds.filter((kind) => kind !== "excused"), [kinds]);
  const found = useMemo(() => findPeople(expected, typed), [expected, typed]);
  const listed = useMemo(() => found.map(({ place }) => place.personId), [found]);
  const isFinding = typed !== "";
  const onScreen = useLatest<OnScreen>({
    session,
    today,
    clock,
    kinds,
    isFinding,
    chosen: () => row.now() ?? listed[0] ?? null,
    listed,
    statusOf: marking.statusOf,
  });
  const hands = useMemo(
    () =>
      registerHands(onScreen, {
        write: marking.write,
        choose: row.choose,
        ask: setAsked,
        askOnly: (id) => setAsked((before) => (before?.id === id ? before : null)),
        stopFinding: () => setTyped(""),
      }),
    [onScreen, marking.write, row],
  );
  const find = useCallback(
    (text: string) => {
      setTyped(text);
      setAsked(null);
      row.choose(null);
    },
    [row],
  );
  const goToFirstFound = useCallback(() => focusRow(onScreen().listed[0] ?? null), [onScreen]);
  return {
    row,
    asked,
    typed,
    find,
    found,
    kinds,
    rowKinds,
    onScreen,
    hands,
    goToFirstFound,
  };
}

/** Somebody who is no longer expected is no longer chosen. */
function useChosenRow(expected: readonly Expected[]): ChosenRow {
  const [row] = useState(chosenRow);
  useEffect(() => {
    const isThere = expected.some(({ place }) => place.personId === row.now());
    if (!isThere) row.choose(null);
  }, [expected, row]);
  return row;
}
