import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { zipSync } from "fflate";
import type { Page } from "playwright";
import { mailFile } from "../fixtures/mails/mailFixture";
import { expectAccessible } from "./accessibility";
import { filledForm, mailedAnswers, type UploadedFile, upload } from "./filledForms";
import { dropFiles, importFiles } from "./importing";
import type { OpenedApp } from "./openApp";
import { comeBack, openSampleAt } from "./openSample";

let opened: OpenedApp;

test.afterEach(() => opened.close());

const [first = {}, second = {}] = mailedAnswers();
const photo = new Uint8Array(300_000).fill(7);
photo.set([0xff, 0xd8, 0xff, 0xe0]);

function row(page: Page, file: string) {
  return page.getByRole("row").filter({ has: page.getByText(file, { exact: true }) });
}

async function aMail(form: UploadedFile): Promise<UploadedFile> {
  const bytes = mailFile({
    from: "Amina Yusuf <amina@example.org>",
    date: "Wed, 31 Aug 2016 20:10:00 +0100",
    text: "Dear all, my form and my photo are attached.",
    html: '<p>Dear all</p><img src="cid:logo">',
    parts: [
      { name: form.name, bytes: form.buffer },
      { name: "me.jpg", type: "image/jpeg", bytes: photo },
      { name: "logo.jpg", type: "image/jpeg", contentId: "logo", bytes: photo.slice(0, 2_000) },
    ],
  });
  return upload("Fwd- application.eml", bytes);
}

test("a mail with form, photo and logo is one application, received on the day it was sent", async () => {
  opened = await openSampleAt("programme");
  const { page } = opened;
  await dropFiles(page, [await aMail(await filledForm("form.docx", first))]);
  await expect(page.getByText("1 form is here now")).toBeVisible();
  const form = row(page, "form.docx");
  await expect(form).toContainText("in Fwd- application.eml");
  await expect(form).toContainText("Application 41");
  await expect(form).toContainText("me.jpgthe mail's own words");
  await expect(row(page, "logo.jpg")).toContainText("Left out");
  await expectAccessible(page);
  await comeBack(page, "applications/imports");
  await expect(row(page, "form.docx")).toContainText("Application 41");
  await page.getByRole("link", { name: /^Check 1 form/ }).click();
  await expect(page.getByText("Received Wed 31 Aug 2016")).toBeVisible();
  await expect(page.getByText("Amina Yusuf, amina@example.org")).toBeVisible();
  await page.getByRole("button", { name: "What came (3)" }).click();
  await page.getByRole("option", { name: "The mail's own words" }).click();
  await expect(page.getByText("Dear all, my form and my photo are attached.")).toBeVisible();
  await expectAccessible(page);
});

test("a zip of forms gives an application for each, and says what else is in it", async () => {
  opened = await openSampleAt("applications");
  const { page } = opened;
  const zip = zipSync({
    "March/one.docx": (await filledForm("one.docx", first)).buffer,
    "March/استمارة طلب.docx": (await filledForm("two.docx", second)).buffer,
    "__MACOSX/March/._one.docx": new Uint8Array([1]),
    "March/notes.exe": new TextEncoder().encode("MZ"),
  });
  await importFiles(page, [upload("forms.zip", zip)]);
  await expect(page.getByText("2 forms are here now")).toBeVisible();
  await expect(row(page, "one.docx")).toContainText("in forms.zip › March");
  await expect(row(page, "استمارة طلب.docx")).toContainText("Application 42");
  await expect(row(page, "notes.exe")).toContainText("it looks like a program");
  await expect(row(page, "._one.docx")).toContainText("The computer's own file");
});

test("a folder dropped from the disk is looked through to its last level", async () => {
  opened = await openSampleAt("programme");
  const { page } = opened;
  const folder = join(await mkdtemp(join(tmpdir(), "arrivals-")), "Autumn");
  await mkdir(join(folder, "Late", "Omar"), { recursive: true });
  await writeFile(join(folder, "one.docx"), (await filledForm("one.docx", first)).buffer);
  const deep = join(folder, "Late", "Omar", "two.docx");
  await writeFile(deep, (await filledForm("two.docx", second)).buffer);
  await writeFile(join(folder, "Late", "~$two.docx"), new Uint8Array(162));
  await dropFromDisk(page, [folder]);
  await expect(page.getByText("2 forms are here now")).toBeVisible();
  await expect(row(page, "two.docx")).toContainText("in Autumn › Late › Omar");
  await expect(row(page, "~$two.docx")).toContainText("A lock file");
  await rm(join(folder, ".."), { recursive: true });
});

test("a mail without a form is refused kindly, and a picture waits to be typed in beside its original", async () => {
  opened = await openSampleAt("applications");
  const { page } = opened;
  const question = mailFile({ text: "When does the walk begin?" });
  await importFiles(page, [upload("question.eml", question), upload("page.jpg", photo)]);
  await expect(row(page, "question.eml")).toContainText("There is no form in this mail.");
  await expect(row(page, "page.jpg")).toContainText("Needs a lookApplication 41");
  await page.getByRole("link", { name: /^Check 1 form/ }).click();
  await expect(page.getByText("It is a picture")).toBeVisible();
});

test("two forms of one mail say so of each other, and a picture kept beside one becomes an application of its own", async () => {
  opened = await openSampleAt("applications");
  const { page } = opened;
  const forms = [await filledForm("one.docx", first), await filledForm("two.docx", second)];
  const parts = [
    ...forms.map(({ name, buffer }) => ({ name, bytes: buffer })),
    { name: "page.jpg", bytes: photo },
  ];
  await importFiles(page, [upload("ours.eml", mailFile({ text: "Both of us", parts }))]);
  await expect(row(page, "two.docx")).toContainText("one of 2 forms in this mail");
  await row(page, "two.docx")
    .getByRole("link", { name: /^Application 42/ })
    .click();
  await page.getByRole("tab", { name: "Original" }).click();
  await expect(page.getByText("It came in one mail with another form:")).toBeVisible();
  await page.getByRole("link", { name: /^Application 41 / }).click();
  await page.getByRole("tab", { name: "Original" }).click();
  await expect(page.getByRole("link", { name: /^Application 42 / })).toBeVisible();
  await page.getByRole("button", { name: "What came (3)" }).click();
  await page.getByRole("option", { name: "Beside it: page.jpg" }).click();
  await page.getByRole("button", { name: "Make an application of its own of this" }).click();
  await expect(page.getByText("It is an application of its own now")).toBeVisible();
  await expect(page.getByText("Application 43")).toBeVisible();
  await expectAccessible(page);
});

/** Files and folders as the system hands them over, which a page cannot make up by itself. */
async function dropFromDisk(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, x: 500, y: 400, data });
  }
  await session.detach();
}
