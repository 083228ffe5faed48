import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { comeBack, openSampleAt } from "./openSample";

test("a person is erased after the words were typed, with a certificate, and is gone after a restart", async () => {
  const opened = await openSampleAt("applications");
  const { page, app } = opened;
  await page.getByRole("link", { name: /Selamawit Tesfaye/ }).click();
  await page.getByRole("button", { name: "Erase this person…" }).click();
  const erase = page.getByRole("button", { name: "Erase for good" });
  await expect(erase).toBeDisabled();
  await expectAccessible(page);
  await page.getByLabel("Type erase 1 to go on").fill("erase 2");
  await expect(erase).toBeDisabled();
  await page.getByLabel("Type erase 1 to go on").fill("Erase 1");
  await erase.click();
  await expect(page.getByRole("heading", { name: "Erased" })).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save the certificate…" }).click();
  await expect(page.getByText(/^Saved as /)).toBeVisible();
  const text = readFileSync(join(app.exportsFolder, "erased-1.txt"), "utf8");
  expect(text).toContain("Application 1 of");
  expect(text).not.toMatch(/Selamawit|Tesfaye/);
  await page.getByRole("button", { name: "Close" }).first().click();
  await comeBack(page, "applications");
  await expect(page.getByRole("link", { name: /Selamawit Tesfaye/ })).toHaveCount(0);
  await expect(page.getByText("Selamawit")).toHaveCount(0);
  await page.evaluate(() => {
    location.hash = "#/settings/log";
  });
  await expect(page.getByRole("row", { name: /Erased a person/ })).toBeVisible();
  await expect(page.getByText(/^The log is whole/)).toBeVisible();
  await opened.close();
});
