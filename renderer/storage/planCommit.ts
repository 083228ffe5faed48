import { type Operation, type RecordKind, remove } from "../domain/records";
import { breathe } from "./breathe";
import { type Field, type Payload, recordOf, shelfMark } from "./payload";
import { isSameValue } from "./sameValue";
import { type SchemaSteps, schemaOf } from "./schemas";
import type { Stamp } from "./stamps";

type Shelf = ReadonlyMap<string, Payload>;

/** What a commit writes, worked out before anything is sealed or touched. */
export type CommitPlan = {
  /** The new state of each record that changes, by its shelf mark; null: its row is deleted. */
  readonly after: ReadonlyMap<string, Payload | null>;
  readonly inverse: readonly Operation[];
};

/** So many operations are worked out in one go; the window may draw in between. */
const STEP_OPERATIONS = 25;

/**
 * Works out a change one operation after the other, in steps where there are hundreds. What stands on the shelf is
 * looked at now, not meanwhile. Throws when a record to change is not there.
 */
export async function planCommit(
  operations: readonly Operation[],
  shelf: Shelf,
  schemas: SchemaSteps,
  stamp: Stamp,
): Promise<CommitPlan> {
  refuseMixed(operations);
  const before = touched(operations, shelf);
  const plan = emptyPlan();
  for (const [index, operation] of operations.entries()) {
    if (index > 0 && index % STEP_OPERATIONS === 0) await breathe();
    addTo(plan, operation, before, { schemas, stamp });
  }
  return { after: plan.after, inverse: plan.takenBack.reverse() };
}

/** Answers nobody gave by name: without stamp, undo or anything else beside them in a commit. */
const UNLINKED: ReadonlySet<RecordKind> = new Set(["equality", "surveyResponse"]);

function refuseMixed(operations: readonly Operation[]): void {
  const isUnlinked = operations.some(({ kind }) => UNLINKED.has(kind));
  if (isUnlinked && new Set(operations.map(({ kind }) => kind)).size > 1) {
    throw new Error("Anonymous responses are written by themselves, or the batch would link them");
  }
}

/** The records a change is about, as they are before it. */
function touched(operations: readonly Operation[], shelf: Shelf): Shelf {
  const before = new Map<string, Payload>();
  for (const { kind, id } of operations) {
    const mark = shelfMark(kind, id);
    const payload = shelf.get(mark);
    if (payload !== undefined) before.set(mark, payload);
  }
  return before;
}

type OpenPlan = { readonly after: Map<string, Payload | null>; readonly takenBack: Operation[] };

function emptyPlan(): OpenPlan {
  return { after: new Map(), takenBack: [] };
}

function addTo(plan: OpenPlan, operation: Operation, shelf: Shelf, writing: Writing): void {
  const mark = shelfMark(operation.kind, operation.id);
  const planned = plan.after.get(mark);
  const before = (planned === undefined ? shelf.get(mark) : planned) ?? null;
  const next = carriedOut(operation, before, writing);
  if (next === before) return;
  plan.after.set(mark, next);
  if (isTakenBack(operation)) plan.takenBack.push(takingBack(operation, before));
}

/** Anonymous answers are linked to nothing, and the log is not rewritten. */
function isTakenBack({ kind }: Operation): boolean {
  return !UNLINKED.has(kind) && kind !== "audit";
}

type Writing = { readonly schemas: SchemaSteps; readonly stamp: Stamp };

/** The record afterwards; the very same object when nothing changes. */
function carriedOut(
  operation: Operation,
  before: Payload | null,
  writing: Writing,
): Payload | null {
  const isThere = before !== null && before.removed === undefined;
  switch (operation.do) {
    case "put":
      return rewritten(operation, isThere ? before : null, entriesOf(operation.record), writing);
    case "change":
      if (!isThere) throw new Error(`There is no ${operation.kind} to change`);
      return rewritten(operation, before, entriesOf(operation.fields), writing);
    case "remove":
      if (!isThere) return before;
      if (UNLINKED.has(operation.kind)) return null;
      return { ...before, fields: {}, removed: writing.stamp };
  }
}

function rewritten(
  operation: Operation,
  before: Payload | null,
  wanted: ReadonlyMap<string, unknown>,
  { schemas, stamp }: Writing,
): Payload {
  const { kind, id } = operation;
  const earlier = before?.fields ?? {};
  const stamped: Field = UNLINKED.has(kind) ? {} : { stamp };
  const changed = [...wanted]
    .filter(([name, value]) => !isAlready(earlier[name], value))
    .map(([name, value]): [string, Field] => [name, { value, ...stamped }]);
  const dropped = operation.do === "put" ? fieldsWithValue(earlier) : [];
  for (const name of dropped) {
    if (!wanted.has(name)) changed.push([name, stamped]);
  }
  if (before !== null && changed.length === 0) return before;
  const fields = Object.fromEntries([...Object.entries(earlier), ...changed]);
  return { ...before, kind, id, schema: schemaOf(kind, schemas), fields };
}

function isAlready(field: Field | undefined, value: unknown): boolean {
  return field !== undefined && "value" in field && isSameValue(field.value, value);
}

function takingBack(operation: Operation, before: Payload | null): Operation {
  const { kind, id } = operation;
  const record = before === null ? null : recordOf(before);
  if (record === null) return remove(kind, id);
  return { do: "put", kind, id, record } as Operation; // the record came out of the facts of this very kind
}

/** Its fields as they will be read back from disk: a value that JSON cannot hold never lives in memory only. */
function entriesOf(record: object): ReadonlyMap<string, unknown> {
  const asWritten: Readonly<Record<string, unknown>> = JSON.parse(JSON.stringify(record));
  return new Map(Object.entries(asWritten).filter(([name]) => name !== "id"));
}

function fieldsWithValue(fields: Readonly<Record<string, Field>>): readonly string[] {
  return Object.entries(fields)
    .filter(([, field]) => "value" in field)
    .map(([name]) => name);
}
