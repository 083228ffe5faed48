import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { expectAccessible } from "./accessibility";
import type { OpenedApp } from "./openApp";
import { comeBack, openSampleAt } from "./openSample";

let opened: OpenedApp;

test.beforeEach(async () => {
  opened = await openSampleAt("applications");
});
test.afterEach(() => opened.close());

const rows = (page: Page) => page.locator("a[data-id]");
const search = (page: Page) => page.getByRole("searchbox", { name: "Search the applications" });
const undo = (page: Page) => page.getByRole("status").getByRole("button", { name: "Undo" });

async function chooseFirst(page: Page, state: RegExp): Promise<void> {
  await page.getByRole("button", { name: state }).click();
  await rows(page).first().click();
}

test("people are found as one types, in any script, without accents, by number and by email", async () => {
  const { page } = opened;
  await expect(rows(page)).toHaveCount(40);
  for (const [typed, found] of [
    ["nguyen", "Nguyễn"],
    ["يوسف", "يوسف"],
    ["коваленко", "Коваленко"],
    ["ገብረመድህን", "ገብረመድህን"],
    ["36", "Văn Tâm Hồ"],
  ] as const) {
    await search(page).fill(typed);
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page)).toContainText(found);
  }
  await search(page).fill("nobody at all");
  await expect(page.getByText("No application matches.")).toBeVisible();
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(rows(page)).toHaveCount(40);
});

test("the arrow keys walk the list and the detail follows; list and detail have no violation", async () => {
  const { page } = opened;
  await rows(page).first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(rows(page).nth(1)).toBeFocused();
  await expect(page.getByRole("article")).toContainText("Application 2");
  await page.keyboard.press("End");
  await expect(page.getByRole("article")).toContainText("Application 40");
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
});

test("an offer is made, accepted into the cohort with the next row, and both can be taken back", async () => {
  const { page } = opened;
  await chooseFirst(page, /^To decide/);
  await page.getByRole("button", { name: "Offer a place" }).click();
  await page.getByLabel("Answer wanted by").fill("2016-11-09");
  await page.getByRole("dialog").getByRole("button", { name: "Offer a place" }).click();
  await expect(page.getByText("Answer wanted by Wed 9 Nov 2016.")).toBeVisible();
  await page.getByRole("button", { name: "Accepted", exact: true }).click();
  await expect(page.getByText(/joins the cohort, row 25/)).toBeVisible();
  await expect(page.getByRole("link", { name: "In the cohort, row 25" })).toBeVisible();
  await undo(page).click();
  await expect(page.getByText("What did they say?")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Nothing decided yet.")).toBeVisible();
});

test("a decline says why, stays after a reload, and is reopened with a reason that stays too", async () => {
  const { page } = opened;
  await chooseFirst(page, /^To decide/);
  const decided = page.url().split("#/")[1] ?? "";
  await page.getByRole("button", { name: "Decline" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Decline" }).click();
  await expect(page.getByText("Please give a reason.")).toBeVisible();
  await page.getByLabel("Reason").fill("Lives too far for the evenings");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Declined on Thu 3 Nov 2016.")).toBeVisible();
  await comeBack(page, decided);
  await expect(page.getByText("Declined on Thu 3 Nov 2016.")).toBeVisible();
  await expect(page.getByText("Reason: Lives too far for the evenings")).toBeVisible();
  await page.getByRole("button", { name: "Reopen…" }).click();
  await page.getByLabel("Reason").fill("They are moving to London");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/earlier: Declined\. They are moving to London/)).toBeVisible();
});

test("who is put on the waiting list comes last and can be moved up", async () => {
  const { page } = opened;
  await chooseFirst(page, /^To decide/);
  await page.getByRole("button", { name: "Waiting list", exact: true }).click();
  await page.getByRole("button", { name: "Put on the list" }).click();
  await expect(page.getByText("Number 4 of 4 on the list")).toBeVisible();
  await page.getByRole("button", { name: "Move up" }).click();
  await expect(page.getByText("Number 3 of 4 on the list")).toBeVisible();
});

test("an application of the online form gets the next number and is typed in on the check screen", async () => {
  const { page } = opened;
  await page.getByRole("button", { name: "Add" }).click();
  await page.getByRole("menuitem", { name: "One from the online form…" }).click();
  await page.getByRole("button", { name: "Type the answers" }).click();
  await expect(page.getByText("Application 41")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("It cannot be accepted without a name")).toBeVisible();
  await page.getByRole("button", { name: /^First name/ }).click();
  await page.keyboard.press("e");
  await page.keyboard.type("Halima");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Application 41 is checked: Halima")).toBeVisible();
});

test("an address of an application that is not here says so", async () => {
  const { page } = opened;
  await page.evaluate(() => {
    location.hash = "#/applications/lost";
  });
  await expect(page.getByText("This application is not here")).toBeVisible();
});
