import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { expectAccessible } from "./accessibility";
import { upload } from "./filledForms";
import { dropFiles } from "./importing";
import type { OpenedApp } from "./openApp";
import { comeBack, openSampleAt } from "./openSample";
import { foreignForm } from "./wordTable";

let opened: OpenedApp;

test.afterEach(() => opened?.close());

const markOf = (page: Page, name: string) =>
  page
    .getByRole("row")
    .filter({ has: page.getByText(name, { exact: true }) })
    .getByRole("gridcell")
    .nth(2);

async function toTyping(page: Page): Promise<void> {
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Type in the signed sheet" }).click();
  await expect(page.getByLabel("What the sheet says", { exact: true }).last()).toBeFocused();
}

test("a signed sheet of 25 is typed in, seen before it is written, and is in the register after a reload", async () => {
  opened = await openSampleAt("register");
  const { page } = opened;
  await toTyping(page);
  await page.keyboard.type("1 2L12 3A 4X 5E20 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21\n");
  await page.keyboard.type("G Grace Okello, Nile Women’s Network\nG سارة");
  const preview = page.getByRole("region", { name: "What will be written" });
  await expect(preview).toContainText("21 marks, 2 guests");
  await expect(preview.getByText("Late, 12 min")).toBeVisible();
  await preview.getByText("Mark everyone else absent").click();
  await page.getByRole("button", { name: "Write into the register" }).click();
  await expect(page.getByText("Written: 21 marks, 2 guests, 2 absent")).toBeVisible();
  await comeBack(page, "register");
  await expect(markOf(page, "Selam")).toHaveText("Present");
  await expect(markOf(page, "يوسف")).toHaveText("Late, 12 min");
  await expect(markOf(page, "Châu")).toHaveText("Apologies");
  await expect(page.getByText("of 23 here").locator("..")).toContainText(
    "everyone is marked, 2 guests",
  );
});

test("what is wrong is said with line and character, is chosen by a click, and holds the writing back", async () => {
  opened = await openSampleAt("register");
  const { page } = opened;
  await toTyping(page);
  await page.keyboard.type("1 2L12\n3Q 99");
  await expect(page.getByText("Line 2, character 2: “Q”")).toBeVisible();
  await expect(page.getByText("Line 2, character 4: “99”")).toBeVisible();
  await expect(page.getByRole("button", { name: "Write into the register" })).toBeDisabled();
  await expectAccessible(page);
  await page.getByText("Line 2, character 2: “Q”").click();
  await page.keyboard.type("A");
  await page.getByText("Line 2, character 4: “99”").click();
  await page.keyboard.type("4");
  await expect(page.getByRole("button", { name: "Write into the register" })).toBeEnabled();
});

test("a scan of the signed sheet is kept with the session, shown beside the typing, and nobody in register mode sees it", async () => {
  opened = await openSampleAt("register");
  const { page } = opened;
  await toTyping(page);
  const scan = readFileSync(join(import.meta.dirname, "../../build/pictures/today.png"));
  const form = foreignForm("form.docx", [["Name", "Amina"]]);
  await dropFiles(page, [form, upload("signed sheet.png", scan)]);
  await expect(page.getByText("“signed sheet.png” is kept with this session.")).toBeVisible();
  const kept = page.getByRole("region", { name: "The signed sheet" });
  await expect(kept.getByRole("listitem")).toHaveCount(1);
  await kept.getByRole("button", { name: "Show" }).click();
  await expect(kept.getByRole("img", { name: "Page 1 of 1" })).toBeVisible();
  await expectAccessible(page);
  await comeBack(page, "programme");
  await page.getByRole("option", { name: /influencing and negotiating/ }).click();
  await page.getByRole("link", { name: "1 scan kept" }).click();
  await kept.getByRole("button", { name: "Show" }).click();
  const drawn = kept.getByRole("img", { name: "Page 1 of 1" });
  await expect
    .poll(() => drawn.evaluate((canvas: HTMLCanvasElement) => canvas.width))
    .toBeGreaterThan(300);
  await page.getByRole("link", { name: "Back to the register" }).click();
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Register mode…" }).click();
  await page.getByRole("button", { name: "Start register mode" }).click();
  await page.evaluate(() => {
    location.hash = `${location.hash}/type`;
  });
  await expect(page.getByRole("row").nth(1)).toBeVisible();
  await expect(page.getByText("signed sheet")).toHaveCount(0);
});
