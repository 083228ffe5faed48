import * as v from "valibot";
import { decodeArguments, encodeArguments } from "../../bridge";
import { decodeChanges, encodeChanges, type RowChanges, type SealedRow } from "../../sealedRows";
import type { CopyPoint, CopyState } from "../../vaultBridge";
import { chainStart, type ReadFrames, readFrames, writeFrame } from "./frames";

/**
 * The two files of a copy. A snapshot: `begin`, rows in frames of about a megabyte, `end`. A journal: `begin`, then one
 * `entry` a commit. `begin` carries the vault's header, so that each file can be opened by itself with the passphrase.
 */
export type CopyBegin = CopyState & {
  readonly header: string;
  /** The generation of the snapshot before; null for the first. */
  readonly previous: number | null;
  /** The states that led here, the latest last: by them a window knows whether it is behind or has gone its own way. */
  readonly past: readonly CopyPoint[];
  /** In a backup: the received files that belong to it, by file name and SHA-256. */
  readonly originals?: readonly { readonly name: string; readonly hash: string }[] | undefined;
};

export type JournalEntry = CopyState & {
  /** The commit it follows; null after none. */
  readonly before: string;
  readonly changes: RowChanges;
};

export type Snapshot = { readonly begin: CopyBegin; readonly rows: Map<string, SealedRow> };

export type Journal = {
  readonly begin: CopyBegin;
  readonly entries: readonly JournalEntry[];
  readonly read: ReadFrames;
};

const KINDS = { begin: 1, rows: 2, end: 3, entry: 4 } as const;
const FRAME_BYTES = 1024 * 1024;

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const state = { generation: whole, commit: v.string(), rows: whole };
const beginWords = v.strictObject({
  ...state,
  header: v.string(),
  previous: v.nullable(whole),
  past: v.array(v.strictObject({ generation: whole, commit: v.string() })),
  originals: v.optional(
    v.array(
      v.strictObject({
        name: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}\.sealed$/)),
        hash: v.pipe(v.string(), v.hexadecimal()),
      }),
    ),
  ),
});
const entryWords = v.strictObject({ ...state, before: v.string() });
const endWords = v.strictObject({ rows: whole });

/** The frames of a snapshot, one after the other. */
export function* writeSnapshot(
  begin: CopyBegin,
  rows: Iterable<SealedRow>,
): Generator<Uint8Array<ArrayBuffer>> {
  let chain = chainStart("snapshot");
  const frame = (kind: number, body: Uint8Array) => {
    const written = writeFrame(chain, { kind, body });
    chain = written.chain;
    return written.bytes;
  };
  yield frame(KINDS.begin, encodeArguments([begin]));
  let count = 0;
  for (const written of inFrames(rows)) {
    count += written.length;
    yield frame(KINDS.rows, encodeChanges({ written, deleted: [] }));
  }
  yield frame(KINDS.end, encodeArguments([{ rows: count }]));
}

/** Null unless it is whole, to the last byte. */
export function readSnapshot(bytes: Uint8Array): Snapshot | null {
  const read = readFrames(bytes, chainStart("snapshot"));
  const begin = wordsOf(beginWords, read, 0, KINDS.begin);
  const end = wordsOf(endWords, read, read.frames.length - 1, KINDS.end);
  if (read.end !== "whole" || begin === null || end === null) return null;
  const rows = new Map<string, SealedRow>();
  for (const { kind, body } of read.frames.slice(1, -1)) {
    const changes = kind === KINDS.rows ? decodeChanges(body) : null;
    if (changes === null) return null;
    for (const row of changes.written) rows.set(row.id, row);
  }
  return rows.size === end.rows && rows.size === begin.rows ? { begin, rows } : null;
}

/** What a snapshot or a journal begins with, though the rest of it may be damaged; null for any other file. */
export function readBegin(bytes: Uint8Array): CopyBegin | null {
  for (const sort of ["snapshot", "journal"]) {
    const begin = wordsOf(beginWords, readFrames(bytes, chainStart(sort)), 0, KINDS.begin);
    if (begin !== null) return begin;
  }
  return null;
}

/** The beginning of a journal, and what its first entry is chained to. */
export function beginJournal(begin: CopyBegin): ReturnType<typeof writeFrame> {
  const body = encodeArguments([begin]);
  return writeFrame(chainStart("journal"), { kind: KINDS.begin, body });
}

export function writeEntry(
  chain: Uint8Array,
  { changes, ...words }: JournalEntry,
): ReturnType<typeof writeFrame> {
  const body = encodeArguments([words, encodeChanges(changes)]);
  return writeFrame(chain, { kind: KINDS.entry, body });
}

/** A whole journal anew. */
export function* writeJournal(
  begin: CopyBegin,
  entries: readonly JournalEntry[],
): Generator<Uint8Array<ArrayBuffer>> {
  let { bytes, chain } = beginJournal(begin);
  yield bytes;
  for (const entry of entries) {
    ({ bytes, chain } = writeEntry(chain, entry));
    yield bytes;
  }
}

/** As far as it is good; null when not even its beginning is. */
export function readJournal(bytes: Uint8Array): Journal | null {
  const read = readFrames(bytes, chainStart("journal"));
  const begin = wordsOf(beginWords, read, 0, KINDS.begin);
  if (begin === null) return null;
  const entries: JournalEntry[] = [];
  for (const { kind, body } of read.frames.slice(1)) {
    const entry = kind === KINDS.entry ? entryOf(body) : null;
    if (entry === null) return { begin, entries, read: { ...read, end: "damaged" } };
    entries.push(entry);
  }
  return { begin, entries, read };
}

function entryOf(body: Uint8Array): JournalEntry | null {
  const [words, bytes] = decodeArguments(body) ?? [];
  const checked = v.safeParse(entryWords, words);
  const changes = bytes instanceof Uint8Array ? decodeChanges(bytes) : null;
  return checked.success && changes !== null ? { ...checked.output, changes } : null;
}

function wordsOf<Schema extends v.GenericSchema>(
  schema: Schema,
  { frames }: ReadFrames,
  at: number,
  kind: number,
): v.InferOutput<Schema> | null {
  const frame = frames[at];
  if (frame === undefined || frame.kind !== kind) return null;
  const checked = v.safeParse(schema, decodeArguments(frame.body)?.[0]);
  return checked.success ? checked.output : null;
}

function* inFrames(rows: Iterable<SealedRow>): Generator<SealedRow[]> {
  let together: SealedRow[] = [];
  let length = 0;
  for (const row of rows) {
    together.push(row);
    length += row.sealed.byteLength;
    if (length < FRAME_BYTES) continue;
    yield together;
    [together, length] = [[], 0];
  }
  if (together.length > 0) yield together;
}
