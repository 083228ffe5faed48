import { readdirSync, readFileSync } from "node:fs";

/** kill -9 of every process of the browser that has its records in this profile folder. Linux only. */
export function killBrowser(profile: string): void {
  for (const entry of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    if (!commandLine(entry).includes(`--user-data-dir=${profile}`)) continue;
    process.kill(Number(entry), "SIGKILL");
  }
}

function commandLine(process: string): string {
  try {
    return readFileSync(`/proc/${process}/cmdline`, "utf8");
  } catch {
    return ""; // It ended in the meantime.
  }
}
