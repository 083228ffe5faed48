import { sha256 } from "@noble/hashes/sha2.js";
import {
  type AuditDeed,
  type AuditDetail,
  type AuditEntry,
  type AuditHead,
  type AuditHeads,
  auditEntryId,
  type ChainState,
} from "../domain/auditLog";
import { toBase64 } from "./base64";

const SALT_BYTES = 16;

/** The digest of an entry. Its words go in by their own digest, so that they can be taken away without breaking the chain. */
function digestOf(entry: Omit<AuditEntry, "id" | "detail">): string {
  const { device, number, at, who, act, about, detailDigest, previous } = entry;
  return digest(JSON.stringify([device, number, at, who, act, about, detailDigest, previous]));
}

type Written = { readonly device: string; readonly at: number; readonly who: string };

/** The entry after `last`, which is where the chain ends or, if that is further, where it was known to end. */
export function nextEntry(last: AuditHead | null, deed: AuditDeed, written: Written): AuditEntry {
  const number = (last?.number ?? 0) + 1;
  const detail = deed.detail === undefined ? null : { text: deed.detail, salt: newSalt() };
  return {
    ...written,
    id: auditEntryId(written.device, number),
    number,
    act: deed.act,
    about: deed.about ?? null,
    detail,
    detailDigest: detail === null ? null : detailDigestOf(detail),
    previous: last?.digest ?? null,
  };
}

export function headOf(entry: AuditEntry): AuditHead {
  return { number: entry.number, digest: digestOf(entry) };
}

/** The later of two ends of one device's chain. */
export function laterHead(left: AuditHead | undefined, right: AuditHead | undefined) {
  if (left === undefined || right === undefined) return left ?? right ?? null;
  return right.number > left.number ? right : left;
}

/** Entries by device, each in order. */
export function chainsOf(
  entries: Iterable<AuditEntry>,
): ReadonlyMap<string, readonly AuditEntry[]> {
  const chains = new Map<string, AuditEntry[]>();
  for (const entry of entries) {
    const chain = chains.get(entry.device) ?? [];
    chain.push(entry);
    chains.set(entry.device, chain);
  }
  for (const chain of chains.values()) chain.sort((left, right) => left.number - right.number);
  return chains;
}

/** Whether every entry is there, as it was written and where it was written. `heads` null: no note of the ends is at hand. */
export function chainState(entries: Iterable<AuditEntry>, heads: AuditHeads | null): ChainState {
  const all = [...entries];
  const chains = chainsOf(all);
  for (const [device, chain] of chains) {
    const broken = brokenIn(device, chain, all) ?? cutIn(device, chain, heads?.[device]);
    if (broken !== null) return broken;
  }
  const gone = Object.keys(heads ?? {}).find((device) => !chains.has(device));
  if (gone !== undefined) return { kind: "broken", problem: "cut", device: gone, number: 1 };
  const endKnown = [...chains.keys()].every((device) => heads?.[device] !== undefined);
  return { kind: "whole", entries: all.length, endKnown };
}

type Broken = Extract<ChainState, { readonly kind: "broken" }>;

function brokenIn(
  device: string,
  chain: readonly AuditEntry[],
  all: readonly AuditEntry[],
): Broken | null {
  let previous: string | null = null;
  for (const [index, entry] of chain.entries()) {
    const problem =
      outOfPlace(entry, index + 1) ?? notAsWritten(entry, previous, chain) ?? wordsOf(entry, all);
    if (problem !== null) return { kind: "broken", problem, device, number: index + 1 };
    previous = digestOf(entry);
  }
  return null;
}

type Problem = Broken["problem"] | null;

function outOfPlace({ id, device, number }: AuditEntry, expected: number): Problem {
  if (id !== auditEntryId(device, number) || number < expected) return "reordered";
  return number > expected ? "missing" : null;
}

function notAsWritten(
  entry: AuditEntry,
  previous: string | null,
  chain: readonly AuditEntry[],
): Problem {
  if (entry.previous === previous) return null;
  return isInAnotherPlace(entry, chain) ? "reordered" : "changed";
}

/** It follows an entry of the chain, only not the one before it; that one may have been moved on by a place. */
function isInAnotherPlace({ previous }: AuditEntry, chain: readonly AuditEntry[]): boolean {
  if (previous === null) return true;
  return chain.some((entry) => {
    const moved = { ...entry, number: entry.number - 1 };
    return digestOf(entry) === previous || digestOf(moved) === previous;
  });
}

/** Words that are gone are missed unless an erasure was noted after them. */
function wordsOf({ detail, detailDigest, at }: AuditEntry, all: readonly AuditEntry[]): Problem {
  if (detail !== null) return detailDigestOf(detail) === detailDigest ? null : "changed";
  const isTakenAway = all.some((later) => later.act === "erased" && later.at >= at);
  return detailDigest === null || isTakenAway ? null : "changed";
}

/** The noted end must be in the chain, as it was. An entry written just before the power went may be further. */
function cutIn(
  device: string,
  chain: readonly AuditEntry[],
  head: AuditHead | undefined,
): Broken | null {
  if (head === undefined) return null;
  const there = chain[head.number - 1];
  if (there === undefined) {
    return { kind: "broken", problem: "cut", device, number: chain.length + 1 };
  }
  if (digestOf(there) === head.digest) return null;
  return { kind: "broken", problem: "changed", device, number: head.number };
}

function detailDigestOf({ text, salt }: AuditDetail): string {
  return digest(JSON.stringify([salt, text]));
}

function digest(text: string): string {
  return toBase64(sha256(new TextEncoder().encode(text)));
}

function newSalt(): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
}
