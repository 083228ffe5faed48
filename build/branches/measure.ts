/**
 * The row of coverage: the unit tests, then the browser tests file by file, then the table. Each is a round, so that
 * `--resume` and `TRUST_SLICE` take it in parts. A part whose tests fail is a miss, as it then shows less than it could.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runRow } from "../trustRow";
import { judge } from "./judge";
import { COVERED_RENDERER, FOLDER, PAGES, ROOT } from "./places";

const environment = {
  ...process.env,
  COMMON_GROUND_PAGE_COVERAGE: PAGES,
  COMMON_GROUND_RENDERER: COVERED_RENDERER,
};

/** Measures how long readers take, which counting their branches makes longer. */
const TIMED = "**/adversarial.slow.test.ts";

/** Null, or which command did not end well. */
function run(command: readonly string[]): string | null {
  const { status } = spawnSync("npx", command, { cwd: ROOT, env: environment, stdio: "inherit" });
  return status === 0 ? null : `${command.join(" ")} failed`;
}

function measureUnits(): string | null {
  rmSync(FOLDER, { recursive: true, force: true });
  return (
    run(["vite", "build", "--config", "build/vite.coverage.ts"]) ??
    run(["vitest", "run", "--config", "build/vitest.coverage.ts", "--exclude", TIMED])
  );
}

function measurePages(spec: string): string | null {
  return run(["playwright", "test", "--config", "build/playwright.ts", spec]);
}

let figures: readonly string[] = [];

async function judgeAll(): Promise<string | null> {
  const judgement = await judge();
  figures = judgement.figures;
  return judgement.misses.length === 0 ? null : judgement.misses.join("; ");
}

const specs = readdirSync(join(ROOT, "tests/app")).filter((name) => name.endsWith(".spec.ts"));
const rounds = [measureUnits, ...specs.map((spec) => () => measurePages(spec)), judgeAll];
await runRow(
  "coverage",
  rounds.length,
  async (round) => rounds[round]?.() ?? null,
  () => figures,
);
