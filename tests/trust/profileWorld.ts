import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Page } from "playwright";
import { vaultFiles } from "../../electron/answers/vault/vaultFiles";
import { decodeChanges } from "../../electron/sealedRows";
import { startingRecords } from "../../renderer/actions/startingRecords";
import { copyOnDesktop } from "../../renderer/app/copyOnDesktop";
import { edition2016 } from "../../renderer/domain/edition2016";
import { put } from "../../renderer/domain/records";
import { fromBase64 } from "../../renderer/storage/base64";
import { readHeader } from "../../renderer/storage/header";
import { keysByRecoveryKey } from "../../renderer/storage/makeHeader";
import { readPayload } from "../../renderer/storage/payload";
import { parseRecoveryKey } from "../../renderer/storage/recoveryKey";
import { type SealedRow, unseal, type VaultKeys } from "../../renderer/storage/seal";
import { type OpenedApp, openApp } from "../app/openApp";
import { aNewVault, anEmptyDisk } from "../storage/aVault";
import { aPerson } from "../storage/records";

/** An academy kept in the vault folder and in a browser profile beside it, both under `home`. */
export type KeptAcademy = {
  readonly home: string;
  readonly port: number;
  readonly recoveryKey: string;
};

/** What is sealed, opened: payloads by the names of their rows. */
export type Opened = ReadonlyMap<string, unknown>;

/** 16 KB: a few hundred of them fill the first log of the browser's store, so that it has tables as well. */
const NOTE = "Speaks for the tenants of the house, in four languages. ".repeat(290);

/** An academy in its vault folder, with no browser that knows it yet. Only its recovery key opens it. */
export async function anAcademyKept(port: number, people: number): Promise<KeptAcademy> {
  const home = mkdtempSync(join(tmpdir(), "common-ground-profile-"));
  const files = vaultFiles({ home });
  const others = { secondCopy: copyOnDesktop(files) };
  const { vault, recoveryKey } = await aNewVault(anEmptyDisk(), others);
  const records = startingRecords("Leaders of Leeds", edition2016());
  await vault.commit(records, { action: "setUpAcademy" });
  const all = Array.from({ length: people }, (_, index) => {
    return put("person", aPerson(`p${index}`, { fullName: `Person ${index}`, languages: NOTE }));
  });
  await vault.commit(all, { action: "import" });
  vault.lock();
  await files.close();
  return { home, port, recoveryKey };
}

/** Another folder with all that stands in this one. */
export function copiedAcademy(academy: KeptAcademy): KeptAcademy {
  const home = mkdtempSync(join(tmpdir(), "common-ground-profile-"));
  cpSync(academy.home, home, { recursive: true });
  return { ...academy, home };
}

export function removeAcademy({ home }: KeptAcademy): void {
  rmSync(home, { recursive: true, force: true });
}

/** How a start of the program ended. */
export type Ending =
  | { readonly kind: "opened"; readonly repairs: readonly string[] }
  | { readonly kind: "stopped"; readonly words: string };

/** Starts the program over the academy, gives its recovery key, and reads what it then shows. */
export async function startOver(
  academy: KeptAcademy,
): Promise<{ readonly opened: OpenedApp; readonly ending: Ending }> {
  const { home, port, recoveryKey } = academy;
  const opened = await openApp({ home, port });
  return { opened, ending: await unlocked(opened.page, recoveryKey) };
}

async function unlocked(page: Page, recoveryKey: string): Promise<Ending> {
  const byKey = page.getByRole("radio", { name: "Recovery key" });
  const danger = page.getByRole("alert");
  await byKey.or(danger).or(page.getByRole("button")).first().waitFor();
  if (!(await byKey.isVisible())) return stoppedAt(page);
  await byKey.click();
  await page.getByLabel("Recovery key", { exact: true }).fill(recoveryKey);
  await page.keyboard.press("Enter");
  const places = page.getByRole("navigation", { name: "Places" });
  const goOn = page.getByRole("button", { name: "Go on" });
  await places.or(goOn).or(danger).first().waitFor({ timeout: 60_000 });
  if (await places.isVisible()) return { kind: "opened", repairs: [] };
  if (!(await goOn.isVisible())) return stoppedAt(page);
  const repairs = await page.getByRole("heading", { level: 2 }).allTextContents();
  await goOn.click();
  await places.waitFor();
  return { kind: "opened", repairs };
}

async function stoppedAt(page: Page): Promise<Ending> {
  return { kind: "stopped", words: (await page.locator("main, body").first().innerText()).trim() };
}

/** All that stands in the browser's store, opened. */
export async function openedInBrowser(page: Page, academy: KeptAcademy): Promise<Opened> {
  const { header, rows } = await page.evaluate(rowsInPage);
  const read = rows.map(([id, keyId, nonce, sealed]) => ({
    ...{ id, keyId },
    ...{ nonce: fromBase64(nonce), sealed: fromBase64(sealed) },
  }));
  return openedRows(header, read, academy.recoveryKey);
}

/** Out of the spare store where the program had to begin one. */
async function rowsInPage() {
  const buckets = Reflect.get(navigator, "storageBuckets");
  const isSpare = (await buckets.keys()).includes("spare");
  const factory: IDBFactory = isSpare ? (await buckets.open("spare")).indexedDB : indexedDB;
  const asked = factory.open("common-ground");
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const all = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const text = (bytes: Uint8Array) => {
    let binary = "";
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return btoa(binary);
  };
  const reading = database.transaction(["records", "meta"]);
  const [header, records] = await Promise.all([
    all(reading.objectStore("meta").get("header")),
    all(reading.objectStore("records").getAll()),
  ]);
  database.close();
  const rows = records.map(
    ({ id, keyId, nonce, sealed }) => [id, keyId, text(nonce), text(sealed)] as const,
  );
  return { header: String(header.text), rows };
}

/** All that stands in the vault folder, opened. The program must have ended. */
export async function openedInFolder(academy: KeptAcademy): Promise<Opened> {
  const files = vaultFiles({ home: academy.home });
  const looked = await files.lookAtCopy("academy", null);
  const bytes = await files.readCopy("academy");
  await files.close();
  const rows = bytes === null ? null : decodeChanges(bytes);
  if (looked.kind !== "looked" || looked.found === null || rows === null) return new Map();
  return openedRows(looked.found.header, rows.written, academy.recoveryKey);
}

async function openedRows(
  headerText: string,
  rows: readonly SealedRow[],
  recoveryKey: string,
): Promise<Opened> {
  const keys = await keysOf(headerText, recoveryKey);
  const opened = await Promise.all(
    rows.map(async (row) => {
      const bytes = await unseal(keys, row);
      return [row.id, bytes === null ? null : readPayload(bytes)] as const;
    }),
  );
  return new Map(opened);
}

async function keysOf(headerText: string, recoveryKey: string): Promise<VaultKeys> {
  const [header, recovery] = [readHeader(headerText), parseRecoveryKey(recoveryKey)];
  if (!header.ok || !recovery.ok) throw new Error("No header and key of ours");
  const keys = await keysByRecoveryKey(header.value, recovery.value);
  if (keys === null) throw new Error("Another academy's header");
  return keys;
}

/** How many of the records expected are gone or no longer what they were. */
export function lostOf(expected: Opened, found: Opened): number {
  return [...expected].filter(([id, payload]) => !isDeepStrictEqual(found.get(id), payload)).length;
}
