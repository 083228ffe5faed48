import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { browserFlags } from "../../electron/appWindow/browserFlags";
import { writeBrowserPreferences } from "../../electron/appWindow/browserPreferences";
import { removeStartPage, writeStartPage } from "../../electron/appWindow/startPage";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "common-ground-home-"));
});
afterEach(() => rmSync(home, { recursive: true }));

const preferencesPath = () => join(home, "Default", "Preferences");
const preferences = () => JSON.parse(readFileSync(preferencesPath(), "utf8"));

test("the browser remembers nothing that is typed and checks no spelling elsewhere", async () => {
  await writeBrowserPreferences(home);
  expect(preferences()).toMatchObject({
    credentials_enable_service: false,
    autofill: { profile_enabled: false, credit_card_enabled: false },
    translate: { enabled: false },
    browser: { enable_spellchecking: false },
    spellcheck: { use_spelling_service: false },
    search: { suggest_enabled: false },
    webrtc: { ip_handling_policy: "disable_non_proxied_udp" },
  });
});

test("printed pages carry no address and no date", async () => {
  await writeBrowserPreferences(home);
  const { printing } = preferences();
  const dialog = JSON.parse(printing.print_preview_sticky_settings.appState);
  expect(printing.print_header_footer).toBe(false);
  expect(dialog.isHeaderFooterEnabled).toBe(false);
});

test("what the browser keeps of its own stays, what we turn off is turned off again", async () => {
  mkdirSync(join(home, "Default"));
  const kept = {
    browser: { enable_spellchecking: true, window: [1, 2] },
    translate: true,
    zoom: 1.2,
  };
  writeFileSync(preferencesPath(), JSON.stringify(kept));
  await writeBrowserPreferences(home);
  expect(preferences()).toMatchObject({
    browser: { enable_spellchecking: false, window: [1, 2] },
    translate: { enabled: false },
    zoom: 1.2,
  });
});

test("preferences the browser left damaged are written anew", async () => {
  mkdirSync(join(home, "Default"));
  writeFileSync(preferencesPath(), '{"browser":');
  await writeBrowserPreferences(home);
  expect(preferences().translate).toEqual({ enabled: false });
});

test("the start page can be read by nobody else, and the folder entered by nobody else", async () => {
  const address = await writeStartPage(home, "http://127.0.0.1:1/start?token=t");
  const path = fileURLToPath(address);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(home).mode & 0o777).toBe(0o700);
  expect(readFileSync(path, "utf8")).toContain("url=http://127.0.0.1:1/start?token=t");
  await removeStartPage(home);
  expect(() => statSync(path)).toThrow("ENOENT");
});

test("nothing secret stands on the browser's command line, and the sandbox is off for root only", () => {
  const start = { profile: "/p", startPage: "file:///p/start.html", port: 20167 };
  const flags = browserFlags({ ...start, asRoot: false });
  expect(flags.join(" ")).not.toMatch(/token|no-sandbox|remote-debugging-port/);
  expect(flags).toContain("--remote-debugging-pipe");
  expect(flags).toContain("--proxy-server=http://127.0.0.1:20167");
  expect(flags).toContain("--webrtc-ip-handling-policy=disable_non_proxied_udp");
  expect(browserFlags({ ...start, asRoot: true })).toContain("--no-sandbox");
});
