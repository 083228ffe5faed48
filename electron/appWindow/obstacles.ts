import type { Ending } from "../endings";
import { OURS_HEADER } from "./appServer";
import { type Browser, findBrowser } from "./findBrowser";

type Environment = Readonly<Record<string, string | undefined>>;

/** Long enough for a busy laptop, short enough for a person who waits. */
const PROBE_MS = 2_000;

/** Linux has a display only when one of two variables names it; the other systems always have one. */
export function hasDisplay(
  environment: Environment,
  platform: NodeJS.Platform = process.platform,
): boolean {
  if (platform === "darwin" || platform === "win32") return true;
  return Boolean(environment.DISPLAY) || Boolean(environment.WAYLAND_DISPLAY);
}

/** What stands in the way of a window, found before anything is built, written or opened; else the browser to use. */
export async function browserOrObstacle(
  environment: Environment,
  port: number,
): Promise<Browser | Ending> {
  if (!hasDisplay(environment)) return { kind: "noDisplay" };
  const browser = findBrowser(environment);
  if (browser === null) {
    return { kind: "noBrowser", named: environment.COMMON_GROUND_BROWSER || null };
  }
  const holder = await holderOf(port);
  return holder === null ? browser : holder;
}

/** Who holds the port: nobody (null), a Common Ground, or another program. */
export async function holderOf(port: number): Promise<Ending | null> {
  try {
    const address = `http://127.0.0.1:${port}/`;
    const response = await fetch(address, { signal: AbortSignal.timeout(PROBE_MS) });
    await response.body?.cancel();
    return response.headers.has(OURS_HEADER) ? { kind: "alreadyOpen" } : { kind: "portBusy", port };
  } catch (error) {
    return isRefused(error) ? null : { kind: "portBusy", port };
  }
}

function isRefused(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { cause } = error;
  return cause instanceof Error && "code" in cause && cause.code === "ECONNREFUSED";
}
