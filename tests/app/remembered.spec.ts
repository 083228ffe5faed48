import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { expectAccessible } from "./accessibility";
import { type UploadedFile, upload } from "./filledForms";
import { dropFiles } from "./importing";
import type { OpenedApp } from "./openApp";
import { openSampleAt } from "./openSample";
import { foreignForm } from "./wordTable";

test.describe.configure({ timeout: 120_000 });

let opened: OpenedApp;

test.afterEach(() => opened.close());

const OFFICE = "The office, 12 High Street";

/** A form of another house with an address of theirs that stands where answers do. */
function choirForm(first = "", family = "", choir = ""): UploadedFile {
  const email = first === "" ? "" : `${first.toLowerCase()}@example.org`;
  return foreignForm(first === "" ? "blank.docx" : `${first}.docx`, [
    ["First name", first],
    ["Surname", family],
    ["Email", email],
    ["Choir you sing in", choir],
    ["Return to", OFFICE],
  ]);
}

const piece = (page: Page, text: string) =>
  page.locator("[data-stop^=piece]").filter({ hasText: text });

async function checkDropped(...files: readonly UploadedFile[]): Promise<Page> {
  opened = await openSampleAt("applications");
  const { page } = opened;
  await dropFiles(page, files);
  await page.getByRole("link", { name: `Check ${files.length} forms` }).click();
  await expect(page.locator("[data-row]").first()).toBeFocused();
  return page;
}

async function giveBlank(page: Page, file: UploadedFile): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Give the empty form…" }).click(),
  ]);
  await chooser.setFiles(file);
}

test("with the empty form given, only what differs from it is an answer, on every copy; undo and forgetting take that back", async () => {
  const page = await checkDropped(
    choirForm("Leila", "Haddad", "Sing East"),
    choirForm("سارة", "الحسن", "Second Sunday"),
  );
  await expect(piece(page, OFFICE)).toBeVisible();
  await page.keyboard.press("t");
  const garden = foreignForm("garden.docx", [
    ["Plot you dig", ""],
    ["Tools of your own", ""],
  ]);
  await giveBlank(page, garden);
  await expect(page.getByText("That is the empty form of another form")).toBeVisible();
  await giveBlank(page, choirForm());
  await expect(page.getByText("2 forms were read again")).toBeVisible();
  await expect(piece(page, "Sing East")).toBeVisible();
  await expect(piece(page, OFFICE)).toHaveCount(0);
  await expectAccessible(page);
  await page.keyboard.press("]");
  await expect(page.getByRole("heading", { level: 2, name: "سارة الحسن" })).toBeVisible();
  await expect(piece(page, "Second Sunday")).toBeVisible();
  await expect(piece(page, OFFICE)).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(piece(page, OFFICE)).toBeVisible();
});

test("what was said once of forms, columns and marks is listed, and forgotten one by one", async () => {
  const page = await checkDropped(
    choirForm("Leila", "Haddad", "Sing East"),
    choirForm("Dilan", "Kaya", "Second Sunday"),
  );
  await page.keyboard.press("t");
  await giveBlank(page, choirForm());
  await expect(page.getByText("2 forms were read again")).toBeVisible();
  await piece(page, "Sing East").focus();
  await page.keyboard.press("p");
  await page.keyboard.type("name of");
  await page.keyboard.press("Enter");
  await expect(page.getByText("That holds for 1 copy too")).toBeVisible();

  const sheet =
    'Full name,Email Address,"When did you arrive, and why?"\r\nZoë Ní Bhriain,z@example.org,May\r\n';
  await dropFiles(page, [upload("responses 2016.csv", Buffer.from(sheet))]);
  await page.getByRole("button", { name: "Take over 1 application" }).click();
  await expect(page.getByText("1 form is here now")).toBeVisible();

  const list = "Name,8 September 2016,21 September 2016\r\nPetra Vlk,zoom,P\r\nOmar Ali,P,zoom\r\n";
  await dropFiles(page, [upload("register.csv", Buffer.from(list))]);
  await page.getByRole("button", { name: "zoom means" }).click();
  await page.getByRole("option", { name: "Present" }).click();
  await page.getByRole("button", { name: "Take over 2 people and 4 marks" }).click();
  await expect(page.getByText("2 people joined the cohort")).toBeVisible();

  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("tab", { name: "Forms" }).click();
  const row = (name: string) => page.getByRole("row").filter({ hasText: name });
  await expect(row("Leila.docx")).toContainText("1 thing shown, first on Thu 3 Nov 2016");
  await expect(row("Leila.docx")).toContainText("2 copies here, 2 answers read as shown");
  await expect(row("Leila.docx")).toContainText("Its empty form is known");
  await expect(row("responses 2016.csv")).toContainText("3 columns, said on Thu 3 Nov 2016");
  await expect(row("zoom")).toContainText("Present");
  await expectAccessible(page);
  for (const name of ["Leila.docx", "responses 2016.csv", "zoom"]) {
    await page.getByRole("button", { name: `Forget ${name}` }).click();
    await expect(row(name)).toHaveCount(0);
  }
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(row("zoom")).toBeVisible();

  await dropFiles(page, [upload("later.csv", Buffer.from(list.replace("Petra Vlk", "Ana Pop")))]);
  await expect(row("zoom").first()).toContainText("As last time");
});
