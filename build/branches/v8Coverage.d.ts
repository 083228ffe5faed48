/** The package brings no types of its own. */
declare module "@bcoe/v8-coverage" {
  import type { Profiler } from "node:inspector";
  /** Adds up the counts of one script, run several times. Changes what it is given. */
  export function mergeScriptCovs(
    scripts: Profiler.ScriptCoverage[],
  ): Profiler.ScriptCoverage | undefined;
  /** The same for whole programs: the scripts of one address become one. */
  export function mergeProcessCovs(programs: { readonly result: Profiler.ScriptCoverage[] }[]): {
    readonly result: readonly Profiler.ScriptCoverage[];
  };
}
