import type { Page } from "playwright";
import { strictHeaders } from "../../electron/policy";

const ROWS = 60;
const SCRIPT = `addEventListener("keydown", ({ key }) => {
  document.querySelectorAll("td")[0].textContent = key;
});`;
const HTML = `<!doctype html><title>Bare</title><table>${"<tr><td>-</td></tr>".repeat(ROWS)}</table><script src="/bare.js"></script>`;

/** A page that only puts the key down, under the policy of ours: what a key costs whoever draws it. */
export async function openBarePage(page: Page, origin: string): Promise<void> {
  const headers = strictHeaders("page");
  await page.route(`${origin}/bare.js`, (route) =>
    route.fulfill({ headers, contentType: "text/javascript", body: SCRIPT }),
  );
  await page.route(`${origin}/bare.html`, (route) =>
    route.fulfill({ headers, contentType: "text/html", body: HTML }),
  );
  await page.goto(`${origin}/bare.html`);
}
