import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { chainStart, readFrames, writeFrame } from "../../../electron/answers/vault/frames";
import { loadCopy } from "../../../electron/answers/vault/loadCopy";
import {
  beginJournal,
  type CopyBegin,
  type JournalEntry,
  readJournal,
  readSnapshot,
  writeEntry,
  writeSnapshot,
} from "../../../electron/answers/vault/vaultFormat";
import { encodeArguments } from "../../../electron/bridge";
import { encodeChanges, type SealedRow } from "../../../electron/sealedRows";
import { aRow, HEADER } from "./aCopy";

const BEGIN: CopyBegin = {
  generation: 1,
  commit: randomUUID(),
  rows: 1,
  header: HEADER,
  previous: null,
  past: [],
};

type Body = { readonly kind: number; readonly body: Uint8Array };

/** A file whose chain holds, whatever stands in it. */
function chained(sort: "snapshot" | "journal", ...bodies: readonly Body[]): Uint8Array {
  let chain = chainStart(sort);
  const frames = bodies.map((body) => {
    const written = writeFrame(chain, body);
    chain = written.chain;
    return written.bytes;
  });
  return Buffer.concat(frames);
}

const begin = (words: object): Body => ({ kind: 1, body: encodeArguments([words]) });
const rows = (...ids: readonly string[]): Body => ({
  kind: 2,
  body: encodeChanges({ written: ids.map((id) => aRow(id)), deleted: [] }),
});
const end = (count: number): Body => ({ kind: 3, body: encodeArguments([{ rows: count }]) });
const noise: Body = { kind: 2, body: new Uint8Array([1, 2, 3]) };

const inWords = (row: SealedRow) => ({
  ...row,
  sealed: Buffer.from(row.sealed).toString("latin1"),
});

test("a snapshot larger than one frame is given back whole", () => {
  const long = "x".repeat(700_000);
  const all = ["a", "b", "c", "d"].map((id) => aRow(id, long));
  const bytes = Uint8Array.from(Buffer.concat([...writeSnapshot({ ...BEGIN, rows: 4 }, all)]));
  const read = readSnapshot(bytes);
  // Millions of bytes are compared as words: one by one takes seconds.
  expect([...(read?.rows.values() ?? [])].map(inWords)).toEqual(all.map(inWords));
});

test.each<readonly [string, readonly Body[]]>([
  ["nothing", []],
  ["no beginning", [rows("a"), end(1)]],
  ["no end", [begin(BEGIN), rows("a")]],
  ["a beginning that is none", [begin({ ...BEGIN, generation: -1 }), rows("a"), end(1)]],
  ["rows that are none", [begin(BEGIN), noise, end(1)]],
  ["a frame of another kind", [begin(BEGIN), { ...rows("a"), kind: 9 }, end(1)]],
  ["fewer rows than its end says", [begin(BEGIN), rows("a"), end(2)]],
  ["fewer rows than its beginning says", [begin({ ...BEGIN, rows: 2 }), rows("a"), end(1)]],
  ["a beginning without words", [{ kind: 1, body: new Uint8Array(2) }, rows("a"), end(1)]],
])("a snapshot with a good chain and %s is none", (_what, bodies) => {
  expect(readSnapshot(chained("snapshot", ...bodies))).toBeNull();
});

test("a journal is not read as a snapshot, nor a snapshot as a journal", () => {
  expect(readSnapshot(chained("journal", begin(BEGIN), rows("a"), end(1)))).toBeNull();
  expect(readJournal(chained("snapshot", begin(BEGIN)))).toBeNull();
});

function anEntry(before: string, facts: Partial<JournalEntry> = {}): JournalEntry {
  const changes = { written: [aRow("b")], deleted: [] };
  return { generation: 2, commit: randomUUID(), rows: 2, before, changes, ...facts };
}

test.each<readonly [string, Body]>([
  ["of another kind", rows("a")],
  ["without changes", { kind: 4, body: encodeArguments([{ ...BEGIN, before: "x" }]) }],
  ["with changes that are none", { kind: 4, body: encodeArguments([{}, new Uint8Array(1)]) }],
  ["that is nothing", { kind: 4, body: new Uint8Array(1) }],
])("a journal with an entry %s is damaged there and good before", (_what, body) => {
  const good = encodeArguments([
    { generation: 2, commit: "c", rows: 2, before: BEGIN.commit },
    encodeChanges({ written: [aRow("b")], deleted: [] }),
  ]);
  const journal = readJournal(chained("journal", begin(BEGIN), { kind: 4, body: good }, body));
  expect(journal?.entries).toHaveLength(1);
  expect(journal?.read.end).toBe("damaged");
});

test("a file cut in the head of a frame is torn", () => {
  const whole = chained("journal", begin(BEGIN), end(0));
  const first = chained("journal", begin(BEGIN)).byteLength;
  expect(readFrames(whole.subarray(0, first + 3), chainStart("journal")).end).toBe("torn");
});

function loaded(...entries: readonly JournalEntry[]) {
  const first = beginJournal(BEGIN);
  let chain = first.chain;
  const frames = entries.map((entry) => {
    const written = writeEntry(chain, entry);
    chain = written.chain;
    return written.bytes;
  });
  const journal = readJournal(Buffer.concat([first.bytes, ...frames]));
  if (journal === null) throw new Error("the journal is none");
  return loadCopy({
    snapshots: [{ name: "s", generation: 1, begin: BEGIN, rows: new Map([["a", aRow("a")]]) }],
    journals: [{ name: "j", generation: 1, ...journal }],
    damaged: [],
    torn: [],
    missing: [],
  });
}

test("entries are followed by name and number, and no further than both agree", () => {
  const follows = anEntry(BEGIN.commit);
  expect(loaded(follows)?.commit).toBe(follows.commit);
  expect(loaded(anEntry("another"))?.commit).toBe(BEGIN.commit);
  expect(loaded(anEntry(BEGIN.commit, { generation: 5 }))?.commit).toBe(BEGIN.commit);
  expect(loaded(anEntry(BEGIN.commit, { rows: 7 }))?.rows).toBe(1);
  const takesAway = anEntry(BEGIN.commit, {
    rows: 0,
    changes: { written: [], deleted: ["a", "never"] },
  });
  expect(loaded(takesAway)?.rowsById.size).toBe(0);
});

test("without a good snapshot there is nothing to follow", () => {
  const none = { snapshots: [], journals: [], damaged: [], torn: [], missing: [] };
  expect(loadCopy(none)).toBeNull();
});
