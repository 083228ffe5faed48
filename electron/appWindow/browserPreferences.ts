import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

type Preferences = {
  readonly [name: string]: Preferences | string | number | boolean | readonly string[];
};

/** The browser's print dialog keeps its last choices as a JSON text of its own. */
const PRINT_CHOICES = JSON.stringify({
  version: 2,
  isHeaderFooterEnabled: false,
  isCssBackgroundEnabled: true,
});

/** Everything off that remembers or sends what is typed; printed pages without address and date. */
const OURS: Preferences = {
  credentials_enable_service: false,
  credentials_enable_autosignin: false,
  profile: {
    password_manager_enabled: false,
    password_manager_leak_detection: false,
    exit_type: "Normal",
  },
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  payments: { can_make_payment_enabled: false },
  translate: { enabled: false },
  browser: { enable_spellchecking: false },
  spellcheck: { dictionaries: [], use_spelling_service: false },
  search: { suggest_enabled: false },
  safebrowsing: { enabled: false, enhanced: false },
  signin: { allowed: false },
  net: { network_prediction_options: 2 },
  webrtc: { ip_handling_policy: "disable_non_proxied_udp" },
  alternate_error_pages: { enabled: false },
  background_mode: { enabled: false },
  printing: {
    print_header_footer: false,
    print_preview_sticky_settings: { appState: PRINT_CHOICES },
  },
};

/** Written before each start, over what the browser has kept of its own since. */
export async function writeBrowserPreferences(profile: string): Promise<void> {
  const path = join(profile, "Default", "Preferences");
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const kept = await keptPreferences(path);
  await writeFile(`${path}.new`, JSON.stringify(merged(kept, OURS)), { mode: 0o600 });
  await rename(`${path}.new`, path);
}

/** What the browser kept; nothing when it kept nothing readable, as the browser itself would then do. */
async function keptPreferences(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return {};
  }
}

function merged(kept: unknown, ours: Preferences): object {
  const result = new Map<string, unknown>(isPlain(kept) ? Object.entries(kept) : []);
  for (const [name, value] of Object.entries(ours)) {
    result.set(name, isBranch(value) ? merged(result.get(name), value) : value);
  }
  return Object.fromEntries(result);
}

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isBranch(value: Preferences[string]): value is Preferences {
  return isPlain(value);
}
