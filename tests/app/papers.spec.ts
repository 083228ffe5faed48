import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { expectAccessible } from "./accessibility";
import { FORTY_NAMES, listOfForty } from "./fortyNames";
import { dropFiles } from "./importing";
import type { OpenedApp } from "./openApp";
import { openSampleAt } from "./openSample";

const isHere = (program: string) => spawnSync(program, ["-v"]).error === undefined;
const CAN_READ_PDF = ["pdftotext", "pdfinfo", "pdffonts"].every(isHere);
const pdfTest = CAN_READ_PDF ? test : test.skip;
const suffix = CAN_READ_PDF ? "" : " (not run: poppler is missing)";

let opened: OpenedApp;

test.describe.configure({ timeout: 120_000 });
test.afterEach(() => opened.close());

const said = (program: string, ...given: readonly string[]) =>
  spawnSync(program, given, { encoding: "utf8" }).stdout;

async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((path) => {
    location.hash = `#/${path}`;
  }, place);
  await page.locator("main h1").waitFor();
}

async function withForty(): Promise<Page> {
  opened = await openSampleAt("cohort");
  const { page } = opened;
  await dropFiles(page, [await listOfForty()]);
  await page.getByRole("button", { name: /^Take over 40 people/ }).click();
  await expect(page.getByText("40 people joined the cohort")).toBeVisible();
  await goTo(page, "register");
  return page;
}

async function savedPdf(page: Page, name: string): Promise<string> {
  await page.getByRole("button", { name: "Save as PDF" }).click();
  await expect(page.getByText(/^Saved as .+\.pdf/)).toBeVisible();
  return join(opened.app.exportsFolder, name);
}

/** What a page says without spaces, hyphens and the forms of letters: a wrapped name is still one. */
const bare = (text: string) => text.normalize("NFKC").replace(/[\s\p{Cf}\p{Pd}]/gu, "");

/** pdftotext gives pieces of what runs from right to left as they are seen, the last first: its words are looked for one by one. */
function expectEveryNameWhole(pdf: string): void {
  const text = said("pdftotext", "-raw", pdf, "-");
  const whole = bare(text);
  const pieces = text.split("\n").map((line) => line.split(/[\u202a-\u202e]+/u).reverse());
  const backwards = bare(pieces.flat().join(""));
  const isThere = (name: string) =>
    /\p{Script=Arabic}/u.test(name)
      ? name.split(" ").every((word) => backwards.includes(bare(word)))
      : whole.includes(bare(name));
  expect(FORTY_NAMES.filter((name) => !isThere(name))).toEqual([]);
}

/** A4, 12 points or more, every face embedded, and the heading again on each page. */
function expectWellPrinted(pdf: string, heading: RegExp, repeated: readonly string[]): void {
  const facts = said("pdfinfo", pdf);
  expect(facts).toMatch(/\(A4\)/);
  const pages = Number(/Pages: +(\d+)/.exec(facts)?.[1]);
  expect(pages).toBeGreaterThan(1);
  for (let page = 1; page <= pages; page++) {
    const text = said("pdftotext", "-layout", "-f", `${page}`, "-l", `${page}`, pdf, "-");
    expect(text).toMatch(heading);
    for (const words of [...repeated, `Page ${page} of ${pages}`]) expect(text).toContain(words);
  }
  const fonts = said("pdffonts", pdf).trim().split("\n").slice(2);
  expect(fonts.length).toBeGreaterThan(3);
  expect(fonts.filter((font) => !/ yes (yes|no) +(yes|no) +\d+ +\d+$/.test(font))).toEqual([]);
  // Chromium embeds variable faces drawn and nameless; one that has a name must be one of ours, not the system's.
  const foreign = /^(?!\[none\]|[A-Z]{6}\+(NotoSans(Arabic|Ethiopic)|SourceS))/;
  expect(fonts.filter((font) => foreign.test(font))).toEqual([]);
  const boxes = said("pdftotext", "-bbox", pdf, "-").matchAll(/yMin="([\d.]+)".*?yMax="([\d.]+)"/g);
  const heights = [...boxes].map(([, top, bottom]) => Number(bottom) - Number(top));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(12);
}

pdfTest(`the sign-in sheet holds forty names of five scripts, each whole${suffix}`, async () => {
  const page = await withForty();
  await page.getByRole("link", { name: "Sign-in sheet" }).click();
  const pdf = await savedPdf(page, "sign-in-sheet-2016-11-03.pdf");
  expectEveryNameWhole(pdf);
  expectWellPrinted(pdf, /No\. +Name +Signature/, ["Sheet 2016–17/1103", "Thu 3 Nov 2016"]);
});

pdfTest(
  `the coordinator's copy holds them too, with needs in people's words${suffix}`,
  async () => {
    const page = await withForty();
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Coordinator’s copy of the sheet" }).click();
    const pdf = await savedPdf(page, "coordinators-copy-2016-11-03.pdf");
    expectEveryNameWhole(pdf);
    expectWellPrinted(pdf, /No\. +Name +Needs +In an emergency/, [
      "Sheet 2016–17/1103",
      "For the coordinator only. Not to lie on the table.",
    ]);
    const text = said("pdftotext", "-raw", pdf, "-");
    expect(bare(text)).toContain(bare("Access: A chair with arms; I cannot stand for long"));
    expect(text).toContain("Yonas Tesfaye, brother");
    expect(text).not.toContain("Joanna Pike"); // did not agree to be printed
  },
);

test("whom to call is kept on the person's page, and the copy shows it once they agreed", async () => {
  opened = await openSampleAt("cohort/sample-person-9");
  const { page } = opened;
  await page.getByRole("button", { name: "Name somebody to call" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Rosa");
  await page.getByRole("button", { name: "Keep" }).click();
  await expect(page.getByText("Please give a telephone number.")).toBeVisible();
  await page.getByLabel("Telephone").fill("07700 900469");
  await page.getByRole("button", { name: "Keep" }).click();
  await expect(page.getByText("no consent: kept here, printed nowhere")).toBeVisible();
  await goTo(page, "register/current/copy");
  const copy = page.getByRole("region", { name: "Preview of the paper" });
  await expect(copy.getByText("Yonas Tesfaye")).toBeVisible();
  await expect(copy.getByText("Rosa")).toHaveCount(0);
  await expectAccessible(page);
  await goTo(page, "cohort/sample-person-9");
  await page.getByRole("button", { name: "Change whom to call" }).click();
  await page.getByText("They agreed that this stands").click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Keep" }).click();
  await expect(page.getByText("agreed Thu 3 Nov 2016, in writing")).toBeVisible();
  await goTo(page, "register/current/copy");
  await expect(copy.getByText("07700 900469")).toBeVisible();
  await page.getByRole("button", { name: "Print" }).click();
  await goTo(page, "settings/log");
  await expect(page.getByRole("row", { name: /Printed/ })).toContainText("Coordinator’s copy");
});
