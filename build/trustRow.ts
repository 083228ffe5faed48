import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { arch, cpus, platform, totalmem } from "node:os";
import { join } from "node:path";

/** What a row has shown so far. A long row is written down as it goes, and goes on where it was stopped. */
export type RowResult = {
  readonly row: string;
  readonly date: string;
  readonly machine: string;
  readonly rounds: number;
  readonly target: number;
  /** What went wrong, each with the round that shows it again; empty while the bar holds. */
  readonly misses: readonly string[];
  /** What was measured, in words. */
  readonly figures: readonly string[];
  /** Why the row could not be run on this machine; it then shows nothing, neither held nor missed. */
  readonly notRun: string | null;
};

const FOLDER = process.env.COMMON_GROUND_TRUST ?? join(import.meta.dirname, "../trust");
const WRITTEN_EVERY = 20;
const GIB = 1024 ** 3;

function machineName(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / GIB);
  return `${platform()} ${arch()}, ${cpus().length} × ${cpu?.model.trim() ?? "?"}, ${memory} GiB`;
}

function resultPath(row: string): string {
  return join(FOLDER, `${row}.json`);
}

/** Null where the row was never run, or not for so many rounds. */
export function readResult(row: string): RowResult | null {
  try {
    return JSON.parse(readFileSync(resultPath(row), "utf8"));
  } catch {
    return null;
  }
}

type Facts = Pick<RowResult, "rounds" | "target" | "misses"> & Partial<RowResult>;

function writeResult(row: string, facts: Facts): RowResult {
  mkdirSync(FOLDER, { recursive: true });
  const result: RowResult = {
    row,
    date: new Date().toISOString(),
    machine: machineName(),
    figures: [],
    notRun: null,
    ...facts,
  };
  writeFileSync(resultPath(row), `${JSON.stringify(result, null, 1)}\n`);
  return result;
}

/** Says that a row cannot be run here, and why. */
export function writeNotRun(row: string, why: string): void {
  writeResult(row, { rounds: 0, target: 0, misses: [], notRun: why });
}

/** A result of another row's or an earlier run does not count for this one. */
export function forgetResult(row: string): void {
  rmSync(resultPath(row), { force: true });
}

/** How many rounds are wanted; how many one run may do of them, as long rows are run in slices. */
function wanted(defaultTarget: number) {
  return {
    target: Number(process.env.TRUST_ROUNDS ?? defaultTarget),
    slice: Number(process.env.TRUST_SLICE ?? Number.POSITIVE_INFINITY),
  };
}

/**
 * Runs the rounds still to do; a round gives what it missed, or null. `figures` is asked after each round that is
 * written down, and told what an earlier run had found.
 */
export async function runRow(
  row: string,
  defaultTarget: number,
  round: (number: number) => Promise<string | null>,
  figures: (before: readonly string[]) => readonly string[] = (before) => before,
): Promise<RowResult> {
  const { target, slice } = wanted(defaultTarget);
  const before = process.env.TRUST_RESUME === "1" ? readResult(row) : null;
  const misses = [...(before?.misses ?? [])];
  const first = before?.rounds ?? 0;
  const last = Math.min(target, first + slice);
  const write = (rounds: number) =>
    writeResult(row, { rounds, target, misses, figures: figures(before?.figures ?? []) });
  for (let rounds = first; rounds < last; rounds += 1) {
    const missed = await round(rounds);
    if (missed !== null) misses.push(`round ${rounds}: ${missed}`);
    if (rounds % WRITTEN_EVERY === 0) write(rounds + 1);
  }
  return write(Math.max(first, last));
}

/** The same numbers for the same round, so that a miss can be shown again (mulberry32). */
export function randomOf(round: number): () => number {
  let state = round + 0x9e37;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
