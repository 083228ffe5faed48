import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { expectAccessible } from "./accessibility";
import type { OpenedApp } from "./openApp";
import { enterSample, openSampleAt } from "./openSample";

let opened: OpenedApp;

test.beforeEach(async () => {
  opened = await openSampleAt("selection");
});
test.afterEach(() => opened.close());

const row = (page: Page, number: number) => page.locator(`tr[data-number="${number}"]`);

test("the panel ranks, shows the line, and leaves nobody out, by day and by night", async () => {
  const { page } = opened;
  await expect(page.getByText("25 of 26 places promised or taken")).toBeVisible();
  await expect(page.locator("tr[data-number]")).toHaveCount(35);
  await expect(page.getByText("26 places end here")).toBeVisible();
  await expect(page.getByText("They disagree").first()).toBeVisible();
  await expectAccessible(page);
  await row(page, 13).getByRole("link").click();
  await expect(page.getByRole("heading", { name: "Application 13" })).toBeVisible();
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
});

test("names are shown only when asked for", async () => {
  const { page } = opened;
  const first = page.locator("tr[data-number]").first();
  await expect(first.locator("bdi")).toHaveCount(0);
  await page.getByText("Show names").click();
  await expect(first.locator("bdi")).not.toBeEmpty();
});

test("a number of places is tried without being kept", async () => {
  const { page } = opened;
  await page.getByLabel("Places, to try").fill("28");
  await expect(page.getByText("If there were 28 places, they would end here")).toBeVisible();
  await page.reload();
  await enterSample(page, "selection");
  await expect(page.getByText("26 places end here")).toBeVisible();
});

