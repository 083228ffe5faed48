import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { expectAccessible } from "./accessibility";
import type { OpenedApp } from "./openApp";
import { openSampleAt } from "./openSample";

const isHere = (program: string) => spawnSync(program, ["-v"]).error === undefined;
const CAN_READ_PDF = isHere("pdftotext") && isHere("pdfinfo");

let opened: OpenedApp;

test.afterEach(async () => opened?.close());

const toSheet = (page: Page) => page.getByRole("link", { name: "Sign-in sheet" }).click();

async function savedPdf(page: Page, exportsFolder: string, name: string): Promise<string> {
  await page.getByRole("button", { name: "Save as PDF" }).click();
  await expect(page.getByText(/^Saved as .+\.pdf/)).toBeVisible();
  return join(exportsFolder, name);
}

const said = (program: string, ...given: readonly string[]) =>
  spawnSync(program, given, { encoding: "utf8" }).stdout;

test("the sheet says what it shows and what it leaves out", async () => {
  opened = await openSampleAt("register");
  const { page } = opened;
  await toSheet(page);
  await expect(page.getByRole("heading", { name: "What this leaves out" })).toBeVisible();
  const preview = page.getByRole("region", { name: "Preview of the paper" });
  await expect(preview.getByText("The Old Print Works")).not.toHaveCount(0);
  await expect(preview.getByText("Selam", { exact: true })).toBeVisible();
  await expect(preview.getByText("Tesfaye")).toHaveCount(0);
  await expect(preview.getByText("Mothers of the Red Sea")).toHaveCount(0);
  await expectAccessible(page);
});

const pdfTest = CAN_READ_PDF ? test : test.skip;
const suffix = CAN_READ_PDF ? "" : " (not run: pdftotext is missing)";

pdfTest(`the PDF is A4 and holds the sheet and nothing else${suffix}`, async () => {
  opened = await openSampleAt("register");
  const { page, app } = opened;
  await toSheet(page);
  const pdf = await savedPdf(page, app.exportsFolder, "sign-in-sheet-2016-11-03.pdf");
  const facts = said("pdfinfo", pdf);
  expect(facts).toMatch(/Page size: +59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)/);
  expect(facts).toMatch(/Pages: +2\n/);
  for (const number of [1, 2]) {
    const text = said("pdftotext", "-layout", "-f", `${number}`, "-l", `${number}`, pdf, "-");
    expect(text).toContain(`Page ${number} of 2`);
    expect(text).toContain("Session 5: Speaking Out: influencing and negotiating");
    expect(text).toContain("Thu 3 Nov 2016, 6–8 pm");
    expect(text).toContain("The Old Print Works");
    expect(text).toContain("Sheet 2016–17/1103");
    expect(text).toMatch(/No\. +Name +Signature/);
    expect(text).not.toMatch(/https?:|127\.0\.0\.1|localhost|Applications|Save as PDF/);
  }
  const all = said("pdftotext", "-layout", pdf, "-");
  expect(all).toMatch(/^ +1 +Selam$/m);
  expect(all).toMatch(/^ +24 +\S/m);
  expect(all).not.toMatch(/^ +23 +\S/m); // left in September
  expect(all).toMatch(/G1\n[\s\S]*G4/);
  expect(all).not.toContain("Tesfaye");
});

pdfTest(`no letter on the sheet is smaller than 12 points${suffix}`, async () => {
  opened = await openSampleAt("register");
  const { page, app } = opened;
  await toSheet(page);
  const pdf = await savedPdf(page, app.exportsFolder, "sign-in-sheet-2016-11-03.pdf");
  const boxes = [
    ...said("pdftotext", "-bbox", pdf, "-").matchAll(/yMin="([\d.]+)".*?yMax="([\d.]+)"/g),
  ];
  const heights = boxes.map(([, top, bottom]) => Number(bottom) - Number(top));
  expect(heights.length).toBeGreaterThan(60);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(12);
});

test("there is no sheet for the walk, where nobody signs in", async () => {
  opened = await openSampleAt("register");
  const { page } = opened;
  await page.getByRole("button", { name: "Another session" }).click();
  await page.getByRole("menuitem", { name: /Refugee Welcome Walk/ }).click();
  await expect(page.getByText("A public walk: nobody signs in.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Sign-in sheet" })).toHaveCount(0);
  await page.evaluate(() => {
    location.hash = `${location.hash}/sheet`;
  });
  await expect(page.getByText("Nobody signs in at a public walk.")).toBeVisible();
});
