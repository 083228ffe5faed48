/**
 * `npm run demo`: the whole road without a display, in a headless browser through the real screens. Writes demo/.
 * `npm run demo -- DIR` imports the Word forms of a folder instead of forms it fills itself.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import type { Page } from "playwright";
import { brokenFile, filledForm, mailedAnswers, upload } from "../tests/app/filledForms";
import { type OpenedApp, openApp } from "../tests/app/openApp";
import { enterSample } from "../tests/app/openSample";
import { sendAllLetters } from "../tests/app/sendLetters";
import { buildProgram } from "./buildProgram";
import { ensureBrowser } from "./ensureBrowser";

const root = join(import.meta.dirname, "..");
const demoFolder = join(root, "demo");
const written: string[] = [];

function wrote(name: string): void {
  written.push(name);
  console.log(`  demo/${name}`);
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(demoFolder, name), animations: "disabled" });
  wrote(name);
}

/** Copies what the program saved since the last time into demo/, under a name of ours where one is given. */
function collect({ app }: OpenedApp, taken: Set<string>, as?: string): void {
  for (const name of readdirSync(app.exportsFolder).filter((file) => !taken.has(file))) {
    taken.add(name);
    const target = as ?? name;
    copyFileSync(join(app.exportsFolder, name), join(demoFolder, target));
    wrote(target);
  }
}

async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((path) => {
    location.hash = `#/${path}`;
  }, place);
  await page.locator("main h1").waitFor();
}

async function formsToImport(folder: string | undefined) {
  if (folder !== undefined) {
    return readdirSync(folder)
      .filter((name) => /\.doc[xm]?$/i.test(name))
      .map((name) => upload(name, readFileSync(join(folder, name))));
  }
  const filled = mailedAnswers().map((answers, index) =>
    filledForm(`form-${index + 1}.docx`, answers),
  );
  return [...(await Promise.all(filled)), brokenFile("broken.docx")];
}

async function saveForm(opened: OpenedApp, taken: Set<string>): Promise<void> {
  const { page } = opened;
  for (const [item, target] of [
    ["Save the application form (Word)", "form.docx"],
    ["Save the call (text)", "call.txt"],
    ["Save the call (Word)", "call.docx"],
  ] as const) {
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("menuitem", { name: item }).click();
    await page
      .getByText(/^Saved as /)
      .first()
      .waitFor();
    await waitForExport(opened, taken);
    collect(opened, taken, target);
  }
}

/** Until the program has saved something new; throws after ten seconds. */
async function waitForExport({ app, page }: OpenedApp, taken: Set<string>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const names = readdirSync(app.exportsFolder, { withFileTypes: true });
    if (names.some(({ name }) => !taken.has(name) && !name.startsWith("."))) return;
    await page.waitForTimeout(100);
  }
  throw new Error("Nothing was saved within ten seconds.");
}

async function importAndCheck(opened: OpenedApp, folder: string | undefined): Promise<void> {
  const { page } = opened;
  const forms = await formsToImport(folder);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import forms…" }).click();
  await (await chooser).setFiles([...forms]);
  await goTo(page, "applications/imports");
  await page.getByRole("row").nth(forms.length).waitFor({ timeout: 60_000 });
  await picture(page, "3-import.png");
  await page
    .getByRole("link", { name: /^Check \d+ forms?$/ })
    .first()
    .click();
  await page
    .getByRole("button", { name: /^Accept/ })
    .first()
    .waitFor();
  // Where some need no look, they stand together first; one of them is opened beside its original.
  const glance = page.locator("[data-glance]");
  if ((await glance.count()) > 0) await glance.first().click();
  await page.waitForTimeout(500);
  await picture(page, "4-check.png");
  await acceptAll(page);
}

/** Accepts form after form as it stands; those without a name cannot be accepted and are set aside. */
async function acceptAll(page: Page): Promise<void> {
  const accept = page.getByRole("button", { name: /^Accept (and next|as it stands|these|this)/ });
  for (let forms = 0; forms < 500 && (await accept.count()) > 0; forms += 1) {
    const before = page.url() + (await page.locator("main h2").first().textContent());
    await accept.first().click();
    await page.waitForTimeout(300);
    const after =
      page.url() +
      (await page
        .locator("main h2")
        .first()
        .textContent()
        .catch(() => ""));
    if (before === after && (await accept.count()) > 0) await setAside(page);
  }
}

