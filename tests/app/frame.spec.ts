import { expect, type Page, test } from "@playwright/test";
import type { OpenedApp } from "./openApp";
import { openSampleAt } from "./openSample";

let opened: OpenedApp;

test.beforeEach(async () => {
  opened = await openSampleAt("today");
});

test.afterEach(async () => {
  await opened.close();
});

function title(page: Page, name: string) {
  return page.getByRole("heading", { level: 1, name });
}

test("Alt and a number lead to the places in their order, and the focus goes along", async () => {
  const { page } = opened;
  const places = [
    "Today",
    "Applications",
    "Selection",
    "Cohort",
    "Programme",
    "Register",
    "Support",
    "Needs",
    "Letters",
    "Graduation",
  ];
  for (const [index, name] of places.entries()) {
    await expectKeyLeadsTo(`Alt+${(index + 1) % 10}`, name);
  }
  await expectKeyLeadsTo("Control+,", "Settings");
  await page.keyboard.press("Alt+1");
  await page.keyboard.press(`Alt+${(places.length + 1) % 10}`);
  await expect(page.locator("nav [aria-current=page]")).toContainText("Today");
});

async function expectKeyLeadsTo(key: string, name: string) {
  const { page } = opened;
  await page.keyboard.press(key);
  const here = page.locator("nav [aria-current=page]");
  await expect(here).toContainText(name);
  await expect(here).toHaveAttribute("aria-keyshortcuts", key);
  if (name !== "Today") await expect(page.locator("main h1")).toBeFocused();
  expect(await page.title()).toBe(`${name} · Common Ground`);
}

test("a few letters find a person, an application and a session", async () => {
  const { page } = opened;
  for (const [typed, kind] of [
    ["speak test", "Programme"],
    ["17", "Application 17"],
  ] as const) {
    await page.keyboard.press("Control+k");
    await page.keyboard.type(typed);
    await expect(page.getByRole("option").filter({ hasText: kind }).first()).toBeVisible();
    await page.keyboard.press("Escape");
  }
  await page.keyboard.press("Control+k");
  await page.keyboard.type("testimony");
  await page.keyboard.press("Enter");
  await expect(title(page, "Programme")).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: /testimony/ })).toBeVisible();
});

test("addresses and the window's title name nobody", async () => {
  const { page } = opened;
  await page.keyboard.press("Alt+4");
  const person = page.getByRole("listbox").getByRole("option").first();
  const name = (await person.locator("bdi").first().textContent()) ?? "";
  expect(name.length).toBeGreaterThan(1);
  await person.click();
  expect(decodeURIComponent(page.url())).not.toContain(name);
  expect(await page.title()).not.toContain(name);
});

test("Ctrl Z takes the last change back and says what it was, but leaves a text field its own", async () => {
  const { page } = opened;
  await page.keyboard.press("Control+,");
  const name = page.getByLabel("Name of the academy");
  const before = await name.inputValue();
  await name.fill("Another name");
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Taken back")).toHaveCount(0);
  await name.fill("Another name");
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByText("Settings saved")).toBeVisible();
  await page.locator("main h1").focus();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Taken back: a change of the settings")).toBeVisible();
  await expect(name).toHaveValue(before);
});

test("the menu can be skipped", async () => {
  const { page } = opened;
  const skip = page.getByRole("button", { name: "Skip to the place" });
  await skip.focus();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Enter");
  await expect(title(page, "Today")).toBeFocused();
});

test("paper or night is remembered and nothing else is", async () => {
  const { page } = opened;
  await page.emulateMedia({ colorScheme: "light" });
  const ground = () =>
    page.evaluate(() => getComputedStyle(document.body.parentElement as Element).backgroundColor);
  const light = await ground();
  await page.getByRole("button", { name: "Switch to night" }).click();
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await ground()).toBe(dark);
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({
    appearance: "dark normal normal",
  });
});

test("files over the window are welcome anywhere", async () => {
  const { page } = opened;
  const files = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(["x"], "form.docx"));
    return transfer;
  });
  await page.dispatchEvent("main", "dragover", { dataTransfer: files });
  await expect(page.getByText("Drop the forms here")).toBeVisible();
});

test("an address that leads nowhere says so and leads back", async () => {
  const { page } = opened;
  await page.evaluate(() => {
    location.hash = "#/nowhere";
  });
  await expect(title(page, "There is no such place")).toBeVisible();
  await page.getByRole("link", { name: "Go to Today" }).click();
  await expect(title(page, "Today")).toBeVisible();
});

test("the programme shows what the call says and, where it is silent, that it is", async () => {
  const { page } = opened;
  await page.keyboard.press("Alt+5");
  await expect(
    page.getByText("8 numbered sessions, 22 hours. With everything dated: 9 items, 28 hours."),
  ).toBeVisible();
  await expect(page.getByText("Fri 1 Jul 2016 to Thu 1 Sep 2016, 63 days")).toBeVisible();
  await expect(page.getByText("not stated in the call")).toHaveCount(7);
  await page.getByRole("option", { name: /January–May/ }).click();
  await expect(page.getByText(/first Thursday \+ third Wednesday/)).toBeVisible();
  for (const day of ["Thu 5 Jan", "Wed 18 Jan", "Thu 6 Apr", "Wed 19 Apr", "Wed 17 May"]) {
    await expect(page.getByText(day, { exact: true })).toBeVisible();
  }
});

test("the form and the call are saved where saved files go", async () => {
  const { page } = opened;
  await page.keyboard.press("Alt+5");
  for (const [entry, file] of [
    ["Save the application form (Word)", "application-form-2016-17.docx"],
    ["Save the call (text)", "call-for-applications-2016-17.txt"],
    ["Save the call (Word)", "call-for-applications-2016-17.docx"],
  ] as const) {
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("menuitem", { name: entry }).click();
    await expect(page.getByText(`Saved as ${opened.app.exportsFolder}/${file}`)).toBeVisible({
      timeout: 20_000,
    });
  }
});
