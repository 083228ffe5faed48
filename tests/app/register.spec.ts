import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { expectAccessible } from "./accessibility";
import type { OpenedApp } from "./openApp";
import { comeBack, enterSample, openSampleAt } from "./openSample";

let opened: OpenedApp;

test.afterEach(() => opened.close());

const summary = (page: Page) => page.getByText(/of 23 here/);
const rowOf = (page: Page, name: string) =>
  page.getByRole("row").filter({ has: page.getByText(name, { exact: true }) });
const markOf = (page: Page, name: string) => rowOf(page, name).getByRole("gridcell").nth(2);

test("opens on tonight's session, and marks by keyboard are there after a reload", async () => {
  opened = await openSampleAt("register");
  const { page } = opened;
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Session 5");
  await page.keyboard.press("p"); // the first row, which shows as chosen
  await page.keyboard.press("a"); // the next one has moved up
  await page.keyboard.press("x");
  await page.keyboard.press("l");
  await page.keyboard.type("12");
  await page.keyboard.press("Enter");
  await expect(summary(page).locator("..")).toContainText("2 of 23 here");
  await comeBack(page, "register");
  await expect(markOf(page, "Selam")).toHaveText("Present");
  await expect(markOf(page, "يوسف")).toHaveText("Apologies");
  await expect(markOf(page, "Châu")).toHaveText("Absent");
  await expect(markOf(page, "Олена")).toHaveText("Late, 12 min");
  await expect(summary(page).locator("..")).toHaveText(
    "2 of 23 here1 sent apologies, 1 absent, 19 not yet",
  );
});

test("two letters find a person, Enter goes to the row, a key marks, and the field is ready again", async () => {
  opened = await openSampleAt("register");
  const { page } = opened;
  await page.keyboard.press("/");
  await page.keyboard.type("mb");
  await expect(page.getByRole("row")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await page.keyboard.press("p");
  const find = page.getByRole("textbox", { name: "Find a person" });
  await expect(find).toBeFocused();
  await expect(find).toHaveValue("");
  await expect(markOf(page, "Mbali")).toHaveText("Present");
  await page.keyboard.type("2");
  await page.keyboard.press("Enter");
  await page.keyboard.press("e");
  await page.keyboard.press("Escape");
  await expect(markOf(page, "يوسف")).toContainText("Left early");
});

test("marks given in the same breath as locking are written first", async () => {
  opened = await openSampleAt("register");
  const { page } = opened;
  for (const key of ["p", "p", "a", "x", "Control+l"]) await page.keyboard.press(key);
  await enterSample(page, "register");
  await expect(summary(page).locator("..")).toHaveText(
    "2 of 23 here1 sent apologies, 1 absent, 19 not yet",
  );
});

test("the buttons at the foot stay where they are, however long the chosen name", async () => {
  opened = await openSampleAt("register");
  const { page } = opened;
  const clear = page.getByRole("button", { name: "Clear" });
  const chosen = page.locator("[data-bottom-bar] bdi");
  const places: (string | undefined)[] = [];
  for (const name of ["Selam", "يوسف", "Châu"]) {
    await expect(chosen).toHaveText(name);
    places.push(JSON.stringify(await clear.boundingBox()));
    await page.keyboard.press("p");
  }
  expect(new Set(places).size).toBe(1);
});

test("a mark can be taken away and taken back", async () => {
  opened = await openSampleAt("register");
  const { page } = opened;
  await page.keyboard.press("p");
  await expect(markOf(page, "Selam")).toHaveText("Present");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Backspace");
  await expect(markOf(page, "Selam")).toHaveText("Not yet");
  await expect(rowOf(page, "Selam").getByLabel("Saved")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(markOf(page, "Selam")).toHaveText("Present");
});

test("marks by touch are there after a reload, and every target is 44 px", async () => {
  opened = await openSampleAt("register", "touch");
  const { page } = opened;
  await page.setViewportSize({ width: 1024, height: 700 });
  const present = page.getByRole("button", { name: "Mark Selam: Present" });
  await present.tap();
  await page.getByRole("button", { name: "Mark Châu: Apologies" }).tap();
  await expect(rowOf(page, "Châu").getByLabel("Saved")).toBeVisible();
  const sizes = await page
    .getByRole("button", { name: /^Mark .+: / })
    .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().toJSON()));
  expect(Math.min(...sizes.map(({ height }) => height))).toBeGreaterThanOrEqual(44);
  expect(Math.min(...sizes.map(({ width }) => width))).toBeGreaterThanOrEqual(44);
  await comeBack(page, "register");
  await expect(markOf(page, "Selam")).toHaveText("Present");
  await expect(markOf(page, "Châu")).toHaveText("Apologies");
});

