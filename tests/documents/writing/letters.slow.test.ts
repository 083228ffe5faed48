import { describe, expect, test } from "vitest";
import { writeLetterTemplate } from "../../../renderer/documents/letters/writeLetterTemplate";
import { compileTemplate } from "../../../renderer/documents/wordTemplate/compileTemplate";
import { writeDocument } from "../../../renderer/documents/writeDocument";
import { edition2016 } from "../../../renderer/domain/edition2016";
import type { EditionId } from "../../../renderer/domain/ids";
import { letterValues } from "../../../renderer/domain/letterFields";
import { startingTemplates } from "../../../renderer/domain/letterTemplates";
import { templateFindings } from "../../../renderer/domain/templateFindings";
import { anApplication, anOffer, aPerson } from "../../domain/builders";
import { aTemplate, p, values } from "../wordTemplate/aTemplate";
import { convert, hasLibreOffice, LIBRE_OFFICE_IS_MISSING } from "./libreOffice";
import { documentXml, paragraphsOf, part } from "./wordParts";

const { edition, sessions } = edition2016();
const HOSTILE = "Amina <w:p/> {{reason}} &amp; \u200f";

const valuesFor = (language: "en" | "ro" | "ar", fullName = "Amina Hassan") =>
  letterValues({
    academyName: "Community Leadership Academy",
    edition,
    sessions,
    venues: new Map(),
    application: anApplication({ decision: anOffer() }),
    person: aPerson({ fullName, knownAs: "Amina", address: "12 Harrow Road\nLondon W9 3EF" }),
    waitingPosition: 3,
    session: sessions[4] ?? null,
    move: "date",
    attendance: { attended: 7, held: 9, minutes: 1_290 },
    yearEnd: { statesAttendance: true, graduatedOn: "2017-05-20", nextEdition: null },
    missing: ["Which theme matters most?"],
    language,
    today: "2016-09-05",
  });

const templates = startingTemplates("edition" as EditionId);
const written = (purpose: string, language = "en") => {
  const template = templates.find(
    (one) => one.purpose === purpose && (one.language ?? "en") === language,
  );
  if (template === undefined) throw new Error(`no template ${purpose}`);
  return writeLetterTemplate({ ...template, language: template.language ?? "en" });
};

