import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { grid, pdfOf, text } from "../fixtures/forms/pdfFixture";
import { expectAccessible } from "./accessibility";
import { importFiles } from "./importing";
import { type OpenedApp, openApp } from "./openApp";
import { enterSample } from "./openSample";
import { beStrict } from "./strictPage";

let opened: OpenedApp;

test.afterEach(() => opened.close());

const ROWS = [
  ["First name", "Yohannes"],
  ["Family name", "Mekonnen"],
  ["Email", "yohannes@example.org"],
  ["Phone", "020 7946 0101"],
] as const;

/** A form of two pages, its first name on the first, its reasons on the second. */
function pdfForm() {
  const rows = ROWS.flatMap(([label, answer], index) => [
    text(54, 767 - index * 20, label),
    text(204, 767 - index * 20, answer),
  ]);
  const edges = ROWS.map((_, index) => 780 - index * 20);
  const first = [
    text(50, 800, "Application form", 16, "F2"),
    ...grid([50, 200, 500], [...edges, 780 - ROWS.length * 20]),
    ...rows,
  ];
  const second = [
    ...grid([50, 200, 500], [780, 740]),
    text(54, 767, "Address"),
    text(204, 767, "14 Green Street, London"),
  ];
  const buffer = Buffer.from(pdfOf([{ drawing: first }, { drawing: second }]));
  return { name: "form.pdf", mimeType: "application/pdf", buffer };
}

/** Share of the canvas that is not white. */
function inkOn(page: Page, name: string): Promise<number> {
  return page.getByRole("img", { name }).evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
    let dark = 0;
    for (let index = 0; index < (pixels?.length ?? 0); index += 4) {
      if ((pixels?.[index] ?? 255) < 128) dark++;
    }
    return dark / (canvas.width * canvas.height);
  });
}

test("a PDF is imported, shown in pages with its answers lit, and nothing goes against the policy", async () => {
  opened = await openApp();
  const { page } = opened;
  const strict = await beStrict(opened);
  await enterSample(page, "applications");
  await importFiles(page, [pdfForm()]);
  await page.getByRole("link", { name: /^Check 1 form$/ }).click();
  const question = (ask: string) => page.locator("[data-row]").filter({ hasText: ask });
  await expect(question("First name")).toContainText("Yohannes");
  await expect.poll(() => inkOn(page, "Page 1 of 2")).toBeGreaterThan(0.001);
  await question("First name").click();
  const lit = page.locator('[data-lit="answer"]');
  await expect(lit.first()).toBeInViewport();
  const box = await lit.first().boundingBox();
  const sheet = await page.getByRole("img", { name: "Page 1 of 2" }).boundingBox();
  expect(box?.x ?? 0).toBeGreaterThan(sheet?.x ?? Number.POSITIVE_INFINITY);
  await question("Email").first().click();
  await expect(lit.first()).toBeInViewport();
  await expectAccessible(page);
  await page.getByRole("radio", { name: "Text" }).click();
  await expect(lit.first()).toHaveText("yohannes@example.org");
  expect(strict.complaints).toEqual([]);
});

test("a photographed form opens as a picture beside the questions to be typed in", async () => {
  opened = await openApp();
  const { page } = opened;
  const strict = await beStrict(opened);
  await enterSample(page, "applications");
  const buffer = readFileSync(new URL("../../build/icons/icon.png", import.meta.url));
  await importFiles(page, [{ name: "form.png", mimeType: "image/png", buffer }]);
  await page.getByRole("link", { name: /^Check 1 form$/ }).click();
  await expect.poll(() => inkOn(page, "Page 1 of 1")).toBeGreaterThan(0.01);
  await expect(page.getByRole("radio", { name: "Text" })).toHaveCount(0);
  await expectAccessible(page);
  expect(strict.complaints).toEqual([]);
});
