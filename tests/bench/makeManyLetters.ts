import { readdirSync } from "node:fs";
import type { Page } from "playwright";
import { upload } from "../app/filledForms";
import { dropFiles } from "../app/importing";
import { openSampleAt } from "../app/openSample";
import { shareOver, type Tasks, tasksDuring } from "./mainThread";

const LETTERS = 500;
const LONG_MS = 50;
const LONGEST_MS = 120;
const LONG_SHARE = 0.01;
const WAIT_MS = 300_000;

/** 500 approved letters made in the real program: how long its main thread was ever busy. Gives the bars missed. */
export async function makeManyLetters(): Promise<readonly string[]> {
  const { page, app, close } = await openSampleAt("letters");
  try {
    await takeInApplicants(page);
    await approveAll(page);
    const seen: string[] = [];
    const started = performance.now();
    const tasks = await tasksDuring(page, () => sendAll(page, seen));
    const seconds = (performance.now() - started) / 1_000;
    const files = readdirSync(app.exportsFolder).length;
    console.log(
      `${files} letters made in the real program in ${seconds.toFixed(1)} s; progress seen ${seen.length} times`,
    );
    console.table({ "Common Ground": figures(tasks) });
    return [
      ...(files < LETTERS ? [`${LETTERS} letters (${files} made)`] : []),
      ...(seen.length < 5 ? ["progress shown"] : []),
      ...(shareOver(tasks, LONG_MS) > LONG_SHARE ? [`main-thread tasks over ${LONG_MS} ms`] : []),
      ...(shareOver(tasks, LONGEST_MS) > 0 ? [`a main-thread task over ${LONGEST_MS} ms`] : []),
    ];
  } finally {
    await close();
  }
}

/** Answers of an online form that leave much out, so that a letter can ask each for what is missing. */
async function takeInApplicants(page: Page): Promise<void> {
  const rows = Array.from(
    { length: LETTERS },
    (_, index) => `04/11/2016 10:00:00,applicant${index}@example.org,Ana Applicant ${index},Yes`,
  );
  const csv = ["Timestamp,Email Address,Full name,Are you 18 or over?", ...rows, ""].join("\r\n");
  await page.evaluate(() => {
    location.hash = "#/applications";
  });
  await dropFiles(page, [upload("responses.csv", Buffer.from(csv))]);
  await page.getByRole("button", { name: `Take over ${LETTERS} applications` }).click();
  await page.getByText(`${LETTERS} forms are here now`).waitFor({ timeout: WAIT_MS });
}

async function approveAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = "#/letters";
  });
  await page.getByRole("radio", { name: /^All/ }).click();
  await page.getByRole("button", { name: /Kind of letter/ }).click();
  await page.getByRole("option", { name: "More information needed", exact: true }).click();
  await page.getByRole("button", { name: /^Approve all/ }).click();
  const asked = page.getByRole("alertdialog").getByRole("button", { name: /^Approve all/ });
  await asked.click();
  await page.getByRole("button", { name: /^Send out/ }).waitFor({ timeout: WAIT_MS });
}

/** `seen` takes each step of the progress that could be read. */
async function sendAll(page: Page, seen: string[]): Promise<void> {
  await page.getByRole("button", { name: /^Send out/ }).click();
  const dialog = page.getByRole("dialog", { name: /^Send out/ });
  await dialog.getByRole("button", { name: "Save the letters" }).click();
  const warning = page.getByRole("alertdialog").getByRole("button", { name: "Save in the clear" });
  await warning.click();
  const done = dialog.getByText(/letters made$/).waitFor({ timeout: WAIT_MS });
  let isDone = false;
  const ended = done.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    const words = await dialog
      .getByText(/^\d+ of \d+$/)
      .textContent({ timeout: 1_000 })
      .catch(() => null);
    if (words !== null && words !== seen.at(-1)) seen.push(words);
    await page.waitForTimeout(500);
  }
  await ended;
}

function figures(tasks: Tasks): Readonly<Record<string, number | string>> {
  const sorted = [...tasks].sort((left, right) => left - right);
  const at = (share: number) => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1));
  return {
    tasks: tasks.length,
    "median ms": at(0.5),
    "p99 ms": at(0.99),
    "longest ms": Number((sorted.at(-1) ?? 0).toFixed(1)),
    [`over ${LONG_MS} ms`]: `${(shareOver(tasks, LONG_MS) * 100).toFixed(2)} %`,
  };
}
