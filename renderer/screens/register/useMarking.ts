import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import type { PersonId, SessionId } from "../../domain/ids";
import type { MarkStatus } from "../../domain/person";
import { useAcademy } from "../academy";
import { onceDrawn } from "../onceDrawn";
import { type Marking, type MarkingListeners, marking } from "./marking";
import { useLatest } from "./useLatest";

/** The marks of one session's register, as its rows show them and its hands write them. */
export function useMarking(sessionId: SessionId, listeners: MarkingListeners): Marking {
  const { vault, today } = useAcademy();
  const told = useLatest(listeners);
  const marks = useMemo(
    () =>
      marking(
        vault,
        { sessionId, today, drawn: onceDrawn },
        {
          onSaved: (id, status) => told().onSaved(id, status),
          onRefused: (refusal) => told().onRefused(refusal),
        },
      ),
    [vault, sessionId, today, told],
  );
  useEffect(() => marks.follow(), [marks]);
  return marks;
}

/** What one row shows: it alone is drawn again when its own mark changes. */
export function useShownMark(marks: Marking, id: PersonId) {
  const subscribe = useCallback(
    (listener: () => void) => marks.subscribe(id, listener),
    [marks, id],
  );
  const status: MarkStatus | null = useSyncExternalStore(subscribe, () => marks.statusOf(id));
  const saving = useSyncExternalStore(subscribe, () => marks.savingOf(id));
  return { status, saving };
}
