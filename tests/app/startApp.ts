import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vaultFiles } from "../../electron/answers/vault/vaultFiles";
import { startAppServer } from "../../electron/appWindow/appServer";
import { appWindowDesktop } from "../../electron/appWindow/appWindowDesktop";
import { removeStartPage, writeStartPage } from "../../electron/appWindow/startPage";
import type { PageSettings } from "../../electron/bridge";
import { readRendererFiles } from "../../electron/rendererFiles";

/** The row of coverage brings a build of its own. */
const BUILT_RENDERER =
  process.env.COMMON_GROUND_RENDERER ?? new URL("../../dist/renderer", import.meta.url).pathname;

export type AppStart = {
  /** Prints the page that asks; a Playwright page does so over its own session. */
  readonly printPdf: (page: PageSettings) => Promise<Uint8Array>;
  /** Kept over a restart so that the browser finds its records again; a free one when left out. */
  readonly port?: number;
  /** Kept over a restart; a fresh folder when left out, removed again by `stop`. */
  readonly home?: string;
  readonly rendererFolder?: string;
};

export type RunningApp = {
  /** The start page, a file: address. Good for one visit. */
  readonly startPage: string;
  readonly origin: string;
  readonly port: number;
  /** Where the browser profile may go. */
  readonly profile: string;
  readonly exportsFolder: string;
  stop(): Promise<void>;
};

/** The real server with the real answers, on a home folder of its own. */
export async function startApp(start: AppStart): Promise<RunningApp> {
  const rendererFolder = start.rendererFolder ?? BUILT_RENDERER;
  if (!existsSync(rendererFolder)) throw new Error("dist/renderer is missing: npm run build");
  const home = start.home ?? mkdtempSync(join(tmpdir(), "common-ground-"));
  const exportsFolder = join(home, "exports");
  const vault = vaultFiles({ home });
  const server = await startAppServer({
    files: readRendererFiles(rendererFolder),
    desktop: appWindowDesktop({
      version: "test",
      exportsFolder,
      vaultFiles: vault,
      printPdf: start.printPdf,
    }),
    port: start.port ?? 0,
  });
  return {
    startPage: await writeStartPage(home, server.startUrl),
    origin: server.origin,
    port: Number(new URL(server.origin).port),
    profile: join(home, "browser"),
    exportsFolder,
    stop: async () => {
      await server.stop();
      await vault.close();
      await removeStartPage(home);
      if (start.home === undefined) rmSync(home, { recursive: true, force: true });
    },
  };
}
