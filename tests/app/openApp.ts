import { mkdir } from "node:fs/promises";
import { type BrowserContext, chromium, type Page } from "playwright";
import { writeBrowserPreferences } from "../../electron/appWindow/browserPreferences";
import { findBrowser } from "../../electron/appWindow/findBrowser";
import type { PageSettings } from "../../electron/bridge";
import { measurePage } from "./pageCoverage";
import { type AppStart, type RunningApp, startApp } from "./startApp";

export type OpenedApp = {
  readonly app: RunningApp;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Closes the browser, then the server, then removes the folder. */
  close(): Promise<void>;
};

/** The app on a fresh profile in a headless browser, at its first screen. `run` may start the shell as its own process. */
export async function openApp(
  start: Omit<AppStart, "printPdf"> = {},
  screen: "mouse" | "touch" = "mouse",
  run: (start: AppStart) => Promise<RunningApp> = startApp,
): Promise<OpenedApp> {
  const opened: { page: Page | null } = { page: null };
  const printPdf = (settings: PageSettings) => {
    if (opened.page === null) throw new Error("The page was printed before it was there.");
    return pagePdf(opened.page, settings);
  };
  const app = await run({ ...start, printPdf });
  await mkdir(app.profile, { recursive: true });
  await writeBrowserPreferences(app.profile);
  const context = await chromium.launchPersistentContext(app.profile, {
    ...launchOptions(),
    hasTouch: screen === "touch",
  });
  const page = context.pages()[0] ?? (await context.newPage());
  opened.page = page;
  const writeCoverage = await measurePage(page);
  await page.goto(app.startPage);
  await page.waitForURL(`${app.origin}/**`);
  await page.waitForURL((url) => url.pathname === "/");
  const close = async () => {
    await writeCoverage();
    await context.close().catch(() => undefined); // A test may have killed it already.
    await app.stop();
  };
  return { app, context, page, close };
}

/** An installed browser where there is one, else Playwright's own. */
function launchOptions() {
  const browser = findBrowser(process.env);
  return {
    headless: true,
    ...(browser === null ? {} : { executablePath: browser.path }),
    args: ["--disable-background-networking", "--disable-gpu"],
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "Europe/London",
  };
}

async function pagePdf(page: Page, settings: PageSettings): Promise<Uint8Array> {
  const session = await page.context().newCDPSession(page);
  try {
    const { data } = await session.send("Page.printToPDF", {
      paperWidth: 8.27,
      paperHeight: 11.69,
      landscape: settings.landscape,
      printBackground: true,
      preferCSSPageSize: true,
    });
    return Buffer.from(data, "base64");
  } finally {
    await session.detach();
  }
}