test("marking the rest absent says how many and leaves the marked ones as they are", async () => {
  opened = await openSampleAt("register");
  const { page } = opened;
  await page.keyboard.press("p");
  await page.getByRole("button", { name: "Mark 22 absent" }).click();
  const question = page.getByRole("alertdialog", { name: "Mark 22 people absent?" });
  await question.getByRole("button", { name: "Mark absent" }).click();
  await expect(summary(page).locator("..")).toHaveText("1 of 23 here22 absent, everyone is marked");
  // What is said about it stands above the buttons at the foot, not over them.
  const sentence = await page.getByText("Marked 22 people absent").boundingBox();
  const foot = await page.getByRole("button", { name: "Clear" }).boundingBox();
  expect((sentence?.y ?? 0) + (sentence?.height ?? 0)).toBeLessThan(foot?.y ?? 0);
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(summary(page).locator("..")).toHaveText("1 of 23 here22 not yet");
});

test("a guest signs in on the last line and changes nobody's count", async () => {
  opened = await openSampleAt("register");
  const { page } = opened;
  await page.getByLabel("Guest’s name").fill("سارة");
  await page.getByLabel("Organisation, if any").fill("Haringey Welcome");
  await page.getByRole("button", { name: "Add guest" }).click();
  await expect(summary(page).locator("..")).toHaveText("0 of 23 here23 not yet, 1 guest");
  await comeBack(page, "register");
  await expect(page.getByRole("button", { name: "Remove سارة" })).toBeVisible();
});

test("someone who joined later is shown as not yet joined and cannot be marked", async () => {
  opened = await openSampleAt("register");
  const { page } = opened;
  await page.getByRole("button", { name: "Another session" }).click();
  await page.getByRole("menuitem", { name: /Session 1:/ }).click();
  const late = page.getByRole("row").filter({ hasText: "Not yet joined on this day" });
  await expect(late).toHaveCount(1);
  await expect(late.getByRole("button")).toHaveCount(0);
});

test("before its day a session takes apologies only", async () => {
  opened = await openSampleAt("register");
  const { page } = opened;
  await page.getByRole("button", { name: "Another session" }).click();
  await page.getByRole("menuitem", { name: /Session 8:/ }).click();
  await expect(page.getByText("Apologies can be marked now")).toBeVisible();
  await page.keyboard.press("p");
  await page.keyboard.press("a");
  await expect(markOf(page, "Selam")).toHaveText("Apologies");
  await expect(page.getByRole("button", { name: "Mark Selam: Present" })).toHaveCount(0);
});

/** The vault seals a record before it writes it; from now on sealing waits, or fails as a broken disk would. */
const meddle = (page: Page, how: "wait" | "fail") =>
  page.evaluate((wanted) => {
    const seal = SubtleCrypto.prototype.encrypt;
    const meddled = globalThis as unknown as { letGo: () => void };
    const held = new Promise<void>((resolve) => {
      meddled.letGo = () => {
        SubtleCrypto.prototype.encrypt = seal;
        resolve();
      };
    });
    SubtleCrypto.prototype.encrypt = async function (...given) {
      if (wanted === "fail") throw new Error("broken on purpose");
      await held;
      return seal.apply(this, given);
    };
  }, how);

const letGo = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo());

test("a mark shows at once, but as unsaved and uncounted until the vault has it", async () => {
  opened = await openSampleAt("register");
  const { page } = opened;
  await meddle(page, "wait");
  await page.keyboard.press("p");
  await expect(markOf(page, "Selam")).toHaveText("Present");
  await expect(rowOf(page, "Selam").getByLabel("Saving")).toBeVisible();
  await expect(rowOf(page, "Selam").getByLabel("Saved")).toHaveCount(0);
  await expect(summary(page)).toHaveText("0 of 23 here");
  await letGo(page);
  await expect(rowOf(page, "Selam").getByLabel("Saved")).toBeVisible();
  await expect(summary(page)).toHaveText("1 of 23 here");
});

test("a mark that could not be written says so on its row and can be tried again", async () => {
  opened = await openSampleAt("register");
  const { page } = opened;
  await meddle(page, "fail");
  await page.keyboard.press("p");
  const again = rowOf(page, "Selam").getByRole("button", { name: "Try again" });
  await expect(again).toBeVisible();
  await expect(summary(page)).toHaveText("0 of 23 here");
  await letGo(page);
  await again.click();
  await expect(rowOf(page, "Selam").getByLabel("Saved")).toBeVisible();
  await expect(summary(page)).toHaveText("1 of 23 here");
});

for (const theme of ["light", "night"] as const) {
  test(`nothing in the register bars anyone, by ${theme}`, async () => {
    opened = await openSampleAt("register");
    const { page } = opened;
    await page.keyboard.press("p");
    await page.keyboard.press("l");
    await page.keyboard.press("Enter");
    await page.keyboard.press("x");
    if (theme === "night") await page.getByRole("button", { name: "Switch to night" }).click();
    await expectAccessible(page);
  });
}
