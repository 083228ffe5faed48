import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import type { Answers } from "../../renderer/domain/applicationForm";
import { filledForm, mailedAnswers } from "../app/filledForms";
import { openSampleAt } from "../app/openSample";
import { countOver, shareOver, type Tasks, tasksDuring } from "./mainThread";

const FORMS = 500;
const LONG_MS = 50;
const LONGEST_MS = 120;
const LONG_SHARE = 0.01;
const WAIT_MS = 300_000;

/**
 * 500 forms handed over at once in the real program: how long its main thread was ever busy. Gives the bars missed. A
 * bare page is handed the same files for as long: taking 500 files keeps the browser itself busy in one task (it asks
 * its other process for the kind of each), before any page hears of them. Those tasks are nobody's to shorten.
 */
export async function dropManyForms(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "dropping-bench-"));
  const { page, close } = await openSampleAt("applications");
  try {
    const paths = await writeForms(folder);
    const started = performance.now();
    const tasks = await tasksDuring(page, () => importAll(page, paths));
    const seconds = (performance.now() - started) / 1_000;
    const bare = await tasksOfBarePage(page, paths, seconds * 1_000);
    console.log(
      `${FORMS} forms dropped at once: ${seconds.toFixed(1)} s until the last had its outcome`,
    );
    console.table({ "Common Ground": figures(tasks), "a bare page": figures(bare) });
    return [
      ...(shareOver(tasks, LONG_MS) > LONG_SHARE ? [`main-thread tasks over ${LONG_MS} ms`] : []),
      ...(countOver(tasks, LONGEST_MS) > countOver(bare, LONGEST_MS)
        ? [`a main-thread task over ${LONGEST_MS} ms that a bare page has not`]
        : []),
    ];
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function tasksOfBarePage(page: Page, paths: readonly string[], ms: number): Promise<Tasks> {
  await page.goto("about:blank");
  await page.setContent('<input type="file" multiple>');
  return await tasksDuring(page, async () => {
    await page.locator("input").setInputFiles([...paths]);
    await page.waitForTimeout(ms);
  });
}

/** Each with another name, so that none is skipped as a copy. */
async function writeForms(folder: string): Promise<readonly string[]> {
  const [answers = {} as Answers] = mailedAnswers();
  const paths: string[] = [];
  for (let index = 0; index < FORMS; index++) {
    const name = `form-${index}.docx`;
    const { buffer } = await filledForm(name, {
      ...answers,
      firstName: `Ana ${index}`,
      email: `ana${index}@example.org`,
    });
    writeFileSync(join(folder, name), buffer);
    paths.push(join(folder, name));
  }
  return paths;
}

async function importAll(page: Page, paths: readonly string[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page
      .getByRole("button", { name: /^(Import|Choose)/ })
      .first()
      .click(),
  ]);
  await chooser.setFiles([...paths]);
  await page.getByText(/forms are here now/).waitFor({ timeout: WAIT_MS });
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
