import { useCallback, useRef, useState } from "react";
import { type MarkingRefusal, markAttendance } from "../../actions/markAttendance";
import type { PersonId, SessionId } from "../../domain/ids";
import type { MarkStatus } from "../../domain/person";
import { useAcademy } from "../academy";
import type { Saving } from "./MarkCell";

/** A mark shown ahead of the vault, or one the vault has just taken. */
export type ShownMark = { readonly status: MarkStatus | null; readonly saving: Saving };

export type Marking = {
  readonly shown: ReadonlyMap<PersonId, ShownMark>;
  readonly write: (personId: PersonId, status: MarkStatus | null) => void;
};

type Listeners = {
  readonly onSaved: (personId: PersonId, status: MarkStatus | null) => void;
  readonly onRefused: (refusal: MarkingRefusal) => void;
};

/**
 * Paints a mark at once and writes it at once. Until the vault has it the mark is shown as being saved; one that
 * could not be written stays shown as such. Marks of one person are written one after another, in the order given.
 */
export function useMarking(sessionId: SessionId, { onSaved, onRefused }: Listeners): Marking {
  const { vault, today } = useAcademy();
  const [shown, setShown] = useState<ReadonlyMap<PersonId, ShownMark>>(new Map());
  const last = useRef(new Map<PersonId, Promise<void>>());

  const write = useCallback(
    (personId: PersonId, status: MarkStatus | null) => {
      const show = (saving: Saving) =>
        setShown((before) => new Map(before).set(personId, { status, saving }));
      const attempt = async () => {
        const outcome = await tried(() =>
          markAttendance(vault, { sessionId, personId, status }, today),
        );
        if (outcome.kind === "refused") onRefused(outcome.refusal);
        if (last.current.get(personId) !== written) return;
        show(SAVING_AFTER[outcome.kind]);
        if (outcome.kind === "saved") onSaved(personId, status);
      };
      show("saving");
      const written = (last.current.get(personId) ?? Promise.resolve()).then(attempt);
      last.current.set(personId, written);
    },
    [vault, sessionId, today, onSaved, onRefused],
  );
  return { shown, write };
}

type Outcome =
  | { readonly kind: "saved" }
  | { readonly kind: "refused"; readonly refusal: MarkingRefusal }
  | { readonly kind: "failed" };

const SAVING_AFTER: Readonly<Record<Outcome["kind"], Saving>> = {
  saved: "saved",
  refused: "idle",
  failed: "failed",
};

/** A vault that cannot write must not take the register away: the row says so and offers to try again. */
async function tried(mark: () => ReturnType<typeof markAttendance>): Promise<Outcome> {
  try {
    const marked = await mark();
    return marked.ok ? { kind: "saved" } : { kind: "refused", refusal: marked.error };
  } catch {
    return { kind: "failed" };
  }
}
