import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import type { Locator, Page } from "playwright";
import { goTo } from "./coordinator";

/** Who completed and who did not with what is missing, and what was decided: one line a person. */
export async function shownCompletion(page: Page): Promise<readonly string[]> {
  await goTo(page, "graduation");
  return (await cellsOf(page)).map(
    ([code, name, byRule, decided]) => `${code} ${name} | ${byRule} | ${decided}`,
  );
}

/** The parts of the rule, as the place says them above everybody. */
export const shownRule = (page: Page): Locator =>
  page.getByRole("region", { name: "The rule" }).getByRole("listitem");

export async function shownDecisions(page: Page): Promise<readonly string[]> {
  await goTo(page, "graduation");
  return (await cellsOf(page)).map(([, , , decided]) => decided ?? "");
}

/** The alumni: name, name on the certificate, day; and by the side of each whether it was made. */
export async function shownAlumni(
  page: Page,
): Promise<{ readonly people: readonly string[]; readonly certificates: readonly string[] }> {
  await goTo(page, "graduation/certificates");
  const rows = await cellsOf(page);
  return {
    people: rows.map(
      ([name, onCertificate, day]) =>
        `${name} | ${onCertificate?.replace(/ · Change$/, "")} | ${day}`,
    ),
    certificates: rows.map((cells) => cells[3] ?? ""),
  };
}

/** The words of each cell of the place's table; what stands below one another is parted by " · ". */
async function cellsOf(page: Page): Promise<readonly (readonly string[])[]> {
  const rows = page.locator("main table tbody tr");
  await rows.first().waitFor();
  return rows.evaluateAll((all) =>
    all.map((row) =>
      [...row.querySelectorAll<HTMLElement>("th, td")].map((cell) =>
        cell.innerText.trim().replace(/\s*\n\s*/g, " · "),
      ),
    ),
  );
}

export type Rule = { readonly commitment: string; readonly hours: string };

/** Asks besides the attendance for commitment, hours, the planning day and a plan, or with null for none of these. */
export async function askBesides(page: Page, rule: Rule | null): Promise<void> {
  await goTo(page, "graduation");
  await page.getByRole("button", { name: "Change the rule" }).click();
  const dialog = page.getByRole("dialog");
  for (const part of [
    "Attendance and apologies",
    "Hours attended",
    "The planning day attended",
    "An action plan written",
  ]) {
    await dialog.locator("label").filter({ hasText: part }).click();
  }
  if (rule !== null) {
    await dialog.getByLabel("At least, in percent").nth(1).fill(rule.commitment);
    await dialog.getByLabel("At least, in hours").fill(rule.hours);
  }
  await dialog.getByRole("button", { name: "Keep" }).click();
  await expect(dialog).toHaveCount(0);
}

export async function graduateAll(page: Page, count: number): Promise<void> {
  await goTo(page, "graduation");
  const graduate = { name: `Graduate ${count} people` };
  await page.getByRole("button", graduate).click();
  await page.getByRole("dialog").getByRole("button", graduate).click();
  await expect(page.getByText(`${count} people graduated.`)).toBeVisible();
}

/** Says that somebody does not graduate, as the rule says too. */
export async function turnDown(page: Page, person: string): Promise<void> {
  await page.getByRole("button", { name: `Decide for ${person}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Keep" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** Makes the five certificates as one Word file; gives those of the names that stand in it. */
export async function namesOnCertificates(
  page: Page,
  exportsFolder: string,
  names: readonly string[],
): Promise<readonly string[]> {
  await goTo(page, "graduation/certificates");
  await page.getByRole("button", { name: "Save one Word file to print" }).click();
  await page.getByRole("button", { name: "Save in the clear" }).click();
  await expect(page.getByText("5 letters made")).toBeVisible({ timeout: 30_000 });
  const [file = ""] = (await readdir(exportsFolder)).filter((name) => name.endsWith(".docx"));
  const parts = unzipSync(await readFile(join(exportsFolder, file)));
  const words = strFromU8(parts["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]+>/g, "");
  return names.filter((name) => words.includes(name));
}
