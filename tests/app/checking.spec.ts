import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import type { Answers } from "../../renderer/domain/applicationForm";
import { expectAccessible } from "./accessibility";
import { filledForm, mailedAnswers } from "./filledForms";
import { importFiles } from "./importing";
import type { OpenedApp } from "./openApp";
import { openSampleAt } from "./openSample";
import { foreignForm } from "./wordTable";

let opened: OpenedApp;

test.afterEach(() => opened.close());

const [first = {}, second = {}, , fourth = {}] = mailedAnswers();
const clear = { signedOn: "2 November 2016" };
const question = (page: Page, ask: string) => page.locator("[data-row]").filter({ hasText: ask });
const piece = (page: Page, text: string) =>
  page.locator("[data-stop^=piece]").filter({ hasText: text });
const lit = (page: Page) => page.locator('[data-lit="answer"]');

/** The check screen with filled forms imported before it, at the first of them. */
async function checkForms(...answers: readonly Answers[]): Promise<Page> {
  opened = await openSampleAt("applications");
  const { page } = opened;
  const forms = answers.map((one, index) => filledForm(`form-${index}.docx`, one));
  await importFiles(page, await Promise.all(forms));
  await page.getByRole("link", { name: /^Check \d+ forms?$/ }).click();
  // Those that need no look stand together first; these tests are about one form beside its original.
  const together = page.getByRole("button", { name: /^Accept th(is|ese) \d+$/ });
  await page.locator("[data-row]").or(together).first().waitFor();
  if (await together.isVisible()) await page.locator("[data-glance]").first().click();
  await expect(page.locator("[data-row]").first()).toBeFocused();
  return page;
}

async function checkForeign(
  rows: readonly (readonly [label: string, answer: string])[],
): Promise<Page> {
  opened = await openSampleAt("applications");
  const { page } = opened;
  await importFiles(page, [foreignForm("foreign.docx", rows)]);
  await page.getByRole("link", { name: "Check 1 form" }).click();
  await expect(page.locator("[data-row]").first()).toBeFocused();
  return page;
}

test("two forms are checked by keyboard alone: looked at, corrected, accepted, and the next one is there", async () => {
  const page = await checkForms(fourth, { ...first, signedOn: "03/11/2016" });
  await expect(page.getByRole("heading", { level: 2, name: "Ngozi Umeh" })).toBeVisible();
  await expect(page.getByText("Look at these 2 first")).toBeVisible();
  await expect(question(page, "experience")).toBeFocused();
  await page.keyboard.press("e");
  await page.keyboard.type("Six years of mornings");
  await page.keyboard.press("Control+Enter");
  await expect(question(page, "experience")).toContainText("By you");
  await page.keyboard.press("ArrowDown");
  await expect(lit(page)).toHaveText("03/11/2016");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Accept and next" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Application 41 is checked: Ngozi Umeh")).toBeVisible();
  await expect(page.getByText("1 of 2", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: "Yohannes Mekonnen" })).toBeVisible();
  await expect(page.locator("[data-row]").first()).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("0 of 2", { exact: true })).toBeVisible();
  await expect(page.getByText("Taken back: accepting a form")).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: "Ngozi Umeh" })).toBeVisible();
  await expect(question(page, "experience")).toContainText("Six years of mornings");
});

test("the focused answer is lit in the original, right-to-left words and ticks too, and editing leaves the original alone", async () => {
  const page = await checkForms(second);
  await question(page, "Family name").click();
  await expect(lit(page)).toHaveText("منصور");
  await question(page, "18 or over").click();
  await expect(lit(page).first()).toBeInViewport();
  await question(page, "Family name").click();
  await page.keyboard.press("e");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Mansour");
  await page.keyboard.press("Enter");
  await expect(question(page, "Family name")).toContainText("Mansour");
  await expect(question(page, "Family name")).toBeFocused();
  await expect(lit(page)).toHaveText("منصور");
  await expectAccessible(page);
});

test("Escape leaves an answer as it was, and the keys go on working", async () => {
  const page = await checkForms(first);
  await question(page, "First name").click();
  await page.keyboard.press("e");
  await page.keyboard.type("Nobody");
  await page.keyboard.press("Escape");
  await expect(question(page, "First name")).toContainText("Yohannes");
  await page.keyboard.press("ArrowDown");
  await expect(question(page, "Family name")).toBeFocused();
});

test("a form is set aside with its reason and listed there, and can be taken up again", async () => {
  const page = await checkForms(first);
  await page.getByRole("button", { name: "Set aside…" }).click();
  await page.getByRole("button", { name: "Set aside", exact: true }).click();
  await expect(page.getByText("Please say why, in a word or two.")).toBeVisible();
  await page.getByLabel("Why", { exact: true }).fill("A colleague tried the form out");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Application 41 is set aside")).toBeVisible();
  await page.getByRole("link", { name: "Applications", exact: true }).click();
  await page.getByRole("searchbox", { name: "Search the applications" }).fill("yohannes");
  await page.getByRole("link", { name: /Yohannes/ }).click();
  await expect(page.getByText("A colleague tried the form out")).toBeVisible();
  await page.getByRole("button", { name: "Check again" }).click();
  await expect(page.getByRole("link", { name: "Check this form" })).toBeVisible();
});

