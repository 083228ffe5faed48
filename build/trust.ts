/**
 * `npm run trust`: proves the figures the README promises, row by row, and prints the table. `-- --short` takes a few
 * rounds of each (part of `npm test`); `-- damage kills` runs those rows only; `-- --resume` goes on with long rows where
 * they were stopped, and with `TRUST_SLICE=20` does that many rounds of each and stops again. Results stand in `trust/`,
 * with date and machine. Ends with 1 when a row is missed.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { forgetResult, type RowResult, readResult } from "./trustRow";
import { ROWS, type Row } from "./trustRows";

const root = join(import.meta.dirname, "..");
const wish = process.argv.slice(2);
const isShort = wish.includes("--short");
const isResumed = wish.includes("--resume");
const named = wish.filter((word) => !word.startsWith("--"));

function commandOf({ name, proof }: Row): string {
  if (proof === "coverage") return "tsx build/branches/measure.ts";
  return proof === "vitest"
    ? `vitest run --config build/vitest.trust.ts tests/trust/${name}.trust.ts`
    : `playwright test --config build/playwright.trust.ts ${name}.spec.ts`;
}

/** How a row ended: what it wrote, or null where it broke off. */
function run(row: Row): RowResult | null {
  const rounds = isShort ? row.short : row.long;
  const environment = {
    ...process.env,
    ...(rounds === null ? {} : { TRUST_ROUNDS: String(rounds) }),
    TRUST_RESUME: isResumed ? "1" : "0",
  };
  if (!isResumed) forgetResult(row.name);
  const { status } = spawnSync("npx", commandOf(row).split(" "), {
    cwd: root,
    env: environment,
    stdio: "inherit",
  });
  return status === 0 ? readResult(row.name) : null;
}

function lineOf(row: Row, result: RowResult | null): string {
  const about = `${row.figure} (bar: ${row.bar})`;
  if (result === null) return `MISSED   ${row.name}: ${about}: see above`;
  if (result.notRun !== null) return `not run  ${row.name}: ${about}: ${result.notRun}`;
  const held = result.misses.length === 0 ? "held   " : "MISSED ";
  const figures = [`${result.misses.length} missed in ${result.rounds}`, ...result.figures];
  return `${held}  ${row.name}: ${about}: ${figures.join("; ")}`;
}

function hasHeld(result: RowResult | null): boolean {
  return result !== null && result.misses.length === 0;
}

const unknown = named.filter((name) => ROWS.every((row) => row.name !== name));
if (unknown.length > 0) {
  console.error(
    `There is no row ${unknown.join(", ")}; there are ${ROWS.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(2);
}
const chosen = ROWS.filter(({ name }) => named.length === 0 || named.includes(name));
const possible = isShort ? chosen.filter(({ short }) => short !== "none") : chosen;
const outcomes = possible.map((row) => ({ row, result: run(row) }));
console.log(isShort ? "\nTrust, the short form" : "\nTrust");
for (const { row, result } of outcomes) console.log(lineOf(row, result));
process.exit(outcomes.every(({ result }) => hasHeld(result)) ? 0 : 1);
