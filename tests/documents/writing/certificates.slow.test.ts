import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { writeDocument } from "../../../renderer/documents/writeDocument";
import { edition2016 } from "../../../renderer/domain/edition2016";
import type { EditionId } from "../../../renderer/domain/ids";
import type { LetterLanguage } from "../../../renderer/domain/letter";
import { letterValues } from "../../../renderer/domain/letterFields";
import { startingTemplate } from "../../../renderer/domain/letterTemplates";
import { anApplication, aPerson } from "../../domain/builders";
import { convert, hasLibreOffice, LIBRE_OFFICE_IS_MISSING } from "./libreOffice";

const { edition, sessions } = edition2016();

/** pdftotext turns the ligature of lam and alef around, so no name here has one. Latin, Arabic, Ge'ez, Cyrillic, Vietnamese, and one of more than 60 letters in each of two directions. */
const NAMES = [
  "Amina Hassan",
  "آمنة عبد الرحمن يوسف",
  "ሰላም ገብረ እግዚአብሔር",
  "Олександра Ковальчук",
  "Nguyễn Thị Ánh Tuyết",
  "Seán Ó Súilleabháin-Adébáyọ",
  "Wolfeschlegelsteinhausenbergerdorff Kahananui Maria Theresa von",
  "فاطمة الزهراء بنت محمد بن عبد الله بن عبد الرحمن الخزرجي القرشي الهاشمي",
];
const FORTY = Array.from({ length: 40 }, (_, index) => NAMES[index % NAMES.length] ?? "");

function certificates(language: LetterLanguage): Promise<Uint8Array> {
  const template = startingTemplate("edition" as EditionId, "certificate", language);
  const letters = FORTY.map((fullName, index) =>
    letterValues({
      academyName: "Community Leadership Academy",
      edition,
      sessions,
      venues: new Map(),
      application: anApplication(),
      person: aPerson({ fullName }),
      waitingPosition: null,
      session: null,
      move: "date",
      attendance: { attended: 7, held: 9, minutes: 1_290 },
      yearEnd: {
        statesAttendance: index % 2 === 1,
        graduatedOn: "2017-05-20",
        nextEdition: null,
      },
      missing: [],
      language,
      today: "2017-05-21",
    }),
  );
  return writeDocument({
    kind: "letters",
    source: { kind: "words", words: { ...template, language } },
    letters,
  });
}

/** The words of each page. */
function pagesOf(pdf: Uint8Array): readonly string[] {
  const ran = spawnSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" });
  return ran.stdout.split("\f").slice(0, -1);
}

/** Letters alone: neither shapes joined for print, nor marks of direction, nor where a line ended. */
function lettersOf(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

const hasPoppler = spawnSync("pdftotext", ["-v"]).error === undefined;
const canRun = hasLibreOffice && hasPoppler;

describe.skipIf(!canRun)(
  `forty certificates printed by LibreOffice${canRun ? "" : ` (${LIBRE_OFFICE_IS_MISSING}, or pdftotext)`}`,
  () => {
    test.each(["en", "ro", "ar"] as const)(
      "%s: a page each, with the whole name and its day",
      async (language) => {
        const pages = pagesOf(convert(await certificates(language), "docx", "pdf"));
        expect(pages).toHaveLength(FORTY.length);
        for (const [index, name] of FORTY.entries()) {
          const words = lettersOf(pages[index] ?? "");
          for (const part of name.split(" ")) expect(words).toContain(lettersOf(part));
          expect(words).toContain("2017");
          expect(words.includes("215")).toBe(index % 2 === 1);
        }
      },
      180_000,
    );
  },
);