test("text of a foreign form that fits no question is lit, put under one by key or by dragging, and asks no more", async () => {
  const page = await checkForeign([
    ["First name", "Leila"],
    ["Surname", "Haddad"],
    ["Email", "leila@example.org"],
    ["Choir you sing in", "Voices of the Lea"],
    ["Favourite bridge", "Tower Bridge"],
    ["Song", "منصور"],
  ]);
  await expect(page.getByText("3 pieces of text fit no question")).toBeVisible();
  await expect(page.locator('[data-lit="unplaced"]')).toHaveCount(3);
  await piece(page, "Voices of the Lea").click();
  await page.keyboard.press("p");
  await expect(page.getByRole("dialog", { name: "Where does this belong?" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.type("fa");
  await page.keyboard.press("Enter");
  await expect(question(page, "Family name")).toContainText(/Haddad\s+Voices of the Lea/);
  await expect(piece(page, "Tower Bridge")).toBeFocused();
  await piece(page, "Tower Bridge").dragTo(question(page, "First name"));
  await expect(question(page, "First name")).toContainText("Tower Bridge");
  await expect(piece(page, "منصور")).toBeVisible();
  await piece(page, "منصور").click();
  await page.keyboard.press("Enter");
  await expect(page.getByText("fits no question")).toHaveCount(0);
  await expect(page.getByText("1 text left with the original")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(piece(page, "منصور")).toBeVisible();
});

test("words chosen in the original are put under a question, by key or by dragging them", async () => {
  const page = await checkForeign([
    ["First name", "Leila"],
    ["Surname", "Haddad"],
    ["Email", "leila@example.org"],
    ["Favourite bridge", "Tower Bridge"],
  ]);
  const bridge = page.getByLabel("The form as it was sent").getByText("Tower Bridge");
  const position = { x: 20, y: 12 };
  await bridge.dblclick({ position });
  await expect(page.getByRole("button", { name: "Put the chosen words…" })).toBeVisible();
  await page.keyboard.press("p");
  await page.keyboard.type("name of");
  await page.keyboard.press("Enter");
  await expect(question(page, "Name of your group")).toContainText("Tower");
  await expect(piece(page, "Tower Bridge")).toBeVisible();
  await bridge.click({ clickCount: 3, position });
  await bridge.dragTo(question(page, "Your role"), { sourcePosition: position });
  await expect(question(page, "Your role")).toContainText("Tower Bridge");
  await expect(page.locator("[data-stop^=piece]")).toHaveCount(0);
});

test("an answer read under the wrong question is put elsewhere or said to be none, and both can be taken back", async () => {
  const page = await checkForeign([
    ["First name", "Voices of the Lea"],
    ["Surname", "Haddad"],
    ["Email", "leila@example.org"],
  ]);
  await question(page, "First name").click();
  await page.keyboard.press("p");
  await page.keyboard.type("name of");
  await page.keyboard.press("Enter");
  await expect(question(page, "Name of your group")).toContainText("Voices of the Lea");
  await expect(question(page, "First name")).toContainText("must be answered");
  await question(page, "Family name").click();
  await page.keyboard.press("n");
  await expect(question(page, "Family name")).toContainText("must be answered");
  await expect(page.getByText("1 text left with the original")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(question(page, "Family name")).toContainText("Haddad");
  await page.keyboard.press("Control+z");
  await expect(question(page, "First name")).toContainText("Voices of the Lea");
});

test("what was just said never covers the buttons of the next form", async () => {
  const page = await checkForms({ ...first, ...clear }, fourth);
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.keyboard.press("Control+Enter");
  const said = await page.getByText("Application 41 is checked").boundingBox();
  const accept = await page.getByRole("button", { name: "Accept as it stands" }).boundingBox();
  expect((said?.y ?? 700) + (said?.height ?? 0)).toBeLessThanOrEqual(accept?.y ?? 0);
});

test("in a small dark window the check screen has no violation and its main action in sight", async () => {
  const page = await checkForms(fourth);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 1024, height: 700 });
  await expect(page.getByRole("button", { name: "Accept as it stands" })).toBeInViewport();
  await expectAccessible(page);
});

test("words of the original are chosen and put under a question by key alone, from right to left too", async () => {
  const page = await checkForeign([
    ["First name", "Leila"],
    ["Surname", "Haddad"],
    ["Email", "leila@example.org"],
    ["Favourite bridge", "The old Tower Bridge"],
    ["Song", "أغنية البحر القديمة"],
  ]);
  const selected = () => page.evaluate(() => getSelection()?.toString());
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await expect(page.locator('[data-lit="unplaced"]').first()).toBeVisible();
  await piece(page, "Tower Bridge").focus();
  await press("o");
  await expect.poll(selected).toBe("The");
  await press("ArrowRight", "ArrowRight", "Shift+ArrowRight");
  expect(await selected()).toBe("Tower Bridge");
  await expect(page.getByRole("status").filter({ hasText: "Tower Bridge" })).toBeVisible();
  await expectAccessible(page);
  await press("Enter");
  await page.keyboard.type("name of");
  await press("Enter");
  await expect(question(page, "Name of your group")).toContainText("Tower Bridge");
  await expect.poll(selected).toBe("Tower Bridge");
  await press("ArrowDown", "ArrowDown", "ArrowLeft", "Shift+ArrowLeft");
  expect(await selected()).toBe("البحر القديمة");
  await press("Home");
  expect(await selected()).toBe("أغنية");
  await press("p");
  await page.keyboard.type("your role");
  await press("Enter");
  await expect(question(page, "Your role")).toContainText("أغنية");
  await press("Escape");
  await expect(piece(page, "Tower Bridge")).toBeFocused();
});
