import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { filledForm, mailedAnswers } from "../app/filledForms";
import { killBrowser } from "../app/killBrowser";
import { openApp } from "../app/openApp";
import { enterSample } from "../app/openSample";

/** Words that stand in nobody's name and in no program. */
const TYPED = ["Zwetlanquora", "Qhubekilovane"] as const;
const IMPORTED = ["Ubrechtovanij", "xylothrimbaneh"] as const;
const CONTROL = "Plimvortenasque";

function* filesUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (entry.isFile() && statSync(path).size > 0) yield path;
  }
}

/** The canaries that can be read in a folder, as UTF-8 or as UTF-16 of either byte order. */
function readableIn(folder: string, canaries: readonly string[]): readonly string[] {
  const files = [...filesUnder(folder)].map((path) => readFileSync(path));
  return canaries.filter((canary) => {
    const wide = Buffer.from(canary, "utf16le");
    const encodings = [Buffer.from(canary), wide, Buffer.from(wide).swap16()];
    return files.some((bytes) => encodings.some((encoded) => bytes.includes(encoded)));
  });
}

async function importAForm(page: Page): Promise<void> {
  const [answers] = mailedAnswers();
  if (answers === undefined) throw new Error("There is no form to import.");
  const [name, answer] = IMPORTED;
  const form = await filledForm(`${name}.docx`, {
    ...answers,
    familyName: name,
    whatChange: answer,
  });
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import forms…" }).first().click();
  await (await chooser).setFiles([form]);
  await page.getByText("1 form is here now").waitFor();
  await page.evaluate(() => {
    location.hash = "#/applications/check";
  });
  for (let before = 0; before < 2; before += 1) {
    await page.getByRole("button", { name: "Next form" }).click();
  }
  await expect(page.getByText(answer).first()).toBeVisible();
  await page
    .getByRole("button", { name: /^Accept/ })
    .first()
    .click();
  await expect(page.getByText(/is checked/).first()).toBeVisible();
}

async function typeAGuest(page: Page): Promise<void> {
  await page.keyboard.press("Alt+6");
  const [name, organisation] = TYPED;
  await page.getByRole("textbox", { name: "Guest’s name" }).first().fill(name);
  await page
    .getByRole("textbox", { name: /^Organisation/ })
    .first()
    .fill(organisation);
  await page.keyboard.press("Enter");
  await expect(page.getByText(name).first()).toBeVisible();
  await expect(page.getByText("Saved", { exact: true }).first()).toBeVisible();
}

async function printTheSheet(page: Page): Promise<void> {
  await page
    .getByRole("link", { name: /sheet/i })
    .or(page.getByRole("button", { name: /sheet/i }))
    .first()
    .click();
  await page.getByRole("button", { name: "Save as PDF" }).click();
  await expect(page.getByText(/^Saved as /).first()).toBeVisible();
}

test("after names are typed, imported and printed and the browser is killed, none can be read in its folder", async () => {
  const home = mkdtempSync(join(tmpdir(), "common-ground-canaries-"));
  const opened = await openApp({ home });
  const { page, app } = opened;
  await enterSample(page, "applications");
  await importAForm(page);
  await typeAGuest(page);
  await printTheSheet(page);
  killBrowser(app.profile);
  expect(readableIn(app.profile, [...TYPED, ...IMPORTED])).toEqual([]);
  await opened.close();
  expect(readableIn(join(home, "vault"), [...TYPED, ...IMPORTED])).toEqual([]);
  rmSync(home, { recursive: true, force: true });
});

test("the search finds a canary that the browser was made to write in the clear", async () => {
  const home = mkdtempSync(join(tmpdir(), "common-ground-control-"));
  const opened = await openApp({ home });
  const { page, app } = opened;
  await page.evaluate((word) => {
    localStorage.setItem("control", word);
    return new Promise<void>((resolve) => {
      const request = indexedDB.open("control", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("words");
      request.onsuccess = () => {
        const transaction = request.result.transaction("words", "readwrite", {
          durability: "strict",
        });
        transaction.objectStore("words").put(word, 1);
        transaction.oncomplete = () => resolve();
      };
    });
  }, CONTROL);
  await page.waitForTimeout(1000);
  killBrowser(app.profile);
  expect(readableIn(app.profile, [CONTROL])).toEqual([CONTROL]);
  writeFileSync(join(app.profile, "control-utf16"), Buffer.from("xUtf16Control", "utf16le"));
  expect(readableIn(app.profile, ["Utf16Control"])).toEqual(["Utf16Control"]);
  await opened.close();
  rmSync(home, { recursive: true, force: true });
});