describe("the letters we start with, as Word templates", () => {
  test.each(templates.map((one) => [`${one.purpose} ${one.language ?? "en"}`, one] as const))(
    "%s is one we would take back, with nothing to say about it",
    async (_name, template) => {
      const bytes = await written(template.purpose, template.language);
      const tags = compileTemplate("letter.docx", bytes);
      expect(templateFindings(tags, template.purpose)).toEqual([]);
      const filled = tags.fill(valuesFor(template.language ?? "en"));
      expect(paragraphsOf(filled).join("\n")).not.toMatch(/\{\{|\}\}/);
    },
  );

  test("put the address where a window envelope shows it", async () => {
    const xml = documentXml(await written("offer"));
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

  test("mirror paragraphs, tables and runs in Arabic", async () => {
    const xml = documentXml(
      compileTemplate("a.docx", await written("offer", "ar")).fill(valuesFor("ar")),
    );
    expect(xml).toContain("<w:bidiVisual/>");
    expect(xml.match(/<w:bidi\/>/g)?.length).toBeGreaterThan(10);
    expect(xml).toMatch(/<w:rtl\/>[^>]*<\/w:rPr><w:t[^>]*>نشكرك/);
  });

  test("show an address in the window on the left also in Arabic, with a name that runs the other way", async () => {
    const xml = documentXml(
      compileTemplate("a.docx", await written("offer", "ar")).fill(valuesFor("ar", "يوسف الحسن")),
    );
    const [top = "", ...others] = xml.split("<w:tbl>").slice(1);
    expect(top).toContain('<w:bidiVisual w:val="off"/>');
    expect(others.join("")).toContain("<w:bidiVisual/>");
    const name = top.split("<w:p>").find((paragraph) => paragraph.includes("يوسف الحسن"));
    expect(name).toContain('<w:bidi w:val="false"/>');
  });

  test("list every session in a row of its own, and name nobody in their properties", async () => {
    const bytes = compileTemplate("a.docx", await written("offer")).fill(valuesFor("en", HOSTILE));
    expect(paragraphsOf(bytes)).toContain(HOSTILE);
    expect(documentXml(bytes).match(/<w:tr>|<w:tr /g)).toHaveLength(12);
    expect(part(bytes, "docProps/core.xml")).not.toContain("Amina");
  });
});

describe("many letters in one file", () => {
  const numbering =
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>';
  const listed =
    '<w:p w14:paraId="0A"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:bookmarkStart w:id="1" w:name="x"/><w:bookmarkEnd w:id="1"/><w:r><w:t>point</w:t></w:r></w:p>';
  const template = compileTemplate(
    "letter.docx",
    aTemplate(p("Dear {{known_as}}") + listed, {
      header: p("To {{known_as}}"),
      parts: { "word/numbering.xml": numbering },
      relationships:
        '<Relationship Id="rId20" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>',
    }),
  );
  const merged = template.merge(
    ["Amina", "Selam", "Nguyễn"].map((known_as) => values({ known_as })),
  );
  const xml = documentXml(merged);

  test("each begin a page with its numbers from 1, the last one closing the file", () => {
    expect(paragraphsOf(merged).filter((words) => words.startsWith("Dear"))).toEqual([
      "Dear Amina",
      "Dear Selam",
      "Dear Nguyễn",
    ]);
    expect(xml.match(/<w:sectPr>/g)).toHaveLength(3);
    expect(xml.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(3);
    expect(xml).toMatch(/<w:sectPr>(?:(?!<w:p[ >]).)*<\/w:body>/);
  });

  test("have headers of their own, known to the file", () => {
    const ids = [...xml.matchAll(/<w:headerReference [^>]*r:id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(3);
    expect(part(merged, "word/header1-letter2.xml")).toContain("To Selam");
    for (const id of ids)
      expect(part(merged, "word/_rels/document.xml.rels")).toContain(`Id="${id}"`);
    expect(part(merged, "[Content_Types].xml")).toContain('PartName="/word/header1-letter3.xml"');
  });

  test("begin their numbered lists anew, and share no bookmark", () => {
    const ids = [...xml.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(part(merged, "word/numbering.xml")).toContain(`w:numId="${id}"`);
    expect(xml.match(/bookmarkStart/g)).toHaveLength(1);
    expect(xml.match(/paraId/g)).toHaveLength(1);
  });
});

describe.skipIf(!hasLibreOffice)(
  `reopened by LibreOffice${hasLibreOffice ? "" : ` (${LIBRE_OFFICE_IS_MISSING})`}`,
  () => {
    const textOf = (bytes: Uint8Array) =>
      new TextDecoder().decode(convert(bytes, "docx", "txt", "Text (encoded):UTF8"));

    test("thirty offers in one file are all there, every field filled and none left over", async () => {
      const template = templates[1];
      if (template === undefined) throw new Error("there is an offer");
      const names = Array.from({ length: 30 }, (_, index) => `Amina ${index}`);
      const bytes = await writeDocument({
        kind: "letters",
        source: { kind: "words", words: { ...template, language: "en" } },
        letters: names.map((name) => valuesFor("en", name)),
      });
      const text = textOf(bytes);
      for (const name of names) expect(text).toContain(name);
      expect(text).not.toMatch(/\{\{|\}\}/);
      expect(text.match(/Wednesday 7 September 2016/g)).toHaveLength(30);
    }, 120_000);

    test("letters in Romanian and Arabic read as they were written", async () => {
      const arabic = compileTemplate("a.docx", await written("placeConfirmed", "ar"));
      const romanian = compileTemplate("r.docx", await written("offer", "ro"));
      expect(textOf(arabic.fill(valuesFor("ar", "آمنة يوسف")))).toContain("آمنة يوسف");
      expect(textOf(romanian.fill(valuesFor("ro")))).toContain("miercuri, 7 septembrie 2016");
    }, 120_000);
  },
);
