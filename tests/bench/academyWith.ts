import type { Page } from "playwright";
import type { Operation } from "../../renderer/domain/records";
import { type OpenedApp, openApp } from "../app/openApp";
import { PASSPHRASE, setUp } from "../app/setUp";
import { addRecords } from "../trust/manyRecords";

const WAIT_MS = 120_000;

/** A new academy that holds these records, open at Today; `prepare` is done before the page is loaded. */
export async function openWith(
  home: string,
  records: readonly Operation[],
  prepare: (page: Page) => Promise<void>,
): Promise<OpenedApp> {
  const first = await openApp({ home });
  await setUp(first.page);
  const { port } = first.app;
  await first.close();
  await addRecords(home, records);
  const opened = await openApp({ home, port });
  const { page } = opened;
  await prepare(page);
  await page.reload();
  await page.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  const places = page.getByRole("navigation", { name: "Places" });
  const goOn = page.getByRole("button", { name: "Go on" });
  await goOn.or(places).first().waitFor({ timeout: WAIT_MS });
  if (await goOn.isVisible()) await goOn.click();
  await places.waitFor();
  return opened;
}
