import { expect, test } from "@playwright/test";
import { type OpenedApp, openApp } from "./openApp";
import { confirmKey, keyShown, PASSPHRASE, setUp, toRecoveryStep } from "./setUp";

let opened: OpenedApp;

test.beforeEach(async () => {
  opened = await openApp();
});

test.afterEach(async () => {
  await opened.close();
});

test("one press opens the sample academy on its own day", async () => {
  const { page } = opened;
  await page.getByRole("button", { name: "Open the sample academy" }).click();
  await expect(page.getByText("Today is Thu 3 Nov 2016 here")).toBeVisible();
  await expect(page.getByRole("heading", { name: /influencing and negotiating/ })).toBeVisible();
  await page.getByRole("button", { name: "One day later" }).click();
  await expect(page.getByText("Today is Fri 4 Nov 2016 here")).toBeVisible();
});

test("set-up goes on only with an honest passphrase, typed twice alike", async () => {
  const { page } = opened;
  await page.getByRole("button", { name: "Set up your academy" }).click();
  const next = page.getByRole("button", { name: "Next" });
  await expect(next).toBeDisabled();
  await page.getByLabel("Name of the academy").fill("Leaders of Leeds");
  await next.click();
  await page.getByLabel("Passphrase", { exact: true }).fill("password1234");
  await page.getByLabel("The same passphrase again").fill("password1234");
  await expect(next).toBeDisabled();
  await page.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
  await expect(page.getByText("The two are not the same yet.")).toBeVisible();
  await expect(next).toBeDisabled();
  await page.getByLabel("The same passphrase again").fill(PASSPHRASE);
  await expect(next).toBeEnabled();
});

test("set-up ends only when two groups of the recovery key were typed from the sheet", async () => {
  const { page } = opened;
  const key = await toRecoveryStep(page, "Leaders of Leeds");
  await confirmKey(page, key.toLowerCase());
  const finish = page.getByRole("button", { name: "Open the academy" });
  await expect(finish).toBeEnabled();
  const last = page.getByLabel(/^Group \d$/).last();
  await last.fill((await last.inputValue()) === "7777" ? "8888" : "7777");
  await expect(page.getByText("That is not it. Compare it with your sheet.")).toBeVisible();
  await expect(finish).toBeDisabled();
  await page.getByRole("button", { name: "Back" }).click();
  expect(await keyShown(page)).toBe(key);
});

test("the key step goes by keyboard: print, back, on, then group, group and Enter", async () => {
  const { page } = opened;
  const key = await toRecoveryStep(page, "Leaders of Leeds");
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await page.getByRole("button", { name: "Print the sheet" }).focus();
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("Back");
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("It is printed or written down");
  await page.keyboard.press("Enter");
  const groups = key.split("-");
  for (const at of [0, 1]) {
    const field = page.getByLabel(/^Group \d$/).nth(at);
    await expect(field).toBeFocused();
    const label = await field.evaluate((one) => (one as HTMLInputElement).labels?.[0]?.textContent);
    await page.keyboard.type(groups[Number(label?.replace(/\D/g, "")) - 1] ?? "");
    await page.keyboard.press(at === 0 ? "Tab" : "Enter");
  }
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible({
    timeout: 30_000,
  });
});

test("printing the recovery key prints a sheet with the key and nothing of the screen", async () => {
  const { page } = opened;
  const key = await toRecoveryStep(page, "Leaders of Leeds");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Recovery key for Leaders of Leeds")).toBeVisible();
  await expect(page.getByText(key, { exact: true })).toBeVisible();
  await expect(page.locator("#app")).toBeHidden();
});

test("an empty academy has a good day and says so", async () => {
  const { page } = opened;
  await page.clock.setFixedTime("2016-08-10T10:00:00");
  await setUp(page);
  await expect(page.getByRole("heading", { name: "A good day: nothing needs you" })).toBeVisible();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
});

test("an academy set up with an edition that is long over is told to begin the next", async () => {
  const { page } = opened;
  await setUp(page);
  await page.getByRole("link", { name: "Begin the next edition" }).click();
  await expect(page.getByRole("dialog", { name: "Begin the next edition" })).toBeVisible();
});

test("a locked academy opens with its passphrase, and every wrong one gets the same sentence", async () => {
  const { page } = opened;
  await setUp(page);
  await page.keyboard.press("Control+l");
  const passphrase = page.getByLabel("Passphrase", { exact: true });
  await passphrase.fill("kettle harbour violin mouse");
  await page.keyboard.press("Enter");
  await expect(page.getByText("That did not open it.")).toBeVisible({ timeout: 20_000 });
  await page.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible({
    timeout: 20_000,
  });
});

test("a forgotten passphrase is what the recovery key is for", async () => {
  const { page } = opened;
  const key = await setUp(page);
  await page.reload();
  await page.getByRole("radio", { name: "Recovery key" }).click();
  await page.getByRole("textbox", { name: "Recovery key" }).fill("0000");
  await page.keyboard.press("Enter");
  await expect(page.getByText("That is not a whole recovery key.")).toBeVisible();
  await page.getByRole("textbox", { name: "Recovery key" }).fill(key.toLowerCase());
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
});

test("set-up cannot be taken back by Ctrl Z", async () => {
  const { page } = opened;
  await setUp(page);
  await page.keyboard.press("Control+z");
  await expect(page.getByText("There is nothing to take back.")).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("settings");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Name of the academy")).toHaveValue("Leaders of Leeds");
});

test("an academy nobody touches locks by itself after the minutes that were set", async () => {
  const { page } = opened;
  await page.clock.install();
  await page.reload();
  await setUp(page);
  await page.clock.fastForward("09:00");
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
  await page.clock.fastForward("01:30");
  await expect(page.getByRole("heading", { level: 1, name: "Locked" })).toBeVisible({
    timeout: 20_000,
  });
});

test("when the key cannot be made, that is said and the key step is there again", async () => {
  const { page, context } = opened;
  await context.route("**/workers/deriveKey*", (route) => route.abort());
  const key = await toRecoveryStep(page, "Leaders of Leeds");
  await confirmKey(page, key);
  await page.getByRole("button", { name: "Open the academy" }).click();
  await expect(page.getByRole("alert")).toContainText("The academy could not be set up");
  await context.unroute("**/workers/deriveKey*");
  await confirmKey(page, key);
  await page.getByRole("button", { name: "Open the academy" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible({
    timeout: 30_000,
  });
});
