import type { Page } from "playwright";
import { goTo } from "./coordinator";

/** The year grid as it stands on screen: one line a person, and the line of totals. */
export async function shownGrid(
  page: Page,
): Promise<{ readonly people: readonly string[]; readonly totals: string }> {
  await goTo(page, "cohort/year");
  await page.getByRole("rowheader").first().waitFor();
  return page.evaluate(() => {
    const text = (element: Element) =>
      (element.querySelector('[aria-hidden="true"]') ?? element).textContent?.trim() ?? "";
    const cellsOf = (row: Element) => [...row.querySelectorAll("td")].map(text);
    const headOf = (row: Element) =>
      [...(row.querySelector("th")?.querySelectorAll("span > span, a") ?? [])].map((one) =>
        one.textContent?.trim(),
      );
    const line = (cells: readonly string[], parted: string) =>
      `${cells.slice(0, -3).join(parted)} | ${cells.slice(-3).join(" ")}`;
    const rows = [...document.querySelectorAll("main tbody tr")];
    const foot = document.querySelector("main tfoot tr");
    return {
      people: rows.map((row) => {
        const [code, name] = headOf(row);
        return `${code} ${name} | ${line(cellsOf(row), " ")}`;
      }),
      totals: foot === null ? "" : line(cellsOf(foot), ", "),
    };
  });
}

/** The addresses of everyone's page, by row code from 1. */
export async function pagesOfPeople(page: Page): Promise<readonly string[]> {
  await goTo(page, "cohort/year");
  await page.getByRole("rowheader").first().waitFor();
  return page
    .locator("main tbody th a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")?.slice(2) ?? ""));
}

const FIGURES = ["Attendance", "Commitment", "Hours"] as const;
const PROSPECTS = [
  "Of the numbered sessions",
  "Of everything dated",
  "What is asked for",
  "One-to-one support",
] as const;

/** What each person's page counts and what their prospects are, one line a person. */
export async function shownPeople(page: Page): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const [index, path] of (await pagesOfPeople(page)).entries()) {
    await goTo(page, path);
    const detail = page.getByRole("region", { name: "The chosen person" });
    await detail.getByText(`Row code ${index + 1}`, { exact: true }).waitFor();
    lines.push(
      await detail.evaluate(
        (element, [figures, prospects]) => {
          const after = (term: string, nth: number) => {
            const dt = [...element.querySelectorAll("dt")].find((one) => one.textContent === term);
            const values = [...(dt?.parentElement?.querySelectorAll("dd") ?? [])];
            return values[nth]?.textContent?.trim() ?? "";
          };
          return [
            ...figures.map((term) => after(term, 1)),
            ...prospects.map((term) => after(term, 0)),
          ].join(" | ");
        },
        [FIGURES, PROSPECTS] as const,
      ),
    );
  }
  return lines;
}

/** Who can still reach what is asked for, as the support place lists it. */
export async function shownOutlooks(page: Page): Promise<readonly string[]> {
  await goTo(page, "support");
  const table = page.getByRole("table", { name: /^Target 75 %/ });
  await table.waitFor();
  return table
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll("td")].map((cell) => cell.textContent?.trim()).join(" | "),
      ),
    );
}