async function setAside(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /^Set aside/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Why").fill("No name on the form");
  await dialog.getByRole("button", { name: "Set aside" }).click();
  await dialog.waitFor({ state: "detached" });
}

async function decideThree(page: Page): Promise<void> {
  await goTo(page, "applications");
  for (const [deed, reason] of [
    ["Offer a place", ""],
    ["Waiting list", "A strong application; the places are full"],
    ["Decline", "Another course fits better this year"],
  ] as const) {
    await page
      .getByRole("group", { name: "Show" })
      .getByRole("button", { name: /^To decide/ })
      .click();
    await page.locator("main a[data-id]").first().click();
    await page.getByRole("button", { name: deed, exact: true }).click();
    const dialog = page.getByRole("dialog");
    if (reason !== "") await dialog.getByLabel(/^Reason/).fill(reason);
    await dialog.getByRole("button").last().click();
    await dialog.waitFor({ state: "detached" });
    if (deed === "Offer a place") await picture(page, "5-applications.png");
  }
}

async function markTonight(page: Page): Promise<void> {
  await goTo(page, "register");
  for (const key of ["p", "p", "a", "p", "p", "x", "p", "l"]) await page.keyboard.press(key);
  await page.keyboard.type("12");
  await page.keyboard.press("Enter");
  await page.getByText(/6 of \d+ here/).waitFor();
  await picture(page, "6-register.png");
}

async function paperAndFiles(opened: OpenedApp, taken: Set<string>): Promise<void> {
  const { page } = opened;
  await page
    .getByRole("link", { name: /sheet/i })
    .or(page.getByRole("button", { name: /sheet/i }))
    .first()
    .click();
  await page.getByRole("button", { name: "Save as PDF" }).click();
  await waitForExport(opened, taken);
  collect(opened, taken, "sign-in-sheet.pdf");
  await picture(page, "7-sheet.png");
  await goTo(page, "cohort/year");
  await page.getByRole("button", { name: "Save as workbook" }).click();
  await waitForExport(opened, taken);
  collect(opened, taken, "attendance.xlsx");
  await picture(page, "8-year.png");
}

async function makeLetters(opened: OpenedApp, taken: Set<string>): Promise<void> {
  const { page } = opened;
  await goTo(page, "letters");
  await sendAllLetters(page);
  await picture(page, "9-letters.png");
  collect(opened, taken);
}

async function demo(folder: string | undefined): Promise<void> {
  const opened = await openApp();
  const taken = new Set<string>();
  const { page } = opened;
  try {
    await picture(page, "1-welcome.png");
    await enterSample(page, "today");
    await picture(page, "2-today.png");
    await goTo(page, "programme");
    await saveForm(opened, taken);
    await goTo(page, "applications");
    await importAndCheck(opened, folder);
    await decideThree(page);
    await markTonight(page);
    await paperAndFiles(opened, taken);
    await makeLetters(opened, taken);
  } finally {
    await opened.close();
  }
}

/** What a finished demo has written, at the least. */
function missing(): readonly string[] {
  const pictures = written.filter((name) => name.endsWith(".png")).length;
  const letters = written.filter((name) => /letter.*\.docx$/.test(name)).length;
  return [
    ...["form.docx", "sign-in-sheet.pdf", "attendance.xlsx"].filter(
      (name) => !written.includes(name),
    ),
    ...(letters < 3 ? [`three letters (${letters} written)`] : []),
    ...(pictures < 8 ? [`eight pictures (${pictures} written)`] : []),
  ];
}

if (!ensureBrowser()) process.exit(11);
if (!buildProgram(root, console.log)) process.exit(15);
rmSync(demoFolder, { recursive: true, force: true });
mkdirSync(demoFolder);
console.log(`Writing ${basename(demoFolder)}/`);
await demo(process.argv[2]);
const lacking = missing();
if (lacking.length > 0) {
  console.error(`The demo did not write: ${lacking.join(", ")}`);
  process.exit(1);
}
console.log(`${written.length} files in demo/`);
