import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { LETTER_DATES } from "../../renderer/domain/letterDates";
import { hasLibreOffice, LIBRE_OFFICE_IS_MISSING } from "../documents/writing/libreOffice";
import type { FixtureApplicant } from "./applicants";
import { sendAllLetters } from "./sendLetters";
import type { RunningApp } from "./startApp";

export const REPLY_BY = "2099-01-01";
const FIRST_SESSION = "Introduction to Community Organising";

/** 24 offers, 2 on the waiting list, 33 declines, and a welcome for the two who accept: each looked into by LibreOffice. */
export async function lettersOfTheWeek(
  page: Page,
  app: RunningApp,
  applicants: readonly FixtureApplicant[],
): Promise<void> {
  await page.goto(`${app.origin}/#/letters`);
  await expect(page.getByText("59 letters to look at")).toBeVisible();
  await sendAllLetters(page);
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  for (const number of [2, 3]) await accept(page, app, number);
  await page.goto(`${app.origin}/#/letters`);
  await expect(page.getByText("2 letters to look at")).toBeVisible();
  await sendAllLetters(page, "askedBefore");
  const names = lettersIn(app.exportsFolder);
  expect(countOf(names)).toEqual({
    "offer-letter": 24,
    "waiting-list-letter": 2,
    "decline-letter": 33,
    "welcome-letter": 2,
  });
  if (!hasLibreOffice) {
    test.info().annotations.push({ type: "not run", description: LIBRE_OFFICE_IS_MISSING });
    console.log(`letters reopened: ${LIBRE_OFFICE_IS_MISSING}`);
    return;
  }
  const texts = reopened(app.exportsFolder, names);
  expect(texts.size).toBe(names.length);
  const onList: string[] = [];
  for (const [name, text] of texts) {
    const to = applicants[numberOf(name) - 1];
    if (to === undefined) throw new Error(`${name} is to nobody`);
    expectOwnLetter(name, text, to, applicants);
    if (name.startsWith("waiting")) onList.push(text);
  }
  for (const position of [1, 2]) {
    expect(onList.filter((text) => text.includes(`you are number ${position} on`))).toHaveLength(1);
  }
}

async function accept(page: Page, app: RunningApp, number: number): Promise<void> {
  await page.goto(`${app.origin}/#/selection`);
  await page.locator(`tr[data-number="${number}"]`).getByRole("link").click();
  await page.getByRole("button", { name: "Accepted", exact: true }).click();
  await expect(page.locator(`tr[data-number="${number}"]`)).toContainText("Accepted");
}

function lettersIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => /-letter-a\d{3}\.docx$/u.test(name));
}

function countOf(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) {
    const kind = name.replace(/-a\d+\.docx$/u, "");
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

function numberOf(name: string): number {
  return Number(/-a(\d{3})\.docx$/u.exec(name)?.[1]);
}

/** Opens all of them at once in LibreOffice, which starts slowly, and gives what it shows as text, by file name. */
function reopened(folder: string, names: readonly string[]): ReadonlyMap<string, string> {
  const aside = mkdtempSync(join(tmpdir(), "common-ground-letters-"));
  try {
    const ran = spawnSync(
      "soffice",
      [
        `-env:UserInstallation=file://${aside}/profile`,
        "--headless",
        ...["--convert-to", "txt:Text (encoded):UTF8"],
        ...["--outdir", join(aside, "out")],
        ...names.map((name) => join(folder, name)),
      ],
      { encoding: "utf8", timeout: 120_000 },
    );
    expect(ran.status, ran.stderr).toBe(0);
    return new Map(
      names.map((name) => [
        name,
        readFileSync(join(aside, "out", name.replace(/docx$/u, "txt")), "utf8"),
      ]),
    );
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Their own name and their own facts, nobody else's, and no field left over or empty. */
function expectOwnLetter(
  file: string,
  text: string,
  to: FixtureApplicant,
  applicants: readonly FixtureApplicant[],
): void {
  const told: Readonly<Record<string, readonly string[]>> = {
    offer: [LETTER_DATES[to.language].day(REPLY_BY), FIRST_SESSION],
    waiting: [],
    decline: ["As the panel agreed"],
    welcome: [FIRST_SESSION],
  };
  expect(text, file).toContain(to.fullName);
  expect(text, file).toContain(String(to.answers.knownAs));
  expect(text, file).toContain("Leaders of Leeds");
  for (const words of told[file.split("-")[0] ?? ""] ?? []) expect(text, file).toContain(words);
  expect(text, file).not.toMatch(/\{\{|\}\}|undefined|null/u);
  expect(text, file).not.toMatch(/Dear ,|number {2}on|by {2}whether/u);
  const others = applicants.filter((one) => one !== to && text.includes(one.fullName));
  expect(others, file).toEqual([]);
}
