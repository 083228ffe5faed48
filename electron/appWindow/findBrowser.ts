import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

export type Browser = { readonly name: string; readonly path: string };

type Environment = Readonly<Record<string, string | undefined>>;

/** What a system may call each browser, the freest first: Debian's Chromium calls nobody with our switches. */
const COMMANDS: readonly (readonly [name: string, command: string])[] = [
  ["Chromium", "chromium"],
  ["Chromium", "chromium-browser"],
  ["Google Chrome", "google-chrome-stable"],
  ["Google Chrome", "google-chrome"],
  ["Brave", "brave-browser"],
  ["Microsoft Edge", "microsoft-edge-stable"],
  ["Microsoft Edge", "microsoft-edge"],
];

const MAC_PROGRAMS: readonly (readonly [name: string, program: string])[] = [
  ["Chromium", "Chromium.app/Contents/MacOS/Chromium"],
  ["Google Chrome", "Google Chrome.app/Contents/MacOS/Google Chrome"],
  ["Brave", "Brave Browser.app/Contents/MacOS/Brave Browser"],
  ["Microsoft Edge", "Microsoft Edge.app/Contents/MacOS/Microsoft Edge"],
];

const WINDOWS_PROGRAMS: readonly (readonly [name: string, program: string])[] = [
  ["Chromium", "Chromium\\Application\\chrome.exe"],
  ["Google Chrome", "Google\\Chrome\\Application\\chrome.exe"],
  ["Brave", "BraveSoftware\\Brave-Browser\\Application\\brave.exe"],
  ["Microsoft Edge", "Microsoft\\Edge\\Application\\msedge.exe"],
];

const LINUX_PLACES: readonly (readonly [name: string, path: string])[] = [
  ["Chromium", "/usr/lib/chromium/chromium"],
  ["Google Chrome", "/opt/google/chrome/chrome"],
  ["Brave", "/opt/brave.com/brave/brave"],
  ["Microsoft Edge", "/opt/microsoft/msedge/msedge"],
];

/** The installed Chromium-family browser to open the window with; COMMON_GROUND_BROWSER goes before all. Null: none. */
export function findBrowser(
  environment: Environment,
  platform: NodeJS.Platform = process.platform,
  isProgram: (path: string) => boolean = isProgramHere,
): Browser | null {
  const named = environment.COMMON_GROUND_BROWSER;
  if (named !== undefined && named !== "") {
    return isProgram(named) ? { name: named, path: named } : null;
  }
  return candidates(environment, platform).find(({ path }) => isProgram(path)) ?? null;
}

function candidates(environment: Environment, platform: NodeJS.Platform): readonly Browser[] {
  switch (platform) {
    case "darwin":
      return within(["/Applications", join(environment.HOME ?? "", "Applications")], MAC_PROGRAMS);
    case "win32":
      return within(
        [environment.PROGRAMFILES, environment["PROGRAMFILES(X86)"], environment.LOCALAPPDATA],
        WINDOWS_PROGRAMS,
      );
    default:
      return [...onPath(environment), ...LINUX_PLACES.map(([name, path]) => ({ name, path }))];
  }
}

function onPath(environment: Environment): readonly Browser[] {
  const folders = (environment.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const found = within(
    folders,
    COMMANDS.map(([name, command]) => [name, command] as const),
  );
  return [...found].sort((a, b) => Number(isSnap(a)) - Number(isSnap(b)));
}

/** A snap may not read hidden folders, where ours is on Linux, so it is only taken when there is nothing else. */
function isSnap(browser: Browser): boolean {
  return browser.path.startsWith("/snap/");
}

/** Each program in each folder, program by program, so that a better browser in a later folder still wins. */
function within(
  folders: readonly (string | undefined)[],
  programs: readonly (readonly [name: string, program: string])[],
): readonly Browser[] {
  return programs.flatMap(([name, program]) =>
    folders.flatMap((folder) => (folder ? [{ name, path: join(folder, program) }] : [])),
  );
}

function isProgramHere(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
