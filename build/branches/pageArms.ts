import { readdirSync, readFileSync } from "node:fs";
import type { Profiler } from "node:inspector";
import { join } from "node:path";
import { mergeScriptCovs } from "@bcoe/v8-coverage";
import { convert } from "ast-v8-to-istanbul";
import { parseAstAsync } from "vite";
import { armsOf } from "./arms";
import { COVERED_RENDERER, PAGES, ROOT } from "./places";

/** The program's own scripts lie there; the rest of a page's scripts are the browser's. */
const ASSETS = "/assets/";

/** What the pages ran, script by script, added up as each page is read: all of them at once do not fit in memory. */
function scriptsRun(): ReadonlyMap<string, Profiler.ScriptCoverage> {
  const sums = new Map<string, Profiler.ScriptCoverage>();
  for (const file of readdirSync(PAGES)) {
    const scripts: Profiler.ScriptCoverage[] = JSON.parse(readFileSync(join(PAGES, file), "utf8"));
    for (const script of scripts) {
      const { pathname } = new URL(script.url);
      if (!pathname.startsWith(ASSETS)) continue;
      const before = sums.get(pathname);
      const sum = mergeScriptCovs(before === undefined ? [script] : [before, script]);
      if (sum !== undefined) sums.set(pathname, sum);
    }
  }
  return sums;
}

/**
 * The arms the pages went through: file (from the root of the repository) to keys of arms. Found over the map of the
 * measured build, so an arm the compiler had already decided is not among them.
 */
export async function pageArms(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const arms = new Map<string, Set<string>>();
  for (const [pathname, coverage] of scriptsRun()) {
    const path = join(COVERED_RENDERER, pathname);
    const code = readFileSync(path, "utf8");
    const sourceMap = JSON.parse(readFileSync(`${path}.map`, "utf8"));
    const files = await convert({
      code,
      sourceMap,
      ast: parseAstAsync(code),
      coverage: { url: `file://${path}`, functions: coverage.functions },
    });
    for (const [file, branches] of Object.entries(files)) {
      const run = armsOf(branches).filter(({ hits }) => hits > 0);
      const name = file.replace(`${ROOT}/`, "");
      arms.set(name, new Set([...(arms.get(name) ?? []), ...run.map(({ key }) => key)]));
    }
  }
  return arms;
}
