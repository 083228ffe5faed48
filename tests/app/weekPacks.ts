import { existsSync, readFileSync, rmSync } from "node:fs";
import { expect } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright";
import type { FixtureApplicant } from "./applicants";
import type { RunningApp } from "./startApp";

export type Pack = { readonly pack: Buffer; readonly sheet: Buffer };

/** Saves a reviewer's pack and sheet and gives their bytes; an earlier one is taken away. */
export async function packOf(page: Page, app: RunningApp, reviewer: number): Promise<Pack> {
  await page.goto(`${app.origin}/#/selection/reviewers`);
  const pathOf = (kind: string, ending: string) =>
    `${app.exportsFolder}/${kind}-2016-17-reviewer-${reviewer}.${ending}`;
  const [pack, sheet] = [pathOf("pack", "docx"), pathOf("scores", "xlsx")];
  for (const path of [pack, sheet]) rmSync(path, { force: true });
  await page
    .getByRole("button", { name: "More" })
    .nth(reviewer - 1)
    .waitFor();
  const row = page.getByRole("row").nth(reviewer);
  const direct = row.getByRole("button", { name: "Save the pack" });
  if ((await direct.count()) > 0) await direct.click();
  else {
    await row.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Save the pack" }).click();
  }
  await expect.poll(() => existsSync(sheet), { timeout: 30_000 }).toBe(true);
  return { pack: readFileSync(pack), sheet: readFileSync(sheet) };
}

/** All text of all parts of a Word file. */
export function textOf(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => name.endsWith(".xml"))
    .map(([, part]) =>
      strFromU8(part)
        .replace(/<\/w:p>/gu, "\n")
        .replace(/<[^>]*>/gu, ""),
    )
    .join("\n");
}

/** Names, addresses, numbers and groups of the sixty that stand in a text. */
export function leakedIn(text: string, applicants: readonly FixtureApplicant[]): readonly string[] {
  const searched = text.toLowerCase();
  const secrets = new Set(applicants.flatMap((one) => one.secrets));
  return [...secrets].filter((secret) => searched.includes(secret.toLowerCase()));
}

/** Who writes their name in Arabic, Ethiopic, Cyrillic, Vietnamese and Romanian letters. */
const UNMASKED = [1, 2, 3, 4, 5];

/**
 * The control: everything found in five applications is left as it is, and the check that finds nothing in the packs
 * that are given out finds every secret of those five in these.
 */
export async function saveControlPack(
  page: Page,
  app: RunningApp,
  applicants: readonly FixtureApplicant[],
): Promise<void> {
  for (const number of UNMASKED) await chooseForAll(page, app, number, "Leave");
  const packs = [
    await packOf(page, app, 1),
    await packOf(page, app, 2),
    await packOf(page, app, 3),
  ];
  const text = packs.map(({ pack }) => textOf(pack)).join("\n");
  const secrets = UNMASKED.flatMap((number) => applicants[number - 1]?.secrets ?? []);
  expect([...leakedIn(text, applicants)].sort()).toEqual([...new Set(secrets)].sort());
  for (const number of UNMASKED) await chooseForAll(page, app, number, "Mask");
}

/** Says the same of every place found in an application. */
async function chooseForAll(
  page: Page,
  app: RunningApp,
  number: number,
  choice: "Leave" | "Mask",
): Promise<void> {
  await page.goto(`${app.origin}/#/selection/masking`);
  await page.getByRole("link", { name: new RegExp(`^Application ${number} `, "u") }).click();
  const title = `Application ${number}`;
  await expect(page.getByRole("heading", { level: 2, name: title, exact: true })).toBeVisible();
  const name = choice === "Leave" ? /^Leave /u : /^Mask /u;
  const open = page
    .getByRole("article")
    .locator("li")
    .getByRole("button", { name, pressed: false });
  for (let left = await open.count(); left > 0; left--) {
    await open.first().click();
    await expect(open).toHaveCount(left - 1);
  }
}
