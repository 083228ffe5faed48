import { expect, test } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { type OpenedApp, openApp } from "./openApp";
import { setUp, toRecoveryStep } from "./setUp";
import { beStrict } from "./strictPage";

// Every screen is judged by axe, which takes its time.
test.describe.configure({ timeout: 120_000 });

const LOOKS = [
  { width: 1024, height: 700, colorScheme: "light" },
  { width: 1440, height: 900, colorScheme: "dark" },
] as const;

for (const { width, height, colorScheme } of LOOKS) {
  const at = `at ${width} by ${height}, ${colorScheme}`;

  async function opened(): Promise<OpenedApp> {
    const app = await openApp();
    await app.page.setViewportSize({ width, height });
    await app.page.emulateMedia({ colorScheme });
    return app;
  }

  test(`the start screens keep the policy and leave nobody out ${at}`, async () => {
    const app = await opened();
    const { complaints } = await beStrict(app);
    const { page } = app;
    await expect(page.getByRole("button", { name: "Open the sample academy" })).toBeVisible();
    await expectAccessible(page);
    await toRecoveryStep(page, "Leaders of Leeds");
    await expectAccessible(page);
    await page.reload();
    await setUp(page);
    await expectAccessible(page);
    await page.keyboard.press("Control+l");
    await expect(page.getByRole("heading", { level: 1, name: "Locked" })).toBeVisible({
      timeout: 20_000,
    });
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await app.close();
  });

  test(`today, programme, settings and the search do so too ${at}`, async () => {
    const app = await opened();
    const { complaints } = await beStrict(app);
    const { page } = app;
    await page.getByRole("button", { name: "Open the sample academy" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
    await expectAccessible(page);
    for (const [place, title] of [
      ["programme", "Programme"],
      ["programme/2016-17%2Fjanuary-to-may", "Programme"],
      ["settings", "Settings"],
      ["settings/backups", "Settings"],
      ["settings/keys", "Settings"],
      ["settings/log", "Settings"],
      ["nowhere", "There is no such place"],
    ] as const) {
      await page.evaluate((path) => {
        location.hash = `#/${path}`;
      }, place);
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
      await expectAccessible(page);
    }
    await page.keyboard.press("Control+k");
    await page.keyboard.type("a");
    await expect(page.getByRole("option").first()).toBeVisible();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await app.close();
  });

  test(`nothing is wider than the window ${at}`, async () => {
    const app = await opened();
    const { page } = app;
    await page.getByRole("button", { name: "Open the sample academy" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
    for (const nth of [1, 4, 7]) {
      await page.keyboard.press(`Alt+${nth}`);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    }
    await app.close();
  });
}

test("the faces are our own files and each is read only when its script occurs", async () => {
  const app = await openApp();
  const { page } = app;
  const fonts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "font") fonts.push(new URL(request.url()).pathname);
  });
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Welcome" })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  expect(fonts.some((name) => name.includes("source-sans-3-latin"))).toBe(true);
  expect(fonts.filter((name) => /arabic|ethiopic/.test(name))).toEqual([]);
  expect(await page.evaluate(() => document.fonts.check('16px "Source Serif 4 Variable"'))).toBe(
    true,
  );
  await app.close();
});
