import { expect, test } from "@playwright/test";
import ExcelJS from "exceljs";
import type { Page } from "playwright";
import { sixtyApplicants } from "./applicants";
import { filledForm, mailedAnswers } from "./filledForms";
import { dropFiles } from "./importing";
import { type OpenedApp, openApp } from "./openApp";
import { PASSPHRASE, setUp } from "./setUp";
import { lettersOfTheWeek, REPLY_BY } from "./weekLetters";
import { leakedIn, packOf, saveControlPack, textOf } from "./weekPacks";

test.describe.configure({ timeout: 300_000, retries: 0 });

let opened: OpenedApp;

test.afterEach(() => opened.close());

const [complete = {}] = mailedAnswers();
const APPLICANTS = sixtyApplicants(complete);

async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((path) => {
    location.hash = `#/${path}`;
  }, place);
  await page.locator("main h1").waitFor();
}

/** Sixty forms as they come back by mail, dropped at once and checked. */
async function takeInForms(page: Page): Promise<void> {
  const forms = APPLICANTS.map(({ answers }, index) =>
    filledForm(`form-${index + 1}.docx`, answers),
  );
  await goTo(page, "applications");
  await dropFiles(page, await Promise.all(forms));
  await page.getByRole("link", { name: "Check 60 forms" }).click({ timeout: 120_000 });
  await page.getByRole("button", { name: "Accept these 60" }).click();
  await expect(page.getByText("60 applications are checked")).toBeVisible({ timeout: 30_000 });
}

async function addReviewers(page: Page): Promise<void> {
  await goTo(page, "selection/reviewers");
  for (const [name, way] of [
    ["Ruth", "At this computer"],
    ["Tomasz", "By the sheet"],
    ["Grace", "On paper"],
  ] as const) {
    await page.getByRole("button", { name: "Add a reviewer" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name", { exact: true }).fill(name);
    await dialog.getByText(way).click();
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("row", { name: new RegExp(name) })).toBeVisible();
  }
  await page.getByRole("button", { name: "Share out" }).click();
  await expect(page.getByText("120 reviews are given out")).toBeVisible();
  await expect(page.getByText("0 of 40")).toHaveCount(3);
}

/** Better for the lower numbers, so that it is known who comes first. */
function scoreFor(number: number): string {
  return String(Math.max(0, 4 - Math.floor((number - 1) / 13)));
}

async function chooseSheet(page: Page, bytes: Uint8Array): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Import scoring sheets…" }).click(),
  ]);
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await chooser.setFiles({ name: "scores.xlsx", mimeType, buffer: Buffer.from(bytes) });
}

async function filledSheet(sheet: Buffer, first: string | null): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(sheet).buffer);
  const page = workbook.worksheets[0];
  for (let index = 5; index <= (page?.rowCount ?? 0); index++) {
    const row = page?.getRow(index);
    if (row === undefined) continue;
    const points = Number(scoreFor(Number(row.getCell(2).value)));
    for (let column = 3; column <= 7; column++) row.getCell(column).value = points;
    row.getCell(8).value = "As read";
  }
  if (first !== null && page !== undefined) page.getCell("D5").value = Number(first);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function scoreBySheet(page: Page, sheet: Buffer): Promise<void> {
  await chooseSheet(page, await filledSheet(sheet, "7"));
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("39 reviews can be taken over.")).toBeVisible();
  await expect(dialog.getByText("D5: “7” is no whole number from 0 to 4")).toBeVisible();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  const right = await filledSheet(sheet, null);
  await chooseSheet(page, right);
  await dialog.getByRole("button", { name: "Take over" }).click();
  await expect(page.getByText("40 reviews are taken over")).toBeVisible();
  await chooseSheet(page, right);
  await expect(
    dialog.getByText("0 reviews can be taken over. 40 are known already."),
  ).toBeVisible();
  await dialog.getByRole("button", { name: "Cancel" }).click();
}

