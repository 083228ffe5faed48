import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Arm, armsOf, type FileBranches } from "./arms";
import { GROUPS } from "./groups";
import { FILES_LEFT_OUT, LINES_LEFT_OUT } from "./leftOut";
import { pageArms } from "./pageArms";
import { ARMS_NOT_RUN, ROOT, UNITS } from "./places";

export type Judgement = {
  /** One of each group: how much of it was run. */
  readonly figures: readonly string[];
  /** One of each group that is under its bar. */
  readonly misses: readonly string[];
};

type Counted = { readonly file: string; readonly arms: number; readonly notRun: readonly Arm[] };

/**
 * Brings units and pages together. What there is to run is what the unit tests' own map of each source says; a page
 * only adds that an arm was run, and only where its map names exactly that arm.
 */
export async function judge(): Promise<Judgement> {
  const counted = countedFiles(await pageArms());
  writeFileSync(ARMS_NOT_RUN, counted.flatMap(linesOf).join("\n"));
  const groups = GROUPS.map((group) => {
    const files = counted.filter(({ file }) => GROUPS.find(({ holds }) => holds(file)) === group);
    const arms = files.reduce((sum, { arms: some }) => sum + some, 0);
    const run = arms - files.reduce((sum, { notRun }) => sum + notRun.length, 0);
    return { ...group, arms, run };
  });
  return {
    figures: groups.map(
      ({ name, arms, run }) => `${name} ${percent(run, arms)} % of ${arms} branches`,
    ),
    misses: groups
      .filter(({ arms, run, bar }) => run < arms * bar)
      .map(({ name, arms, run, bar }) => `${name}: ${percent(run, arms)} %, bar ${bar * 100} %`),
  };
}

function countedFiles(run: ReadonlyMap<string, ReadonlySet<string>>): readonly Counted[] {
  const units: Record<string, FileBranches> = JSON.parse(
    readFileSync(join(UNITS, "coverage-final.json"), "utf8"),
  );
  return Object.entries(units).flatMap(([path, branches]) => {
    const file = path.slice(ROOT.length + 1);
    if (FILES_LEFT_OUT.some(({ what }) => what.test(file))) return [];
    const lines = readFileSync(path, "utf8").split("\n");
    const arms = armsOf(branches).filter(({ line }) => !isLeftOut(lines[line - 1]));
    const notRun = arms.filter(({ key, hits }) => hits === 0 && !run.get(file)?.has(key));
    return [{ file, arms: arms.length, notRun }];
  });
}

function isLeftOut(line: string | undefined): boolean {
  return LINES_LEFT_OUT.some(({ what }) => line !== undefined && what.test(line));
}

/** Rounded down: 99.96 is not 100. */
function percent(part: number, whole: number): string {
  return (Math.floor((1000 * part) / whole) / 10).toFixed(1);
}

function linesOf({ file, notRun }: Counted): readonly string[] {
  return notRun.map(({ key }) => `${file}:${key}`);
}
