import { expect, test } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { brokenFile, filledForm, mailedAnswers, upload } from "./filledForms";
import { dropFiles, importFiles } from "./importing";
import type { OpenedApp } from "./openApp";
import { comeBack, openSampleAt } from "./openSample";

let opened: OpenedApp;

test.afterEach(() => opened.close());

/** A date that can be read in one way only, so that nothing asks for a look. */
const clear = { signedOn: "2 November 2016" };
const [first = {}, second = {}] = mailedAnswers();

test("a broken file among many stops none of the others, and each says what became of it", async () => {
  opened = await openSampleAt("applications");
  const { page } = opened;
  const form = await filledForm("one.docx", { ...first, ...clear });
  await importFiles(page, [
    form,
    brokenFile("broken.docx"),
    upload("program.docx", Buffer.from("MZ and so on")),
    await filledForm("سارة.docx", second),
    { ...form, name: "one again.docx" },
  ]);
  const row = (file: string) =>
    page.getByRole("row").filter({ has: page.getByText(file, { exact: true }) });
  await expect(row("broken.docx")).toContainText("RefusedIt is damaged and cannot be opened");
  await expect(row("program.docx")).toContainText("it looks like a program");
  await expect(row("one again.docx")).toContainText("here already, as application 41");
  await expect(row("one.docx")).toContainText("ReadApplication 41");
  await expect(row("سارة.docx")).toContainText("Needs a lookApplication 42");
  await expectAccessible(page);
});

test("forms dropped on another place are imported, are there after a reload, and go when the import is undone", async () => {
  opened = await openSampleAt("programme");
  const { page } = opened;
  await dropFiles(page, [await filledForm("one.docx", first)]);
  await expect(page.getByText("1 form is here now")).toBeVisible();
  await comeBack(page, "applications/imports");
  await page.getByRole("button", { name: "Undo this import" }).click();
  await page.getByRole("button", { name: "Undo this import" }).last().click();
  await expect(page.getByText("The import is undone: 1 application taken out")).toBeVisible();
  const inMenu = page.getByRole("link", { name: /^Applications.*waiting/ });
  await expect(inMenu).toContainText("2");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(inMenu).toContainText("3");
});

test("equality pages are counted, never shown, and too few of them wait or are discarded", async () => {
  opened = await openSampleAt("applications");
  const { page } = opened;
  await importFiles(page, [await filledForm("one.docx", first, { religionOrBelief: "sikh" })]);
  await expect(page.getByText("1 equality page waits.")).toBeVisible();
  await page.getByRole("link", { name: "Check 1 form" }).click();
  await page.getByText("Equality monitoring").scrollIntoViewIfNeeded();
  await expect(page.getByText("Sikh")).toHaveCount(0);
  await page.goBack();
  await page.getByRole("button", { name: "Discard them" }).click();
  await expect(page.getByText("The waiting equality pages are discarded")).toBeVisible();
  await expect(page.getByText("1 equality page waits.")).toBeHidden();
});
