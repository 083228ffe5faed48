import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { runRow, writeNotRun } from "../../build/trustRow";
import { aFullDay, type DayWords, WRITTEN } from "./fullDay";
import { freePort, startProgram, whyNoProgram } from "./realProgram";

/** Begins every canary, and no word of any language or program. */
const MARK = "Zwetq";
const CONTROL = `${MARK}control`;
const CANARIES = 200;
const FORMS = 16;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** `Zwetqaab`: a word of letters only, as a name may be. */
function canary(number: number): string {
  const letters = [676, 26, 1].map((worth) => LETTERS[Math.floor(number / worth) % 26] ?? "");
  return MARK + letters.join("");
}

/** Two hundred words, each typed, imported or printed in one place. */
function wordsOfDay(): DayWords {
  const perForm = WRITTEN.length;
  const forms = Array.from({ length: FORMS }, (_, form) =>
    Array.from({ length: perForm }, (_, at) => canary(form * perForm + at)),
  );
  const first = FORMS * perForm;
  const guests = Array.from({ length: (CANARIES - first) / 2 }, (_, guest) => ({
    name: canary(first + guest * 2),
    organisation: canary(first + guest * 2 + 1),
  }));
  return { forms, guests, academy: canary(CANARIES) };
}

function* filesUnder(folder: string, except: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (path === except) continue;
    if (entry.isDirectory()) yield* filesUnder(path, except);
    else if (entry.isFile() && statSync(path).size > 0) yield path;
  }
}

/** Canaries that can be read in these bytes, as UTF-8 or as UTF-16 of either byte order, capitals or not. */
function readableIn(bytes: Buffer): readonly string[] {
  const spelled = [MARK, MARK.toLowerCase()];
  const found: string[] = [];
  for (const encoding of ["latin1", "utf16le", "utf16be"] as const) {
    const swapped = Buffer.from(bytes.subarray(0, bytes.byteLength & ~1)).swap16();
    const view = encoding === "utf16be" ? swapped : bytes;
    const read = encoding === "latin1" ? "latin1" : "utf16le";
    for (const word of spelled) {
      const wanted = Buffer.from(word, read);
      for (let at = view.indexOf(wanted); at >= 0; at = view.indexOf(wanted, at + 1)) {
        found.push(view.toString(read, at, at + 40).replace(/[^A-Za-z].*$/s, ""));
      }
    }
  }
  return [...new Set(found)];
}

/** Makes the browser write a word in the clear, as it would ours if they were not sealed. */
async function writeControl(page: Page): Promise<void> {
  await page.evaluate((word) => {
    localStorage.setItem("control", word);
    return new Promise<void>((resolve) => {
      const request = indexedDB.open("control", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("words");
      request.onsuccess = () => {
        const transaction = request.result.transaction("words", "readwrite", {
          durability: "strict",
        });
        transaction.objectStore("words").put(word, 1);
        transaction.oncomplete = () => resolve();
      };
    });
  }, CONTROL);
  await page.waitForTimeout(1500);
}

test("a word is found in every way it may be written", () => {
  const words = { latin1: "xxZwetqabc!", utf16le: "xZwetqabd ", lower: "zwetqabe" };
  const swapped = Buffer.from("Zwetqabf", "utf16le").swap16();
  expect(readableIn(Buffer.from(words.latin1))).toEqual(["Zwetqabc"]);
  expect(readableIn(Buffer.from(words.utf16le, "utf16le"))).toEqual(["Zwetqabd"]);
  expect(readableIn(Buffer.from(words.lower))).toEqual(["zwetqabe"]);
  expect(readableIn(swapped)).toContain("Zwetqabf");
  expect(readableIn(Buffer.from("Zwe tq"))).toEqual([]);
});

const missing = whyNoProgram();

test("after a day with 200 canaries and a kill, none can be read in profile, vault folder, temporary files or logs", async () => {
  test.setTimeout(0);
  if (missing !== null) {
    writeNotRun("canaries", missing);
    test.skip(true, `not run: ${missing}`);
  }
  const folder = mkdtempSync(join(tmpdir(), "common-ground-canaries-"));
  let searched = 0;
  const { misses } = await runRow(
    "canaries",
    1,
    async () => {
      const program = await startProgram({ folder, port: await freePort() });
      try {
        await aFullDay(program.page, wordsOfDay());
        await writeControl(program.page);
      } finally {
        program.kill();
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
      const found = new Map<string, string>();
      for (const path of filesUnder(folder, join(folder, "exports"))) {
        searched += 1;
        for (const word of readableIn(readFileSync(path))) found.set(word, path);
      }
      for (const word of readableIn(Buffer.from(program.said()))) found.set(word, "what it said");
      if (!found.has(CONTROL)) return "the control was not found, so nothing was shown";
      found.delete(CONTROL);
      const said = [...found].map(([word, where]) => `${word} in ${where.replace(folder, "")}`);
      return said.length === 0 ? null : said.slice(0, 20).join(", ");
    },
    () => [`${CANARIES} canaries, ${searched} files searched, the control found`],
  );
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  expect(misses).toEqual([]);
});
