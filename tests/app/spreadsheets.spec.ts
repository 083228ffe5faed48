import { expect, test } from "@playwright/test";
import ExcelJS from "exceljs";
import { zipSync } from "fflate";
import type { Page } from "playwright";
import { mailFile } from "../fixtures/mails/mailFixture";
import { expectAccessible } from "./accessibility";
import { type UploadedFile, upload } from "./filledForms";
import { dropFiles } from "./importing";
import type { OpenedApp } from "./openApp";
import { comeBack, openSampleAt } from "./openSample";

let opened: OpenedApp;

test.describe.configure({ timeout: 120_000 });
test.afterEach(() => opened.close());

const HEADERS =
  "Timestamp,Email Address,Full name,Gender,Are you 18 or over?,Which dates can you come to?,Favourite colour";
const ROWS = [
  '03/11/2016 09:00:01,sara@example.org,سارة الحسن,Woman,Yes,"Wed 16 Nov, Thu 1 Dec",Green',
  "04/11/2016 10:00:02,zoe@example.org,Zoë Ní Bhriain,Woman,Yes,16 November,Red",
  "05/11/2016 11:00:03,omar@example.org,Omar Haddad,Man,No,1 December,Blue",
];

function answers(name: string, rows: readonly string[]): UploadedFile {
  return upload(name, Buffer.from([HEADERS, ...rows, ""].join("\r\n")));
}

async function lastImport(page: Page): Promise<void> {
  await page.getByRole("table", { name: "Files of this import" }).waitFor();
}

test("the answers of an online form are mapped once, taken over, and only new rows come the next time", async () => {
  opened = await openSampleAt("applications");
  const { page } = opened;
  await dropFiles(page, [answers("responses.csv", ROWS.slice(0, 2))]);
  await expect(page.getByRole("heading", { level: 1, name: "responses.csv" })).toBeVisible();
  await expect(page.getByText("2 new applications")).toBeVisible();
  await expect(page.getByText("1 column holds equality answers.")).toBeVisible();
  await expect(page.getByText("Woman")).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Favourite colour is" }).click();
  await page.getByRole("option", { name: "Your role in it" }).click();
  await page.getByRole("button", { name: "Take over 2 applications" }).click();
  await lastImport(page);
  await expect(page.getByText("2 forms are here now")).toBeVisible();
  await expect(page.getByText("2 equality pages wait.")).toBeVisible();

  await dropFiles(page, [answers("responses (1).csv", ROWS)]);
  await expect(page.getByText("1 new application, 2 rows are here already")).toBeVisible();
  const colour = page.getByRole("row").filter({ hasText: "Favourite colour" });
  await expect(colour).toContainText("Your role in it");
  await expect(colour).toContainText("As last time");
  await page.getByRole("button", { name: "Take over 1 application" }).click();
  await expect(page.getByText("1 form is here now")).toBeVisible();
  await page.getByRole("link", { name: "Check 1 form" }).click();
  await expect(page.getByText("omar@example.org").first()).toBeVisible();
  await expect(page.getByText("Gender")).toHaveCount(0);
});

test("a spreadsheet among forms stops none of them and waits in its row", async () => {
  opened = await openSampleAt("applications");
  const { page } = opened;
  await dropFiles(page, [
    answers("responses.csv", ROWS),
    upload("photo.png", Buffer.from("\x89PNG")),
  ]);
  await lastImport(page);
  await expect(page.getByRole("row").filter({ hasText: "responses.csv" })).toContainText(
    "Needs its columns named",
  );
  await expectAccessible(page);
  await page.getByRole("link", { name: "Say what stands in its columns" }).click();
  await page.getByRole("button", { name: "Take over 3 applications" }).click();
  await expect(page.getByText("3 forms are here now")).toBeVisible();
  await expect(page.getByText("Needs its columns named")).toHaveCount(0);
});

test("a spreadsheet inside a mail or a zip goes on to the same screen, and its row is gone once it is taken over", async () => {
  opened = await openSampleAt("applications");
  const { page } = opened;
  const sheet = answers("responses.csv", ROWS.slice(0, 2));
  const parts = [{ name: sheet.name, bytes: sheet.buffer }];
  await dropFiles(page, [upload("Export.eml", mailFile({ text: "As you asked", parts }))]);
  await expect(page.getByRole("heading", { level: 1, name: "responses.csv" })).toBeVisible();
  await page.getByRole("button", { name: "Take over 2 applications" }).click();
  await expect(page.getByText("2 forms are here now")).toBeVisible();

  const later = answers("later.csv", ROWS).buffer;
  const zip = zipSync({ "May/later.csv": later, "note.exe": new TextEncoder().encode("MZ") });
  await dropFiles(page, [upload("all.zip", zip)]);
  const row = page.getByRole("row").filter({ hasText: "later.csv" });
  await expect(row).toContainText("in all.zip › May");
  await expectAccessible(page);
  await row.getByRole("link", { name: "Say what stands in its columns" }).click();
  await page.getByRole("button", { name: "Take over 1 application" }).click();
  await expect(page.getByText("1 form is here now")).toBeVisible();
  await comeBack(page, "applications/imports");
  await expect(page.getByText("later.csv, row 4")).toBeVisible();
  await expect(page.getByText("Needs its columns named")).toHaveCount(0);
});

