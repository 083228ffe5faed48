import type { Page } from "playwright";
import type { UploadedFile } from "./filledForms";

/** Chooses files with the button of the place shown, and waits until each has its outcome. */
export async function importFiles(page: Page, files: readonly UploadedFile[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: /^(Import forms…|Choose files)$/ }).click(),
  ]);
  await chooser.setFiles([...files]);
  await page.getByRole("table", { name: "Files of this import" }).waitFor();
}

/** Lets files fall on the window, or a part of it, as though dragged from a folder. */
export async function dropFiles(
  page: Page,
  files: readonly UploadedFile[],
  on = "body",
): Promise<void> {
  const dropped = files.map(({ name, mimeType, buffer }) => ({
    name,
    mimeType,
    bytes: buffer.toString("base64"),
  }));
  const transfer = await page.evaluateHandle((all) => {
    const holding = new DataTransfer();
    for (const { name, mimeType, bytes } of all) {
      const raw = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
      holding.items.add(new File([raw], name, { type: mimeType }));
    }
    return holding;
  }, dropped);
  await page.dispatchEvent(on, "dragover", { dataTransfer: transfer });
  await page.dispatchEvent(on, "drop", { dataTransfer: transfer });
}
