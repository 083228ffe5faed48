/**
 * `npm run trust`: proves the figures the README promises, row by row, and prints the table. `-- --short` takes a few
 * rounds of each (part of `npm test`); `-- damage kills` runs those rows only; `-- --resume` goes on with long rows where
 * they were stopped. Results stand in `trust/`, with date and machine. Ends with 1 when a row is missed.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { readResult, writeResult } from "./trustRow";

type Row = {
  readonly name: string;
  readonly figure: string;
  readonly bar: string;
  /** Rounds in the short and in the long form; null: all there are. */
  readonly short: number | null;
  readonly long: number | null;
  readonly proof: "vitest" | "playwright";
};

const ROWS: readonly Row[] = [
  {
    name: "kills",
    figure: "acknowledged marks lost over kill -9 of the browser, marks in flight",
    bar: "0 in 200 rounds",
    short: 3,
    long: 200,
    proof: "playwright",
  },
  {
    name: "canaries",
    figure: "names typed, imported and printed that can be read in profile or vault folder",
    bar: "0, and the control is found",
    short: 1,
    long: 1,
    proof: "playwright",
  },
  {
    name: "damage",
    figure: "records lost, or not noticed, after damage to one copy",
    bar: "0 in 400 damages",
    short: 60,
    long: 400,
    proof: "vitest",
  },
  {
    name: "failingCalls",
    figure: "saved records lost when one file-system call fails (ENOSPC, EIO, EPERM)",
    bar: "0 over all calls",
    short: 60,
    long: null,
    proof: "vitest",
  },
  {
    name: "restore",
    figure: "random vaults that come back from their backup as they were",
    bar: "2,000 of 2,000",
    short: 40,
    long: 2000,
    proof: "vitest",
  },
  {
    name: "bridge",
    figure:
      "payloads over the bridge, to each request, that end otherwise than as outcome or refusal",
    bar: "0 in 10,000 to each",
    short: 100,
    long: 10_000,
    proof: "vitest",
  },
  {
    name: "bitFlips",
    figure: "vault files accepted with one bit flipped, every byte in turn",
    bar: "0",
    short: null,
    long: null,
    proof: "vitest",
  },
];

const root = join(import.meta.dirname, "..");
const wish = process.argv.slice(2);
const isShort = wish.includes("--short");
const named = wish.filter((word) => !word.startsWith("--"));

function run(row: Row): boolean {
  const rounds = isShort ? row.short : row.long;
  const command =
    row.proof === "vitest"
      ? ["vitest", "run", "--config", "build/vitest.trust.ts", `tests/trust/${row.name}.trust.ts`]
      : ["playwright", "test", "--config", "build/playwright.ts", `tests/app/${row.name}.spec.ts`];
  const environment = {
    ...process.env,
    ...(rounds === null ? {} : { TRUST_ROUNDS: String(rounds) }),
    TRUST_RESUME: wish.includes("--resume") ? "1" : "0",
  };
  const { status } = spawnSync("npx", command, { cwd: root, env: environment, stdio: "inherit" });
  const hasRun = status === 0;
  if (row.proof === "playwright") {
    const misses = hasRun ? [] : [`the proof ended with ${status}`];
    writeResult(row.name, { rounds: rounds ?? 0, target: rounds ?? 0, misses });
  }
  return hasRun;
}

function lineOf(row: Row, hasHeld: boolean): string {
  const result = readResult(row.name);
  const shown = result === null ? "not run" : `${result.misses.length} missed in ${result.rounds}`;
  return `${hasHeld ? "held  " : "MISSED"}  ${row.figure}: ${shown} (bar: ${row.bar})`;
}

const unknown = named.filter((name) => ROWS.every((row) => row.name !== name));
if (unknown.length > 0) {
  console.error(
    `There is no row ${unknown.join(", ")}; there are ${ROWS.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(2);
}
const chosen = ROWS.filter(({ name }) => named.length === 0 || named.includes(name));
const outcomes = chosen.map((row) => ({ row, hasHeld: run(row) }));
console.log(isShort ? "\nTrust, the short form" : "\nTrust");
for (const { row, hasHeld } of outcomes) console.log(lineOf(row, hasHeld));
process.exit(outcomes.every(({ hasHeld }) => hasHeld) ? 0 : 1);