test("a free place is proposed to the next on the waiting list, who is offered it with a day and a reason", async () => {
  const { page } = opened;
  await expect(page.getByText("Next on the waiting list: application 27.")).toBeVisible();
  await page.getByRole("button", { name: "Offer it to application 27…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("0 places are free afterwards.")).toBeVisible();
  await expect(dialog.getByLabel("Answer wanted by")).not.toHaveValue("");
  await dialog.getByLabel("Answer wanted by").fill("2016-11-10");
  await dialog.getByLabel("Reason, if you like").fill("First on the list");
  await dialog.getByRole("button", { name: "Decide" }).click();
  await expect(page.getByText("26 of 26 places promised or taken")).toBeVisible();
  await expect(page.getByText("Next on the waiting list")).toHaveCount(0);
  await row(page, 27).getByRole("link").click();
  await expect(page.getByText("First on the list").first()).toBeVisible();
  await expect(
    page.getByText("Thu 3 Nov, Ruth, Tomasz and the coordinator: offered a place"),
  ).toBeVisible();
});

test("several are decided at once, with what it comes to said before, and taken back whole", async () => {
  const { page } = opened;
  const open = page.locator("tr[data-number]").filter({ hasText: "To decide" });
  const numbers = await open.evaluateAll((rows) =>
    rows.map((one) => Number((one as HTMLElement).dataset.number)),
  );
  expect(numbers).toHaveLength(2);
  for (const number of numbers) await row(page, number).locator("label").click();
  await expect(page.getByText("2 chosen", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Decide for the chosen" }).click();
  await page.getByRole("menuitem", { name: "Offer a place…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("1 place more is promised than there is.")).toBeVisible();
  await dialog.getByRole("button", { name: "Decide all the same" }).click();
  await expect(page.getByText("Decided. 1 place more is promised than there is.")).toBeVisible();
  await expect(open).toHaveCount(0);
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(open).toHaveCount(2);
});

test("a reviewer scores one after the other by keyboard and sees nobody's name and no other scores", async () => {
  const { page } = opened;
  await page.evaluate(() => {
    location.hash = "#/selection/reviewers";
  });
  await page.getByRole("button", { name: "More" }).nth(1).click();
  await page.getByRole("menuitem", { name: "Score here…" }).click();
  await page.getByRole("button", { name: "Start review mode" }).click();
  await expect(page.getByText("Only what reviewer 2 scores is shown here")).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Places" })).toHaveCount(0);
  await page.evaluate(() => {
    location.hash = "#/applications";
  });
  await expect(page.getByText("Only what reviewer 2 scores is shown here")).toBeVisible();
  const before = await page.locator("main h1").textContent();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Please score every criterion first.")).toBeVisible();
  for (const key of ["4", "3", "3", "2", "1"]) await page.keyboard.press(key);
  await page.keyboard.press("n");
  await page.keyboard.type("N as in note: 4 words");
  await page.keyboard.press("Control+Enter");
  await expect(page.locator("main h1")).not.toHaveText(before ?? "");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Leave: lock the window" }).click();
  await enterSample(page, "selection");
  await page.getByRole("link", { name: before ?? "", exact: true }).click();
  await expect(page.getByText("Reviewer 2: N as in note: 4 words")).toBeVisible();
});

test("a pack and its sheet are saved by number, and the paper's codes are read back once", async () => {
  const { page, app } = opened;
  await page.evaluate(() => {
    location.hash = "#/selection/reviewers";
  });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save the pack" }).first().click();
  const saved = `${app.exportsFolder}/scores-2016-17-reviewer-2.xlsx`;
  await expect(page.getByText(saved)).toBeVisible({ timeout: 20_000 });
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Import scoring sheets…" }).click(),
  ]);
  await chooser.setFiles([
    { name: "scores.xlsx", mimeType: "application/octet-stream", buffer: readFileSync(saved) },
    { name: "list.csv", mimeType: "text/csv", buffer: Buffer.from("Name,Age\nSam,4\n") },
  ]);
  await expect(
    page.getByText(/0 reviews can be taken over\. \d+ rows are not filled in/),
  ).toBeVisible();
  await expect(page.getByText("list.csv: this is no scoring sheet of ours")).toBeVisible();
  await expect(page.getByRole("button", { name: "Take over" })).toBeDisabled();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "More" }).nth(2).click();
  await page.getByRole("menuitem", { name: "Type the scores…" }).click();
  await page.getByLabel("Row codes and scores").fill("1ZZ 43210 999AA 1");
  await expect(page.getByText("2 rows are not taken:")).toBeVisible();
});

test("masks come off and on, by place, by hand and all at once, and the answer stays as it was", async () => {
  const { page } = opened;
  await page.getByRole("radio", { name: "Masking" }).click();
  await expect(page.getByText("7 places to look at").first()).toBeVisible();
  await expectAccessible(page);
  const seen = page.getByRole("region", { name: "As reviewers see it" });
  await expect(seen.getByText("group women")).toBeVisible();
  await page.getByRole("button", { name: "Leave Tamil as it is" }).click();
  await expect(seen.getByText("Tamil women")).toBeVisible();
  await page.getByLabel("Mask other words").fill("two thousand books");
  await page.keyboard.press("Enter");
  await expect(seen.getByText("masked", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Mask two thousand books" }).click();
  await expect(seen.getByText("two thousand books")).toBeVisible();
  await page.getByRole("button", { name: "Mask all 6 places" }).click();
  await expect(page.getByText("Every place found is masked or left as it is")).toBeVisible();
  await page.evaluate(() => {
    location.hash = "#/applications/sample-application-12";
  });
  await expect(page.getByText("Ours has two thousand books")).toBeVisible();
});

test("criteria are changed, and after scoring that is a version of its own", async () => {
  const { page } = opened;
  await page.getByRole("radio", { name: "Criteria" }).click();
  await expectAccessible(page);
  await page.getByLabel("Criterion 5").fill("Knows the neighbourhood");
  await page.getByRole("button", { name: "What the points say" }).first().click();
  await page.getByLabel("0 says").fill("");
  await page.getByRole("button", { name: "Save as a new version" }).click();
  await expect(page.getByText("Each point of criterion 1 needs its words.")).toBeVisible();
  await page.getByLabel("0 says").fill("Nothing at all");
  await page.getByRole("button", { name: "Save as a new version" }).click();
  await expect(page.getByText("5 criteria · version 2")).toBeVisible();
});

test("the week says what each day needs, what is done and what is late", async () => {
  const { page } = opened;
  await page.getByRole("radio", { name: "Week" }).click();
  await expect(page.getByText("4 working days between closing and session 1")).toBeVisible();
  const day = page.getByRole("listitem").filter({ hasText: "Mon 5 Sep" });
  await expect(day.getByText("Late").first()).toBeVisible();
  await expect(day.getByText("33 of 35")).toBeVisible();
  await expectAccessible(page);
});
