/**
 * `npm run forms`: reads our own filled forms, and the real ones beside the repository where they are, and scores what
 * was found. `npm run forms -- DIR` does so for any folder: scores where `NAME.truth.json` stands beside NAME, what was
 * read everywhere. The last line is for programs. Ends non-zero when a bar is missed.
 */
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { missedBars, totalsByFormat } from "./forms/bars";
import { type FormFile, formFilesIn } from "./forms/formFiles";
import { type OfficeTexts, officeTexts } from "./forms/officeText";
import { readFormFile } from "./forms/readFormFile";
import { scoreForm } from "./forms/scoreForm";
import { formJson, type ReadForm, shownForm, shownTotals } from "./forms/showForms";

const root = join(import.meta.dirname, "..");
const OWN_FORMS = join(root, "tests/fixtures/forms/filled");
const REAL_FORMS = join(root, "../shared/forms/filled");

type FolderResult = {
  readonly folder: string;
  readonly forms: readonly ReadForm[];
  readonly missed: readonly string[];
};

async function readFolder(folder: string): Promise<FolderResult> {
  console.log(`\n${relative(root, folder)}`);
  const files = formFilesIn(folder);
  const texts = officeTexts(files.filter(({ truth }) => truth !== null));
  if (texts.kind === "notRun") console.log(`lost words: ${texts.why}`);
  const forms: ReadForm[] = [];
  for (const file of files) {
    const form = await readOne(file, folder, texts);
    forms.push(form);
    console.log(shownForm(form));
  }
  const scored = forms.flatMap(({ format, score }) => (score === null ? [] : [{ format, score }]));
  const totals = totalsByFormat(scored);
  const missed = totals.flatMap(missedBars);
  if (totals.length > 0) console.log(`\n${shownTotals(totals)}`);
  for (const bar of missed) console.log(`bar missed: ${bar}`);
  return { folder: relative(root, folder), forms, missed };
}

async function readOne(file: FormFile, folder: string, texts: OfficeTexts): Promise<ReadForm> {
  const report = await readFormFile(file.path);
  const text = texts.kind === "exported" ? texts.textOf(file) : null;
  const score = file.truth === null ? null : scoreForm(report, file.truth, text);
  return { name: relative(folder, file.path), format: file.format, report, score };
}

const asked = process.argv[2];
const folders = asked === undefined ? [OWN_FORMS, REAL_FORMS] : [asked];
const results: FolderResult[] = [];
for (const folder of folders) {
  if (existsSync(folder)) results.push(await readFolder(folder));
  else console.log(`\nnot run: ${relative(root, folder)} is not here`);
}
const missed = results.flatMap((result) => result.missed);
console.log(
  JSON.stringify({
    passed: missed.length === 0,
    missed,
    folders: results.map(({ folder, forms }) => ({ folder, files: forms.map(formJson) })),
  }),
);
if (missed.length > 0 || (asked !== undefined && results.length === 0)) process.exitCode = 1;
