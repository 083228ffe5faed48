import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright";
import { expectAccessible } from "./accessibility";
import type { OpenedApp } from "./openApp";
import { comeBack, openSampleAt } from "./openSample";

let opened: OpenedApp;

test.afterEach(() => opened?.close());

/** Presses Tab until what is focused says it is the thing; fails after a hundred. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let count = 0; count < 100; count++) {
    await page.keyboard.press("Tab");
    const said = await page.evaluate(() => {
      const { activeElement: here } = document;
      const label = here?.getAttribute("aria-labelledby")?.split(" ")[0] ?? "";
      const words = document.getElementById(label)?.textContent ?? here?.textContent ?? "";
      return (here?.getAttribute("aria-label") ?? words).trim();
    });
    if (typeof name === "string" ? said === name : name.test(said)) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}

test("a plan is begun, its steps said and done, and taken back, by keyboard alone", async () => {
  opened = await openSampleAt("support/plans/sample-person-3");
  const { page } = opened;
  const detail = page.getByRole("region", { name: "The chosen person’s plan" });
  await expect(detail.getByRole("heading", { name: "Châu" })).toBeVisible();
  await expectAccessible(page);
  await tabTo(page, "Begin a plan");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "A plan for Châu" })).toBeVisible();
  await tabTo(page, "Keep");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Please say what they want to change.")).toBeVisible();
  await tabTo(page, "What they want to change");
  await page.keyboard.type("No elder is alone with a doctor’s words");
  await tabTo(page, "People to bring");
  await page.keyboard.type("Sister Lan\nDr Pham");
  await expectAccessible(page);
  await tabTo(page, "Keep");
  await page.keyboard.press("Enter");
  await expect(detail.getByText("No elder is alone with a doctor’s words")).toBeVisible();
  await expect(detail.getByText("Dr Pham")).toBeVisible();
  await tabTo(page, "Next step");
  await page.keyboard.type("Ask the ward for its list of interpreters");
  await page.keyboard.press("Enter");
  await expect(detail.getByText("No day set")).toBeVisible();
  // The line stands ready for another.
  await page.keyboard.type("Meet three elders at home");
  await page.keyboard.press("Enter");
  await expect(detail.getByRole("listitem").filter({ hasText: "Meet three elders" })).toBeVisible();
  await tabTo(page, "Done: step 1");
  await page.keyboard.press("Enter");
  await expect(detail.getByText("Done Thu 3 Nov")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(detail.getByText("Done Thu 3 Nov")).toHaveCount(0);
  await comeBack(page, "support/plans/sample-person-3");
  await expect(page.getByText("Meet three elders at home").first()).toBeVisible();
  await expectAccessible(page);
});

test("a step is dropped with a reason, a shared plan stands with both, and one that is reached makes way", async () => {
  opened = await openSampleAt("support/plans/sample-person-6");
  const { page } = opened;
  const detail = page.getByRole("region", { name: "The chosen person’s plan" });
  await expect(detail.getByText("Together with Олена")).toBeVisible();
  const step = detail.getByRole("listitem").filter({ hasText: "Find out who holds" });
  await step.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Drop the step" }).click();
  const drop = page.getByRole("dialog").getByRole("button", { name: "Drop the step" });
  await drop.click();
  await expect(page.getByText("Please say why")).toBeVisible();
  await page.getByLabel("Why").fill("The caretaker knew");
  await drop.click();
  await expect(detail.getByText("Dropped Thu 3 Nov: The caretaker knew")).toBeVisible();
  await detail.getByRole("button", { name: "More" }).first().click();
  await page.getByRole("menuitem", { name: "Goal reached" }).click();
  await expect(detail.getByText("Goal reached on Thu 3 Nov 2016")).toBeVisible();
  await expect(detail.getByRole("button", { name: "Begin the next plan" })).toBeVisible();
  await comeBack(page, "support/plans/sample-person-4");
  await expect(page.getByText("Goal reached on Thu 3 Nov 2016")).toBeVisible();
});

test("the pages are typed back in one go, each line said as it is understood or what is wrong with it", async () => {
  opened = await openSampleAt("support/plans/typed");
  const { page } = opened;
  await tabTo(page, "What the pages say");
  await page.keyboard.type(
    "9 goal One street that knows its names\n9.1 Tea on the steps, 12 Nov\n1.2 done 2 Nov\n1.3 Something else",
  );
  await expect(page.getByText("New plan: One street that knows its names")).toBeVisible();
  await expect(page.getByText("Step 1: Tea on the steps (By Sat 12 Nov)")).toBeVisible();
  await expect(
    page.getByText("Step 2 done on Wed 2 Nov: Ask Ms Hall for twenty minutes"),
  ).toBeVisible();
  await expect(page.getByText("Another step stands on this line already")).toBeVisible();
  await expect(page.getByRole("button", { name: "1 line to put right first" })).toBeDisabled();
  await expectAccessible(page);
  for (let count = 0; count < "1.3 Something else".length; count++) {
    await page.keyboard.press("Backspace");
  }
  const keep = page.getByRole("button", { name: "Keep 3 lines" });
  await keep.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 plans changed.")).toBeVisible();
  await expect(page.getByText(/^12 of 23 have a plan/)).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText(/^11 of 23 have a plan/)).toBeVisible();
});

test("the wall shows names, goals and next steps, keeps back a name that is not to be shared, and is turned by keys", async () => {
  opened = await openSampleAt("support/plans/wall");
  const { page, app } = opened;
  const preview = page.getByRole("region", { name: "The cards as printed" });
  await expect(preview.getByText("Selam", { exact: true })).toBeVisible();
  // Number 4 said no to sharing her name.
  await expect(preview.getByText("Number 4")).toBeVisible();
  await expect(preview.getByText("Олена")).toHaveCount(0);
  await expect(preview.getByText("Tesfaye")).toHaveCount(0);
  await expect(preview.getByText("Ms Hall, deputy head")).toHaveCount(0);
  await expectAccessible(page);
  const large = page.getByRole("dialog", { name: "The wall of plans" });
  await page.getByRole("button", { name: "Show large" }).focus();
  await page.keyboard.press("Enter");
  await expect(large.getByText("Cards 1–4 of 9")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("PageDown");
  await expect(large.getByText("Cards 5–8 of 9")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(large).toHaveCount(0);
  await page.getByRole("button", { name: "Save as PDF" }).click();
  await page.getByRole("menuitem", { name: "On A3" }).click();
  await expect(page.getByText(/^Saved as .+action-plans-wall-a3\.pdf/)).toBeVisible();
  const pdf = readFileSync(join(app.exportsFolder, "action-plans-wall-a3.pdf"), "latin1");
  // A3 across, in points; three pages for nine cards.
  expect(pdf.match(/\/MediaBox ?\[0 0 119\d(\.\d+)? 84\d/gu)).toHaveLength(3);
});

test("a card as full as it may be is cut nowhere, large or on paper", async () => {
  opened = await openSampleAt("support/plans/sample-person-22");
  const { page } = opened;
  const goal = "Every street of the island is heard before the council decides, ".repeat(4);
  await page.getByRole("button", { name: "Change", exact: true }).click();
  await page.getByLabel("What they want to change").fill(goal.slice(0, 200).trim());
  await page.getByRole("button", { name: "Keep" }).click();
  const step = "Walk each street with two neighbours from the other side of it and ask, ".repeat(3);
  await page.getByLabel("Next step").fill(step.slice(0, 160).trim());
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText("No day set").first()).toBeVisible();
  await page.evaluate(() => {
    location.hash = "#/support/plans/wall";
  });
  const cut = (cards: ReturnType<Page["locator"]>) =>
    cards.evaluateAll((all) =>
      all
        .filter((card) => card.scrollHeight > card.clientHeight + 1)
        .map((card) => card.textContent),
    );
  const preview = page.getByRole("region", { name: "The cards as printed" });
  await expect(preview.getByRole("listitem")).toHaveCount(9);
  expect(await cut(preview.getByRole("listitem"))).toEqual([]);
  await page.getByRole("button", { name: "Show large" }).click();
  await page.keyboard.press("PageDown");
  for (const size of [
    { width: 1024, height: 700 },
    { width: 1440, height: 900 },
  ]) {
    await page.setViewportSize(size);
    expect(await cut(page.getByRole("dialog").getByRole("listitem"))).toEqual([]);
  }
});

test("a page for everyone is saved from the planning day, and for one person alone, named by the number", async () => {
  opened = await openSampleAt("programme/2016-17%2Fsession-7");
  const { page, app } = opened;
  await page.getByRole("button", { name: "Save pages (.docx)" }).click();
  await expect(page.getByText(/^Saved as .+action-plans-2016-17\.docx/)).toBeVisible();
  const words = (name: string) => {
    const parts = unzipSync(readFileSync(join(app.exportsFolder, name)));
    const document = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    return document.replace(/<w:p[ >]/g, "\n<w:p>").replace(/<[^>]+>/g, "");
  };
  const all = words("action-plans-2016-17.docx");
  expect(all.match(/^Action plan/gmu)).toHaveLength(23);
  expect(all).toContain("يوسف");
  expect(all).toContain("10.4");
  expect(all).not.toContain("Tesfaye");
  await page.getByRole("link", { name: "Action plans" }).click();
  await page.getByRole("option", { name: "10 Majo" }).click();
  await page.getByRole("button", { name: "Save their page (.docx)" }).click();
  await expect(page.getByText(/^Saved as .+action-plans-2016-17-10\.docx/)).toBeVisible();
  expect(words("action-plans-2016-17-10.docx").match(/^Action plan/gmu)).toHaveLength(1);
});

test("today says what is late and due this week, and a person’s page leads to their plan", async () => {
  opened = await openSampleAt("today");
  const { page } = opened;
  const ticket = page.getByRole("article").filter({ hasText: "steps of action plans" });
  await expect(ticket).toContainText("1 is late. 4 are due within a week.");
  await ticket.getByRole("link", { name: "See plans" }).click();
  await expect(page.getByText(/1 late · 4 due this week/)).toBeVisible();
  await page.evaluate(() => {
    location.hash = "#/cohort/sample-person-10";
  });
  await expect(page.getByText("Traders of the arches may come back")).toBeVisible();
  await expect(page.getByText("Peer mentor", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Open the plan" }).click();
  await expect(page.getByText("Choose one demand together")).toBeVisible();
});
