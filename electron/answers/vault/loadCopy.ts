import type { SealedRow } from "../../sealedRows";
import type { CopyPoint, CopyState } from "../../vaultBridge";
import type { ReadCopyFiles } from "./copyFiles";
import type { JournalEntry } from "./vaultFormat";

export type LoadedCopy = CopyState & {
  readonly header: string;
  readonly rowsById: Map<string, SealedRow>;
  /** Every state the files tell of that led to this one, this one included. */
  readonly points: readonly CopyPoint[];
};

/**
 * The newest state the files hold together: a good snapshot, then every commit that follows it, in whichever journal
 * it stands. An older snapshot reaches as far when a newer one is damaged. Null without a good snapshot.
 */
export function loadCopy({ snapshots, journals }: ReadCopyFiles): LoadedCopy | null {
  const following = new Map(
    journals.flatMap(({ entries }) => entries).map((entry) => [entry.before, entry]),
  );
  const reached = snapshots.map((snapshot) => walk(snapshot, following));
  const furthest = Math.max(...reached.map(({ generation }) => generation));
  return reached.find(({ generation }) => generation === furthest) ?? null;
}

function walk(
  { begin, rows }: ReadCopyFiles["snapshots"][number],
  following: ReadonlyMap<string, JournalEntry>,
): LoadedCopy {
  const rowsById = new Map(rows);
  let state: CopyState = begin;
  const points: CopyPoint[] = [...begin.past, pointOf(begin)];
  for (;;) {
    const next = following.get(state.commit);
    if (next === undefined || next.generation !== state.generation + 1) break;
    if (!carryOut(next, rowsById)) break;
    state = next;
    points.push(pointOf(next));
  }
  const { generation, commit } = state;
  return { generation, commit, rows: rowsById.size, header: begin.header, rowsById, points };
}

/** False, and nothing changed, when the rows would not be as many as the entry says. */
function carryOut({ changes, rows }: JournalEntry, rowsById: Map<string, SealedRow>): boolean {
  const added = changes.written.filter(({ id }) => !rowsById.has(id)).length;
  const taken = changes.deleted.filter((id) => rowsById.has(id)).length;
  if (rowsById.size + added - taken !== rows) return false;
  for (const row of changes.written) rowsById.set(row.id, row);
  for (const id of changes.deleted) rowsById.delete(id);
  return true;
}

function pointOf({ generation, commit }: CopyPoint): CopyPoint {
  return { generation, commit };
}
