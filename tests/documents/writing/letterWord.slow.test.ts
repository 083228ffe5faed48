import { describe, expect, test } from "vitest";
import {
  type LetterToWrite,
  writeLetter,
  writeLetters,
} from "../../../renderer/documents/letterWord";
import { ACADEMY } from "./aForm";
import { convert, hasLibreOffice, LIBRE_OFFICE_IS_MISSING } from "./libreOffice";
import { documentXml, paragraphsOf, part } from "./wordParts";

function aLetter(differences: Partial<LetterToWrite> = {}): LetterToWrite {
  return {
    academyName: ACADEMY,
    editionName: "2016–17",
    date: "Monday 5 September 2016",
    subject: "A place for you",
    addressLines: ["Amina Hassan", "12 Harrow Road", "London W9 3EF"],
    paragraphs: [
      "Dear Amina,",
      "These are the dates:\nThu 8 Sep 2016, 4–8 pm: Introduction\nThu 6 Oct 2016, 6–8 pm: Building Power: how",
      "With warm regards,",
    ],
    signatureLines: ["Coordinator"],
    isRightToLeft: false,
    ...differences,
  };
}

const HOSTILE = 'Amina <w:p/> </w:t> {{known_as}} &amp; "x" $& =1+1';

describe("a letter in Word", () => {
  test("says everything once, from the letterhead to the signature", async () => {
    expect(paragraphsOf(await writeLetter(aLetter())).filter((words) => words !== "")).toEqual([
      `${ACADEMY} 2016–17`,
      "Amina Hassan",
      "12 Harrow Road",
      "London W9 3EF",
      "Monday 5 September 2016",
      "A place for you",
      "Dear Amina,",
      "These are the dates:",
      "Thu 8 Sep 2016, 4–8 pm:\tIntroduction",
      "Thu 6 Oct 2016, 6–8 pm:\tBuilding Power: how",
      "With warm regards,",
      "Coordinator",
    ]);
  });

  test("puts the address where a window envelope shows it", async () => {
    const xml = documentXml(await writeLetter(aLetter()));
    const twipsPerMm = 1440 / 25.4;
    const topMm = Number(/<w:pgMar w:top="(\d+)"/.exec(xml)?.[1]) / twipsPerMm;
    const leftMm = Number(/<w:pgMar[^>]* w:left="(\d+)"/.exec(xml)?.[1]) / twipsPerMm;
    const [letterhead = 0, window = 0] = [...xml.matchAll(/<w:trHeight w:val="(\d+)"/g)].map(
      ([, height]) => Number(height) / twipsPerMm,
    );
    expect(topMm + letterhead).toBeCloseTo(50, 0);
    expect(window).toBeCloseTo(30, 0);
    expect(leftMm).toBeGreaterThanOrEqual(20);
    expect(leftMm).toBeLessThanOrEqual(25);
  });

  test("lets a person's words stand literally, without control characters", async () => {
    const paragraphs = [HOSTILE, "a\u0000b\u001bc"];
    const words = paragraphsOf(await writeLetter(aLetter({ addressLines: [HOSTILE], paragraphs })));
    expect(words.filter((one) => one === HOSTILE)).toHaveLength(2);
    expect(words).toContain("abc");
  });

  test("marks right-to-left words in a left-to-right letter, and mirrors their paragraphs only", async () => {
    const paragraphs = ["Dear سميرة,", "أهلا بك في لندن."];
    const xml = documentXml(await writeLetter(aLetter({ paragraphs })));
    expect(xml.match(/<w:bidi\/>/g)).toHaveLength(1);
    expect(xml).toMatch(/<w:rtl\/>(?:(?!<w:r>).)*سميرة/s);
  });

  test("mirrors a right-to-left letter wholly, but for the address in its window", async () => {
    const letter = aLetter({ isRightToLeft: true, paragraphs: ["أهلا بك"], subject: "" });
    const xml = documentXml(await writeLetter(letter));
    const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];
    const leftToRight = paragraphs
      .filter((one) => one.includes("<w:t ") && !/<w:bidi( w:val="true")?\/>/.test(one))
      .map((one) => one.replace(/<[^>]+>/g, ""));
    expect(leftToRight).toEqual(letter.addressLines);
  });

  test("begins every letter of a batch on a new page, and names no one in its properties", async () => {
    const bytes = await writeLetters([aLetter(), aLetter({ addressLines: ["Zoë"] }), aLetter()]);
    const sections = documentXml(bytes).match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? [];
    expect(sections).toHaveLength(3);
    expect(sections.some((one) => one.includes('<w:type w:val="continuous"/>'))).toBe(false);
    const properties = part(bytes, "docProps/core.xml");
    expect(properties).toContain(ACADEMY);
    expect(properties).not.toMatch(/Amina|Zoë|Un-named/);
  });

  test("needs at least one letter", () => {
    expect(() => writeLetters([])).toThrow("no letter");
  });

  test.skipIf(!hasLibreOffice)(
    hasLibreOffice ? "is read whole by LibreOffice" : LIBRE_OFFICE_IS_MISSING,
    async () => {
      const paragraphs = [HOSTILE, "أهلا بك في لندن.", "እንኳን ደህና መጣህ"];
      const letter = aLetter({ paragraphs });
      const text = convert(await writeLetter(letter), "docx", "txt", "Text (encoded):UTF8");
      const lines = new TextDecoder().decode(text).split(/\r?\n/);
      const said = [letter.date, letter.subject, ...letter.addressLines, ...paragraphs];
      for (const words of [...said, ...letter.signatureLines]) expect(lines).toContain(words);
    },
    120_000,
  );
});
