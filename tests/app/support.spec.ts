import { expect, test } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import type { OpenedApp } from "./openApp";
import { comeBack, openSampleAt } from "./openSample";

let opened: OpenedApp;

test.afterEach(() => opened?.close());

test("an attendance asked for shows who needs how many, and a contact is logged for whom nobody spoke to", async () => {
  opened = await openSampleAt("support");
  const { page } = opened;
  await page.getByLabel("Attendance asked for, in percent").fill("75");
  await page.getByRole("button", { name: "Set", exact: true }).click();
  await expect(page.getByRole("row").filter({ hasText: "Selam" })).toContainText("100 % (5 of 5)");
  await expect(page.getByText(/^Needs \d of the remaining 4$/).first()).toBeVisible();
  const silent = page.getByRole("region", { name: "Nobody has spoken to them for 21 days" });
  const line = silent.getByRole("listitem").filter({ hasText: "Selam" });
  await line.getByRole("button", { name: "Log a contact" }).click();
  await page.getByRole("dialog").getByLabel("Note").fill("All well, new job");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Keep" }).click();
  await expect(silent.getByRole("listitem").filter({ hasText: "Selam" })).toHaveCount(0);
  await comeBack(page, "support");
  await expect(page.getByText("All well, new job")).toBeVisible();
  await expectAccessible(page);
});

test("a support meeting is logged, and stands in the sums and with the person", async () => {
  opened = await openSampleAt("support/meetings");
  const { page } = opened;
  await page.getByRole("button", { name: "Log a meeting" }).click();
  await page.getByRole("button", { name: /Choose a person/ }).click();
  await page.getByRole("option", { name: "1 Selam" }).click();
  await page.getByLabel("Given by").fill("Ruth");
  await page.getByLabel("Private note").fill("Wants to speak at the council");
  await page.getByRole("button", { name: "Keep" }).click();
  const logged = page.getByRole("listitem").filter({ hasText: "Wants to speak at the council" });
  await expect(logged).toContainText("45 minutes with Ruth");
  await expect(page.getByRole("list", { name: "By supporter" })).toContainText("1 meeting, 0.8 h");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Selam" }).first().click();
  await expect(page.getByText("1 meeting, 0.8 h")).toBeVisible();
});

test("pairs are proposed over the whole cohort, say why, and can be parted and taken back", async () => {
  opened = await openSampleAt("support/pairs");
  const { page } = opened;
  await page.getByRole("button", { name: "Propose for 17 people" }).click();
  await expect(page.getByRole("heading", { name: "11 pairs" })).toBeVisible();
  await expect(page.getByText(/^share /).first()).toBeVisible();
  await expect(page.getByText("1 person without a partner")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Part them" }).first().click();
  await expect(page.getByRole("heading", { name: "10 pairs" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { name: "11 pairs" })).toBeVisible();
  await page.getByRole("button", { name: /Choose a partner/ }).click();
  await page
    .getByRole("option", { name: /^Make a three with/ })
    .first()
    .click();
  await expect(page.getByText("1 person without a partner")).toHaveCount(0);
});
