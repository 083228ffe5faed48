import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type FormFile, nameOf } from "./formFiles";

/** What LibreOffice can write out as plain text; a PDF's words are those of the same form in one of these. */
const TEXT_FORMATS = ["docx", "docm", "odt", "rtf", "doc"];
const BATCH = 40;
const BATCH_TIMEOUT_MS = 300_000;

export type OfficeTexts =
  | { readonly kind: "exported"; readonly textOf: (form: FormFile) => string | null }
  | { readonly kind: "notRun"; readonly why: string };

/** LibreOffice's plain-text export of every form it can open: another program's view of all that is written there. */
export function officeTexts(forms: readonly FormFile[]): OfficeTexts {
  if (!hasOffice()) return { kind: "notRun", why: "not run: soffice is missing" };
  const work = mkdtempSync(join(tmpdir(), "forms-"));
  const texts = new Map<string, string>();
  try {
    for (const format of TEXT_FORMATS) {
      const paths = forms.filter((form) => form.format === format).map(({ path }) => path);
      for (const batch of batchesOf(paths)) exportBatch(batch, work, texts);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return { kind: "exported", textOf: (form) => texts.get(form.path) ?? sibling(form, texts) };
}

function hasOffice(): boolean {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Files of one name from several folders must not overwrite each other's text. */
function batchesOf(paths: readonly string[]): readonly (readonly string[])[] {
  const batches: string[][] = [];
  for (const path of paths) {
    const name = basename(nameOf(path));
    const room = batches.find(
      (batch) => batch.length < BATCH && !batch.some((other) => basename(nameOf(other)) === name),
    );
    if (room === undefined) batches.push([path]);
    else room.push(path);
  }
  return batches;
}

function exportBatch(paths: readonly string[], work: string, texts: Map<string, string>): void {
  const out = mkdtempSync(join(work, "text-"));
  const profile = pathToFileURL(join(work, "profile")).href;
  execFileSync(
    "soffice",
    [
      `-env:UserInstallation=${profile}`,
      "--headless",
      "--convert-to",
      "txt:Text (encoded):UTF8",
      "--outdir",
      out,
      ...paths,
    ],
    { stdio: "ignore", timeout: BATCH_TIMEOUT_MS },
  );
  for (const path of paths) {
    const text = join(out, `${basename(nameOf(path))}.txt`);
    if (existsSync(text)) texts.set(path, readFileSync(text, "utf8"));
  }
}

function sibling(form: FormFile, texts: ReadonlyMap<string, string>): string | null {
  for (const format of TEXT_FORMATS) {
    const text = texts.get(`${nameOf(form.path)}.${format}`);
    if (text !== undefined) return text;
  }
  return null;
}