/** Names of a list that nobody made for a test: long, short, from right to left. */
const NAMES = [
  "سارة الحسن",
  "Nguyễn Thị Ánh",
  "Zoë Ní Bhriain",
  "Wilhelmina Konstantinopoulou-Fitzgerald",
  "Đỗ",
];

async function markList(): Promise<UploadedFile> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Register");
  sheet.addRow(["Common Ground register 2016"]);
  sheet.addRow([]);
  const days = [
    new Date(Date.UTC(2016, 8, 8)),
    new Date(Date.UTC(2016, 8, 21)),
    new Date(Date.UTC(2016, 9, 6)),
  ];
  const header = sheet.addRow(["Name", "Email", "Group", ...days, "Notes"]);
  for (const column of [4, 5, 6]) header.getCell(column).numFmt = "dd/mm/yyyy";
  for (const [index, name] of NAMES.entries()) {
    sheet.addRow([
      name,
      `p${index}@example.org`,
      "Open Door",
      "P",
      index % 2 ? "L10" : "P",
      "A",
      "asks",
    ]);
  }
  sheet.addRow(["Petra", "petra@example.org", "", "P", "zoom", "A"]);
  sheet.addRow(["Total", "", "", 6]);
  return upload("My register.xlsx", Buffer.from(await workbook.xlsx.writeBuffer()));
}

test("today's own list becomes the cohort and the register, and one undo takes it all back", async () => {
  opened = await openSampleAt("cohort");
  const { page } = opened;
  await dropFiles(page, [await markList()]);
  await expect(
    page.getByText("6 people, 3 sessions, 17 marks, 1 cell not understood"),
  ).toBeVisible();
  await expect(page.getByText(/E9, .?Petra.?: “.?zoom.?”. Not understood/)).toBeVisible();
  await expect(page.getByText("Row 10: a line of sums")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "zoom means" }).click();
  await page.getByRole("option", { name: "Present" }).click();
  await page.getByRole("button", { name: "Take over 6 people and 18 marks" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Cohort" })).toBeVisible();
  await expect(page.getByText("6 people joined the cohort, 18 marks taken over")).toBeVisible();
  await expect(page.getByRole("main").getByText("Petra").first()).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByRole("main").getByText("Petra")).toHaveCount(0);
});

test("an application on paper is typed in without the mouse, kept on the way, checked when saved, and the next begins", async () => {
  opened = await openSampleAt("applications/enter/paper");
  const { page } = opened;
  const press = (...keys: readonly string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  await expectAccessible(page);
  await page.getByLabel("First name (must be answered)").focus();
  await page.keyboard.type("نور");
  await press("Enter");
  await expect(page.getByText("Application 41, kept as you type")).toBeVisible();
  await page.keyboard.type("Haddad");
  await press("Control+Enter");
  await expect(page.getByText("Still missing")).toBeVisible();
  await expect(page.getByLabel("Telephone", { exact: true })).toBeFocused();
  await page.keyboard.type("07700 900123");
  await page
    .getByRole("radiogroup", { name: /^Are you 18/ })
    .getByRole("radio")
    .first()
    .focus();
  await press("y");
  await expect(page.getByLabel("Which languages do you speak?")).toBeFocused();
  await expect(page.getByRole("contentinfo").getByText("Saved")).toBeVisible();
  await comeBack(page, "applications");
  await page.getByText("نور Haddad").first().click();
  await page.getByRole("link", { name: "Go on typing" }).click();
  await expect(page.getByLabel("Telephone", { exact: true })).toHaveValue("07700 900123");
  const adult = page.getByRole("radiogroup", { name: /^Are you 18/ });
  await expect(adult.getByRole("radio", { name: "Yes" })).toBeChecked();
  await page.getByRole("textbox", { name: "Email", exact: true }).focus();
  await press("Control+Enter", "Control+Enter");
  await expect(page.getByText("Application 41 is saved and checked: نور Haddad")).toBeVisible();
  await expect(page.getByLabel("First name (must be answered)")).toBeFocused();
  await expect(page.getByLabel("First name (must be answered)")).toHaveValue("");
});
