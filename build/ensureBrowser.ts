/** Finds a browser for the demo and the tests: an installed one, Playwright's own, else Debian's, or says how to get one. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";
import { findBrowser } from "../electron/appWindow/findBrowser";

function hasBrowser(): boolean {
  return findBrowser(process.env) !== null || existsSync(chromium.executablePath());
}

/** Debian's Chromium by apt-get, which needs root. */
function installFromDebian(): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const words of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", "chromium"],
  ]) {
    spawnSync("apt-get", words, { stdio: "inherit", env: environment });
  }
}

/** Whether a browser is there now. */
export function ensureBrowser(): boolean {
  if (hasBrowser()) return true;
  const canInstall = existsSync("/usr/bin/apt-get") && process.getuid?.() === 0;
  if (canInstall) {
    console.log("No browser is installed; installing Debian's Chromium.");
    installFromDebian();
  }
  if (hasBrowser()) return true;
  console.error(
    "No Chromium-family browser was found. Install one (on Debian: apt install chromium), " +
      "name one with COMMON_GROUND_BROWSER, or run: npx playwright install chromium",
  );
  return false;
}
