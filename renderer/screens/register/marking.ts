import { type MarkingRefusal, markAttendance } from "../../actions/markAttendance";
import type { CalendarDate } from "../../domain/calendar";
import type { PersonId, SessionId } from "../../domain/ids";
import { type MarkStatus, markId } from "../../domain/person";
import type { Vault } from "../../storage/vault";
import { minutesOf } from "./minutes";

/** `idle`: as it is in the vault. `saving`: shown ahead of the vault. `saved`: just written. `failed`: shown, but not written. */
export type Saving = "idle" | "saving" | "saved" | "failed";

/** The marks of one session as its rows show them: what is being written, else what the vault has. */
export type Marking = {
  /** Tells of one person's mark. */
  readonly subscribe: (id: PersonId, listener: () => void) => () => void;
  readonly statusOf: (id: PersonId) => MarkStatus | null;
  readonly savingOf: (id: PersonId) => Saving;
  readonly write: (id: PersonId, status: MarkStatus | null) => void;
  /** Follows the vault until the function it gives is called. */
  readonly follow: () => () => void;
};

export type MarkingListeners = {
  readonly onSaved: (id: PersonId, status: MarkStatus | null) => void;
  readonly onRefused: (refusal: MarkingRefusal) => void;
};

type Register = {
  readonly sessionId: SessionId;
  readonly today: CalendarDate;
  /** Kept once what has just been shown is drawn. */
  readonly drawn: () => Promise<void>;
};

type Shown = {
  readonly status: MarkStatus | null;
  readonly saving: Saving;
  /** It is the vault's turn to write it, and no later mark of this person waits. */
  readonly isAtTheVault?: boolean;
};

/**
 * Shows a mark at once and writes it as soon as it is drawn. Until the vault has it the mark is shown as being saved;
 * one that could not be written stays shown as such. Marks of one person are written one after another, in the order given.
 */
export function marking(
  vault: Vault,
  { sessionId, today, drawn }: Register,
  { onSaved, onRefused }: MarkingListeners,
): Marking {
  const listeners = new Map<PersonId, Set<() => void>>();
  const shown = new Map<PersonId, Shown>();
  const last = new Map<PersonId, Promise<void>>();

  const inVault = (id: PersonId) => vault.facts.mark.get(markId(sessionId, id))?.status ?? null;
  const tell = (id: PersonId) => {
    for (const listener of listeners.get(id) ?? []) listener();
  };
  const show = (id: PersonId, one: Shown) => {
    shown.set(id, one);
    tell(id);
  };
  /** The vault tells of a mark once both copies have it: its row says saved in the same redrawing as the count. */
  const takeFromVault = () => {
    for (const [id, { status, isAtTheVault }] of shown) {
      if (isAtTheVault && isSameStatus(status, inVault(id))) {
        shown.set(id, { status, saving: "saved" });
      }
    }
    for (const id of listeners.keys()) tell(id);
  };
  const write = (id: PersonId, status: MarkStatus | null) => {
    const isLast = () => last.get(id) === written;
    const attempt = async () => {
      if (isLast()) shown.set(id, { status, saving: "saving", isAtTheVault: true });
      const outcome = await tried(() =>
        markAttendance(vault, { sessionId, personId: id, status }, today),
      );
      if (outcome.kind === "refused") onRefused(outcome.refusal);
      if (!isLast()) return;
      show(id, { status, saving: SAVING_AFTER[outcome.kind] });
      if (outcome.kind === "saved") onSaved(id, status);
    };
    show(id, { status, saving: "saving" });
    const written = Promise.all([drawn(), last.get(id)]).then(attempt);
    last.set(id, written);
  };

  return {
    subscribe: (id, listener) => {
      const ofPerson = listeners.get(id) ?? new Set();
      listeners.set(id, ofPerson.add(listener));
      return () => void ofPerson.delete(listener);
    },
    statusOf: (id) => {
      const one = shown.get(id);
      const isAhead = one?.saving === "saving" || one?.saving === "failed";
      return isAhead ? one.status : inVault(id);
    },
    savingOf: (id) => shown.get(id)?.saving ?? "idle",
    write,
    follow: () => vault.subscribe(takeFromVault),
  };
}

function isSameStatus(left: MarkStatus | null, right: MarkStatus | null): boolean {
  return left?.kind === right?.kind && minutesOf(left) === minutesOf(right);
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
