/**
 * `npm run bench:letters`: 500 letters from one template, ours against docxtemplater and against docx's patchDocument on
 * the same template with the same values, medians of one run; every letter of all three must say the same. Then 500
 * letters in the real program. Ends non-zero when a bar is missed.
 */
import { PatchType, patchDocument, TextRun } from "docx";
import Docxtemplater from "docxtemplater";
import { strFromU8, unzipSync } from "fflate";
import PizZip from "pizzip";
import { writeLetterTemplate } from "../../renderer/documents/letters/writeLetterTemplate";
import { compileTemplate } from "../../renderer/documents/wordTemplate/compileTemplate";
import type { TemplateValues } from "../../renderer/domain/templateTags";
import { makeManyLetters } from "./makeManyLetters";

const LETTERS = 500;
const ROUNDS = 5;
/** How many times as fast as docxtemplater we must be. */
const FASTER = 1.5;

/** What all three can do: fields and one list; conditions are left out, as patchDocument knows none. */
const WORDS = {
  purpose: "offer",
  language: "en",
  subject: "A place for you in the {{academy}} {{edition}}",
  body: "Dear {{known_as}},\n\nThank you for applying to the {{academy}}. We read what you wrote with care, {{known_as}}, and would be glad to have you with us.\n\nPlease let us know by {{reply_by}} whether you would like to take the place. {{sentence}}\n\nWe look forward to meeting you.\n\nWith warm regards,",
} as const;

function valuesOf(index: number): TemplateValues["texts"] {
  return {
    academy: "Community Leadership Academy",
    edition: "2016–17",
    known_as: `Amina ${index}`,
    full_name: `Amina <Yusuf> & Sons ${index}`,
    line: `${index} Harrow Road`,
    reply_by: "Wednesday 7 September 2016",
    today: "Monday 5 September 2016",
    sentence: "If something stands in your way, tell us. ".repeat(3).trim(),
  };
}

/** The list of address lines is a plain field here, which all three know. */
async function theTemplate(): Promise<Uint8Array> {
  const bytes = await writeLetterTemplate(WORDS);
  const zip = new PizZip(bytes);
  const xml = zip.file("word/document.xml")?.asText() ?? "";
  const flat = xml.replace(/<w:p>(?:(?!<\/w:p>).)*\{\{[#/]address\}\}.*?<\/w:p>/gs, "");
  zip.file("word/document.xml", flat);
  return zip.generate({ type: "uint8array", compression: "DEFLATE" });
}

type Filler = (values: TemplateValues["texts"]) => Promise<Uint8Array> | Uint8Array;

function fillers(template: Uint8Array): Readonly<Record<string, () => Filler>> {
  return {
    "Common Ground": () => {
      const compiled = compileTemplate("offer.docx", template);
      return (texts) => compiled.fill({ texts, lists: {} });
    },
    docxtemplater: () => (texts) => {
      const options = { delimiters: { start: "{{", end: "}}" }, linebreaks: true };
      const document = new Docxtemplater(new PizZip(template), options);
      document.render(texts);
      return document.getZip().generate({ type: "uint8array", compression: "DEFLATE" });
    },
    "docx patchDocument": () => (texts) =>
      patchDocument({
        outputType: "uint8array",
        data: template,
        keepOriginalStyles: true,
        patches: Object.fromEntries(
          Object.entries(texts).map(([name, text]) => [
            name,
            { type: PatchType.PARAGRAPH, children: [new TextRun(text)] },
          ]),
        ),
      }),
  };
}

function wordsOf(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  return xml
    .replaceAll("</w:p>", "\n")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'");
}

async function millisecondsOf(begin: () => Filler): Promise<number> {
  const started = performance.now();
  const fill = begin();
  for (let index = 0; index < LETTERS; index++) await fill(valuesOf(index));
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}

/** The first letter that does not say what ours says, by the name of who wrote it. */
async function differing(all: Readonly<Record<string, () => Filler>>): Promise<readonly string[]> {
  const begun = Object.entries(all).map(([name, begin]) => [name, begin()] as const);
  const different = new Set<string>();
  for (let index = 0; index < LETTERS; index++) {
    const said: string[] = [];
    for (const [name, fill] of begun) {
      said.push(wordsOf(await fill(valuesOf(index))));
      if (said.at(-1) !== said[0]) different.add(`${name} says something else`);
    }
    if (said[0]?.includes("{{") || !said[0]?.includes(`Dear Amina ${index},`)) {
      different.add("ours is not filled");
    }
  }
  return [...different];
}

async function main(): Promise<void> {
  const all = fillers(await theTemplate());
  const missed: string[] = [...(await differing(all))];
  const times: Record<string, number[]> = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, begin] of Object.entries(all)) {
      times[name] = [...(times[name] ?? []), await millisecondsOf(begin)];
    }
  }
  const ours = median(times["Common Ground"] ?? []);
  console.log(`${LETTERS} letters from one template, medians of ${ROUNDS} rounds`);
  console.table(
    Object.fromEntries(
      Object.entries(times).map(([name, values]) => [
        name,
        {
          "ms for all": Math.round(median(values)),
          "letters a second": Math.round((LETTERS / median(values)) * 1_000),
          "times ours": Number((median(values) / ours).toFixed(2)),
        },
      ]),
    ),
  );
  if (median(times.docxtemplater ?? []) < FASTER * ours) {
    missed.push(`${FASTER} times as fast as docxtemplater`);
  }
  missed.push(...(process.argv.includes("--no-window") ? [] : await makeManyLetters()));
  for (const bar of missed) console.error(`Missed: ${bar}`);
  process.exitCode = missed.length === 0 ? 0 : 1;
}

await main();