async function scoreOnPaper(page: Page, pack: Buffer): Promise<void> {
  const codes = new Set(
    [...textOf(pack).matchAll(/^(\d{1,2})([A-Z]{2})$/gmu)].map(
      ([, number, letters]) => `${number}${letters}`,
    ),
  );
  expect(codes.size).toBe(40);
  const typed = [...codes].map(
    (code) => `${code} ${scoreFor(Number.parseInt(code, 10)).repeat(5)}`,
  );
  await page.getByRole("button", { name: "More" }).nth(2).click();
  await page.getByRole("menuitem", { name: "Type the scores…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Row codes and scores").fill([...typed, "61ZZ 44444"].join("\n"));
  await expect(dialog.getByText("40 reviews can be taken over.")).toBeVisible();
  await expect(dialog.getByText("61ZZ: “61ZZ” is no application given to them")).toBeVisible();
  await dialog.getByRole("button", { name: "Take over" }).click();
  await expect(page.getByText("40 reviews are taken over")).toBeVisible();
}

async function scoreOnScreen(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Score here…" }).click();
  await page.getByRole("button", { name: "Start review mode" }).click();
  for (let given = 0; given < 40; given++) {
    await expect(page.getByText(`${given} of 40 scored`)).toBeVisible();
    const title = (await page.locator("main h1").textContent()) ?? "";
    const points = scoreFor(Number(/\d+/u.exec(title)?.[0]));
    if (given === 0)
      expect(leakedIn(await page.locator("main").innerText(), APPLICANTS)).toEqual([]);
    for (let criterion = 0; criterion < 5; criterion++) await page.keyboard.press(points);
    await page.keyboard.press("Enter");
  }
  await expect(page.getByText("Everything is scored")).toBeVisible();
  await page.getByRole("button", { name: "Leave: lock the window" }).click();
  await page.getByLabel("Passphrase").fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("navigation", { name: "Places" })).toBeVisible({ timeout: 30_000 });
}

async function decide(page: Page, entry: string, day: string | null): Promise<void> {
  await page.getByRole("button", { name: "Decide for the chosen" }).click();
  await page.getByRole("menuitem", { name: entry }).click();
  const dialog = page.getByRole("dialog");
  if (day !== null) await dialog.getByLabel("Answer wanted by").fill(day);
  await dialog.getByLabel(/^Reason/).fill("As the panel agreed");
  await dialog.getByRole("button", { name: "Decide", exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

async function setTwentyFourPlaces(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Places and panel" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Places").fill("24");
  await dialog.getByLabel("Who decides").fill("Ruth and Tomasz");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("0 of 24 places promised or taken")).toBeVisible();
}

const rowOf = (page: Page, number: number) => page.locator(`tr[data-number="${number}"]`);

/** Twenty-four offers, a waiting list of three, and a place that becomes free goes to the first on it. */
async function panelDecides(page: Page): Promise<void> {
  await goTo(page, "selection");
  await setTwentyFourPlaces(page);
  await expect(page.getByText("60 reviewed by two or more of 60 · 60 to decide")).toBeVisible();
  await page.getByRole("button", { name: "Choose 24 above the line" }).click();
  await decide(page, "Offer a place…", REPLY_BY);
  await expect(page.getByText("24 of 24 places promised or taken")).toBeVisible();
  const open = page.locator("tr[data-number]").filter({ hasText: "To decide" });
  for (const at of [0, 1, 2]) await open.nth(at).locator("label").click();
  await decide(page, "Waiting list…", null);
  const waiting = page.locator("tr[data-number]").filter({ hasText: "Waiting list" });
  await expect(waiting).toHaveCount(3);
  await page.getByRole("button", { name: "33 below it" }).click();
  await decide(page, "Decline…", null);
  await expect(open).toHaveCount(0);
  const next = Number(await waiting.first().getAttribute("data-number"));
  await expect(page.getByText("Next on the waiting list")).toHaveCount(0);
  await rowOf(page, 1).getByRole("link").click();
  await page.getByRole("button", { name: "Turned down" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Turned down" }).click();
  await page.getByRole("button", { name: `Offer it to application ${next}…` }).click();
  await page.getByRole("dialog").getByLabel("Answer wanted by").fill(REPLY_BY);
  await page.getByRole("dialog").getByRole("button", { name: "Decide", exact: true }).click();
  await expect(waiting).toHaveCount(2);
  await expect(rowOf(page, next)).toContainText("Offered");
}

test("sixty forms, three reviewers on screen, by sheet and on paper, the offers of a week and their letters", async () => {
  opened = await openApp();
  const { page, app } = opened;
  await setUp(page);
  await takeInForms(page);
  await addReviewers(page);
  await saveControlPack(page, app, APPLICANTS);
  await goTo(page, "selection/masking");
  await page.getByRole("button", { name: /^Mask all \d+ places$/ }).click();
  await expect(page.getByText("Every place found is masked or left as it is")).toBeVisible();
  await goTo(page, "selection/reviewers");
  const packs = [
    await packOf(page, app, 1),
    await packOf(page, app, 2),
    await packOf(page, app, 3),
  ];
  for (const { pack } of packs) expect(leakedIn(textOf(pack), APPLICANTS)).toEqual([]);
  await scoreBySheet(page, packs[1]?.sheet ?? Buffer.from([]));
  await scoreOnPaper(page, packs[2]?.pack ?? Buffer.from([]));
  await scoreOnScreen(page);
  await panelDecides(page);
  await lettersOfTheWeek(page, app, APPLICANTS);
});
