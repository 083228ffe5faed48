/**
 * `npm run bench:reading`: files a second of our structure reader for .docx against fflate and saxes over the parts it
 * may read, and against other programs on the same files; and how its time grows with the number of files. Ends
 * non-zero when a bar is missed. Our own fixtures, and the real forms beside the repository where they are.
 *
 * Like with like: everybody is handed the same files, whole and in memory, in turn within each round; two rounds warm
 * everybody up; medians of the others count. Ours works under all its caps, and so does the floor; mammoth has none,
 * and does as it does without options. Ours reads headers, footers and prompts besides, and leaves numbering alone
 * where nothing is numbered. LibreOffice is started once for all files, and reads and writes them on the disk.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mammoth from "mammoth";
import { SaxesParser } from "saxes";
import { findAnswers } from "../../renderer/documents/matching/findAnswers";
import { openZip } from "../../renderer/documents/outside/zipArchive";
import { readWordFile } from "../../renderer/documents/word/readWord";
import { openWordPackage } from "../../renderer/documents/word/wordPackage";
import { dropManyForms } from "./dropManyForms";

const root = join(import.meta.dirname, "../..");
const FOLDERS = ["tests/fixtures/forms/filled", "../shared/forms/filled", "../shared/forms/blank"];
const ROUNDS = 15;
const FEW = 500;
const MANY = 5_000;

type File = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** Bars of the issue: our speed over the other's, at least this. */
const BARS = { floor: 0.6, html: 8, office: 20, growth: 11 } as const;

function wordFiles(): readonly File[] {
  return FOLDERS.map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".docx"))
        .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) })),
    );
}

/** The parts the reader reads, unpacked under the same caps and parsed with their namespaces; nothing is kept. */
function parseOnly(bytes: Uint8Array, parts: readonly string[]): number {
  const zip = openZip(bytes);
  let seen = 0;
  for (const part of parts) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on("opentag", () => {
      seen++;
    });
    parser.on("text", (text) => {
      seen += text.length;
    });
    parser.write(new TextDecoder().decode(zip.part(part) ?? new Uint8Array())).close();
  }
  return seen;
}

const READ_PARTS =
  /^(_rels\/\.rels|word\/_rels\/document\.xml\.rels|word\/(glossary\/)?(document|styles|numbering|footnotes|endnotes|comments|header\d*|footer\d*)\.xml)$/;

function partsOf({ bytes }: File): readonly string[] {
  const { names } = openWordPackage(bytes);
  return names.filter((name) => READ_PARTS.test(name) && name !== "word/glossary/styles.xml");
}

function milliseconds(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}

type Times = { ours: number[]; floor: number[]; raw: number[]; html: number[] };

/** Turn by turn, so that whatever else the machine does meets all of them alike. */
async function race(files: readonly File[]): Promise<Times> {
  const parts = files.map(partsOf);
  const times: Times = { ours: [], floor: [], raw: [], html: [] };
  const buffers = files.map(({ bytes }) => ({ buffer: Buffer.from(bytes) }));
  for (let round = -2; round < ROUNDS; round++) {
    const ours = milliseconds(() => {
      for (const { bytes } of files) readWordFile(bytes);
    });
    const floor = milliseconds(() => {
      files.forEach(({ bytes }, index) => {
        parseOnly(bytes, parts[index] ?? []);
      });
    });
    const raw = await millisecondsOf(async () => {
      for (const file of buffers) await mammoth.extractRawText(file);
    });
    const html = await millisecondsOf(async () => {
      for (const file of buffers) await mammoth.convertToHtml(file);
    });
    if (round < 0) continue; // The first rounds warm everybody up.
    times.ours.push(ours);
    times.floor.push(floor);
    times.raw.push(raw);
    times.html.push(html);
  }
  return times;
}

/** Milliseconds for all files in one start of LibreOffice, or null where it is missing. */
function officeMilliseconds(files: readonly File[]): number | null {
  const folder = mkdtempSync(join(tmpdir(), "reading-bench-"));
  try {
    const paths = files.map(({ bytes }, index) => {
      const path = join(folder, `${index}.docx`);
      writeFileSync(path, bytes);
      return path;
    });
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const convert = (some: readonly string[]) =>
      execFileSync(
        "soffice",
        [
          profile,
          "--headless",
          "--convert-to",
          "txt:Text",
          "--outdir",
          join(folder, "out"),
          ...some,
        ],
        { stdio: "ignore" },
      );
    convert(paths.slice(0, 1)); // The first start makes its profile.
    return milliseconds(() => convert(paths));
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How much longer ten times as many files take; questions are found as well. */
function growth(files: readonly File[]): number {
  const read = (count: number) =>
    milliseconds(() => {
      for (let index = 0; index < count; index++) {
        const file = files[index % files.length];
        if (file !== undefined) findAnswers(readWordFile(file.bytes).text.blocks);
      }
    });
  read(files.length);
  const few = median([read(FEW), read(FEW), read(FEW)]);
  return read(MANY) / few;
}

const files = wordFiles();
const perSecond = (times: number) => (files.length / times) * 1_000;
const times = await race(files);
const ours = median(times.ours);
const office = officeMilliseconds(files);
console.log(`${files.length} .docx files, medians of ${ROUNDS} rounds`);
console.table({
  "our reader": { "files/s": perSecond(ours) },
  "fflate + saxes, same parts and caps": {
    "files/s": perSecond(median(times.floor)),
    "ours is times": median(times.floor) / ours,
    bar: BARS.floor,
  },
  "mammoth.extractRawText": {
    "files/s": perSecond(median(times.raw)),
    "ours is times": median(times.raw) / ours,
  },
  "mammoth.convertToHtml": {
    "files/s": perSecond(median(times.html)),
    "ours is times": median(times.html) / ours,
    bar: BARS.html,
  },
  LibreOffice:
    office === null
      ? {}
      : { "files/s": perSecond(office), "ours is times": office / ours, bar: BARS.office },
});
if (office === null) console.log("LibreOffice: not run: soffice is missing");
const grown = growth(files);
console.log(
  `${MANY} files take ${grown.toFixed(1)} times as long as ${FEW} (at most ${BARS.growth})`,
);
const missed = [
  ...(median(times.floor) / ours < BARS.floor ? ["floor"] : []),
  ...(median(times.html) / ours < BARS.html ? ["mammoth.convertToHtml"] : []),
  ...(office !== null && office / ours < BARS.office ? ["LibreOffice"] : []),
  ...(grown > BARS.growth ? ["growth"] : []),
  ...(await dropManyForms()),
];
for (const bar of missed) console.log(`bar missed: ${bar}`);
if (missed.length > 0) process.exitCode = 1;
