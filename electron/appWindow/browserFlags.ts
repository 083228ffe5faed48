import { everythingToUs, QUIET_SWITCHES } from "../quietSwitches";

/** Conveniences of a browser that keep or send what a person types. */
const FEATURES_OFF = [
  "Translate",
  "AutofillServerCommunication",
  "OptimizationHints",
  "OptimizationGuideModelDownloading",
  "MediaRouter",
  "DialMediaRouteProvider",
  "InterestFeedContentSuggestions",
  "CertificateTransparencyComponentUpdater",
  "GlobalMediaControls",
  "SpareRendererForSitePerProcess",
].join(",");

const WINDOW_FLAGS: readonly string[] = [
  "--no-first-run",
  "--no-default-browser-check",
  "--no-service-autorun",
  "--disable-sync",
  "--disable-extensions",
  "--disable-default-apps",
  "--disable-component-extensions-with-background-pages",
  "--disable-client-side-phishing-detection",
  "--disable-search-engine-choice-screen",
  "--disable-save-password-bubble",
  "--disable-session-crashed-bubble",
  "--hide-crash-restore-bubble",
  "--disable-background-mode",
  "--metrics-recording-only",
  `--disable-features=${FEATURES_OFF}`,
  // The vault has keys of its own; without these two the browser asks for the system's keychain at every start.
  "--password-store=basic",
  "--use-mock-keychain",
  "--window-size=1280,860",
  // A pipe that only this process holds, unlike a port, which any program could ask.
  "--remote-debugging-pipe",
];

export type BrowserStart = {
  /** The browser's own folder for this app, never the person's own profile. */
  readonly profile: string;
  readonly startPage: string;
  readonly port: number;
  /** Chromium refuses to run its sandbox for root, and says so across the window unless told that we know. */
  readonly asRoot: boolean;
};

/** The browser's command line. Nothing secret stands on it: every user of the computer can read it. */
export function browserFlags(start: BrowserStart): readonly string[] {
  const quiet = [...QUIET_SWITCHES, ...everythingToUs(start.port)].map(([name, value]) =>
    value === undefined ? `--${name}` : `--${name}=${value}`,
  );
  return [
    `--app=${start.startPage}`,
    `--user-data-dir=${start.profile}`,
    ...quiet,
    ...WINDOW_FLAGS,
    ...(start.asRoot ? ["--no-sandbox", "--test-type"] : []),
  ];
}
