import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { noSystemKey, type SafeStorage, systemKeyAnswers } from "../../electron/answers/systemKey";
import { aFolder } from "./vault/aDisk";

const KEY = Buffer.alloc(32, 5).toString("base64");

/** A keychain that turns every byte around. */
function aKeychain(others: Partial<SafeStorage> = {}): SafeStorage {
  const turned = (bytes: Uint8Array) => Uint8Array.from(bytes, (byte) => byte ^ 0xff);
  return {
    isAsyncEncryptionAvailable: async () => true,
    encryptStringAsync: async (text) => turned(Buffer.from(text)),
    decryptStringAsync: async (sealed) => ({ result: Buffer.from(turned(sealed)).toString() }),
    getSelectedStorageBackend: () => "gnome_libsecret",
    ...others,
  };
}

function answers(safeStorage: SafeStorage, platform: NodeJS.Platform = "linux", home = aFolder()) {
  return { home, ...systemKeyAnswers({ home, safeStorage, platform }) };
}

test("a key is kept sealed by the keychain, read back, and forgotten", async () => {
  const system = answers(aKeychain());
  expect(await system.askSystemKey("academy")).toEqual({ kind: "available", isKept: false });
  expect(await system.keepSystemKey("academy", KEY)).toEqual({ kind: "done" });
  const path = join(system.home, "vault", "academy", "system-key.sealed");
  expect(readFileSync(path).includes(KEY)).toBe(false);
  expect(await system.askSystemKey("academy")).toEqual({ kind: "available", isKept: true });
  expect(await system.readSystemKey("academy")).toBe(KEY);
  expect(await system.readSystemKey("sample")).toBeNull();
  expect(await system.forgetSystemKey("academy")).toEqual({ kind: "done" });
  expect(await system.readSystemKey("academy")).toBeNull();
});

test.each([
  ["basic_text", "basicText"],
  ["unknown", "basicText"],
])("a Linux keychain of the sort %s is refused, and nothing is written", async (backend, why) => {
  const system = answers(aKeychain({ getSelectedStorageBackend: () => backend }));
  expect(await system.askSystemKey("academy")).toEqual({ kind: "unavailable", why });
  expect(await system.keepSystemKey("academy", KEY)).toEqual({ kind: "failed", reason: why });
  expect(await system.readSystemKey("academy")).toBeNull();
  expect(existsSync(join(system.home, "vault"))).toBe(false);
});

test("elsewhere the backend is not asked for, as only Linux has one to name", async () => {
  const asked = aKeychain({
    getSelectedStorageBackend: () => {
      throw new Error("not on this system");
    },
  });
  expect(await answers(asked, "darwin").askSystemKey("academy")).toMatchObject({
    kind: "available",
  });
});

test("no keychain, one that fails, and one that gives back something else keep nothing", async () => {
  const none = answers(aKeychain({ isAsyncEncryptionAvailable: async () => false }));
  expect(await none.askSystemKey("academy")).toEqual({ kind: "unavailable", why: "noKeychain" });
  const failing = aKeychain({ encryptStringAsync: () => Promise.reject(new Error("locked")) });
  expect(await answers(failing).keepSystemKey("academy", KEY)).toMatchObject({ kind: "failed" });
  const wrong = aKeychain({ decryptStringAsync: async () => ({ result: "another" }) });
  const system = answers(wrong);
  expect(await system.keepSystemKey("academy", KEY)).toMatchObject({ kind: "failed" });
  expect(await system.askSystemKey("academy")).toMatchObject({ isKept: false });
});

test("the app window says that it has no keychain", async () => {
  expect(await noSystemKey.askSystemKey("academy")).toEqual({
    kind: "unavailable",
    why: "appWindow",
  });
  expect(await noSystemKey.readSystemKey("academy")).toBeNull();
});
