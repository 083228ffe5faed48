import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { vaultFiles } from "../../electron/answers/vault/vaultFiles";
import { expectAccessible } from "./accessibility";
import { killBrowser } from "./killBrowser";
import { openApp } from "./openApp";
import { enterSample } from "./openSample";
import { PASSPHRASE, setUp } from "./setUp";

const PORT = 20_471;

let home: string;

test.beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "common-ground-repair-"));
});

test.afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

function emptyTheBrowser(): void {
  rmSync(join(home, "browser", "Default", "IndexedDB"), { recursive: true });
}

async function marksShown(page: Page): Promise<readonly string[]> {
  await page.locator("tr[id^=row-]").first().waitFor();
  return page.locator("tr[id^=row-]").allTextContents();
}

/** Marks the first rows, waits until each is saved, and gives the register as it then reads. */
async function markSome(page: Page): Promise<readonly string[]> {
  await page.locator("tr[id^=row-]").first().waitFor();
  await page.keyboard.press("Home");
  for (const key of ["p", "a", "x", "p", "u"]) await page.keyboard.press(key);
  await expect(page.locator('tr [aria-label="Saved"]').first()).toBeVisible();
  await expect(page.getByText("Saved", { exact: true }).last()).toBeVisible();
  return marksShown(page);
}

async function unlock(page: Page): Promise<void> {
  await page.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press("Enter");
}

test("marks come back after the browser's store was deleted behind the app's back", async () => {
  const first = await openApp({ home, port: PORT });
  await enterSample(first.page, "register");
  const marks = await markSome(first.page);
  await first.close();
  emptyTheBrowser();
  const second = await openApp({ home, port: PORT });
  await second.page.getByRole("button", { name: "Open the sample academy" }).click();
  await expect(second.page.getByRole("heading", { name: "Your academy is whole" })).toBeVisible();
  await expect(second.page.getByText("The browser's store had been emptied")).toBeVisible();
  await second.page.getByRole("button", { name: "Go on" }).click();
  await second.page.evaluate(() => {
    location.hash = "#/register";
  });
  expect(await marksShown(second.page)).toEqual(marks);
  await second.close();
});

test("an academy in an emptied browser is no new user: its passphrase brings it back", async () => {
  const first = await openApp({ home, port: PORT });
  await setUp(first.page, "Leaders of Leeds");
  await expect(first.page.getByText("Saved", { exact: true })).toBeVisible();
  killBrowser(first.app.profile);
  await first.close();
  emptyTheBrowser();
  const second = await openApp({ home, port: PORT });
  const { page } = second;
  await expect(page.getByText("your records were not lost")).toBeVisible();

  await unlock(page);
  await expect(page.getByRole("heading", { name: "Your academy is whole" })).toBeVisible({
    timeout: 20_000,
  });

  await page.keyboard.press("Enter");
  await page.evaluate(() => {
    location.hash = "#/settings";
  });
  await expect(page.getByLabel("Name of the academy")).toHaveValue("Leaders of Leeds");
  await second.close();
});

test("a damaged second copy is said, set aside and written again", async () => {
  const first = await openApp({ home, port: PORT });
  await enterSample(first.page, "register");
  const marks = await markSome(first.page);
  await first.close();
  const folder = join(home, "vault", "sample");
  const snapshot = readdirSync(folder)
    .filter((name) => name.startsWith("snapshot"))
    .sort()
    .at(-1);
  const path = join(folder, snapshot ?? "");
  const bytes = readFileSync(path);
  bytes[5000] = (bytes[5000] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  const second = await openApp({ home, port: PORT });
  await second.page.getByRole("button", { name: "Open the sample academy" }).click();
  await expect(second.page.getByText("A file of the second copy was damaged")).toBeVisible();
  await second.page.getByRole("button", { name: "Go on" }).click();
  await second.page.evaluate(() => {
    location.hash = "#/register";
  });
  expect(await marksShown(second.page)).toEqual(marks);
  expect(
    readFileSync(
      join(
        folder,
        "aside",
        readdirSync(join(folder, "aside")).find((name) => name.endsWith(snapshot ?? "?")) ?? "",
      ),
    ),
  ).toEqual(bytes);
  await second.close();
});

test("a second window over the same folder is told so and changes nothing", async () => {
  const other = vaultFiles({ home });
  expect(await other.lookAtCopy("academy", null)).toMatchObject({ kind: "looked" });
  const opened = await openApp({ home, port: PORT });
  await expect(
    opened.page.getByRole("heading", { name: "Common Ground is open in another window" }),
  ).toBeVisible();
  await other.close();
  await opened.page.getByRole("button", { name: "Try again" }).click();
  await expect(opened.page.getByRole("button", { name: "Set up your academy" })).toBeVisible();
  await opened.close();
});

test("when the second copy cannot be written, the bottom line says so and the next start catches up", async () => {
  const first = await openApp({ home, port: PORT });
  await enterSample(first.page, "register");
  await first.context.route("**/answers/appendToCopy", (route) => route.abort());
  await first.context.route("**/answers/replaceCopy", (route) => route.abort());
  await first.page.locator("tr[id^=row-]").first().waitFor();
  await first.page.keyboard.press("Home");
  await first.page.keyboard.press("p");
  await expect(first.page.getByText("Saved on one copy only")).toBeVisible();
  const marks = await marksShown(first.page);
  await first.close();
  const second = await openApp({ home, port: PORT });
  await enterSample(second.page, "register");
  await expect(second.page.getByText("Saved", { exact: true }).last()).toBeVisible();
  await second.close();
  emptyTheBrowser();
  const third = await openApp({ home, port: PORT });
  await third.page.getByRole("button", { name: "Open the sample academy" }).click();
  await third.page.getByRole("button", { name: "Go on" }).click();
  await third.page.evaluate(() => {
    location.hash = "#/register";
  });
  expect(await marksShown(third.page)).toEqual(marks);
  await third.close();
});

test("what neither copy can give back does not keep the academy shut", async () => {
  const first = await openApp({ home, port: PORT });
  await setUp(first.page, "Leaders of Leeds");
  await expect(first.page.getByText("Saved", { exact: true })).toBeVisible();
  await first.page.evaluate(async () => {
    const asked = indexedDB.open("common-ground");
    const database = await new Promise<IDBDatabase>((resolve) => {
      asked.onsuccess = () => resolve(asked.result);
    });
    const store = database.transaction("records", "readwrite").objectStore("records");
    const cursor = store.openCursor();
    await new Promise<void>((resolve) => {
      cursor.onsuccess = () => {
        const row = cursor.result?.value;
        row.sealed[9] ^= 1;
        cursor.result?.update(row);
        store.transaction.oncomplete = () => resolve();
      };
    });
    database.close();
  });
  await first.close();
  rmSync(join(home, "vault", "academy"), { recursive: true });
  const { page, close } = await openApp({ home, port: PORT });
  await unlock(page);
  await expect(page.getByText(/records can be read, 1 cannot/)).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Open what can be read" }).click();
  await expect(page.getByText("1 record is in neither copy.")).toBeVisible({ timeout: 20_000 });
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("navigation", { name: "Places" })).toBeVisible();
  await close();
});
