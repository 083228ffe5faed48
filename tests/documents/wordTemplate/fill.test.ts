import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { parseXml } from "../../../renderer/documents/outside/parseXml";
import { compileTemplate } from "../../../renderer/documents/wordTemplate/compileTemplate";
import type { TemplateValues } from "../../../renderer/domain/templateTags";
import { convert, hasLibreOffice, LIBRE_OFFICE_IS_MISSING } from "../writing/libreOffice";
import { documentXml, paragraphsOf, part } from "../writing/wordParts";
import { aTemplate, p, r, row, values } from "./aTemplate";

const compiled = (bytes: Uint8Array) => compileTemplate("letter.docx", bytes);
const filled = (body: string, of: TemplateValues) => compiled(aTemplate(body)).fill(of);
const words = (body: string, of: TemplateValues) => paragraphsOf(filled(body, of));
const bodyOf = (bytes: Uint8Array) => /<w:body>(.*)<w:sectPr>/s.exec(documentXml(bytes))?.[1] ?? "";

const AMINA = values({ known_as: "Amina", reason: "" });
const SESSIONS = values(
  { academy: "The Academy", nothing: "" },
  {
    sessions: [
      { title: "Power", day: "6 Oct", venue: "Hall" },
      { title: "Speaking Out", day: "19 Oct", venue: "" },
    ],
    none: [],
  },
);

describe("a field", () => {
  test("is filled where it stands and leaves everything around it as it was", () => {
    const before = p("Dear ", r("{{known_as}}", "<w:b/>"), ",");
    expect(bodyOf(filled(before, AMINA))).toBe(p("Dear ", r("Amina", "<w:b/>"), ","));
  });

  test("is known however it is spelt and with blanks inside its braces", () => {
    expect(words(p("{{ Known as }} {{KNOWN-AS}}"), AMINA)).toEqual(["Amina Amina"]);
  });

  test.each([
    [
      "parted by spelling marks",
      [
        r("Dear {{kno"),
        '<w:proofErr w:type="spellStart"/>',
        r("wn_as"),
        '<w:proofErr w:type="spellEnd"/>',
        r("}},"),
      ],
    ],
    ["parted within its braces", [r("Dear {"), r("{known_as}"), r("},")]],
    [
      "parted by a bookmark",
      [
        r("Dear {{"),
        '<w:bookmarkStart w:id="1" w:name="x"/>',
        r("known_as"),
        '<w:bookmarkEnd w:id="1"/>',
        r("}},"),
      ],
    ],
    [
      "parted by revision marks",
      [r("Dear {{known"), '<w:r w:rsidR="00A1"><w:t>_as}},</w:t></w:r>'],
    ],
    ["parted letter by letter", [...["Dear ", ..."{{known_as}}", ","].map((letter) => r(letter))]],
    [
      "inside a link",
      ['<w:hyperlink r:id="rId1">', r("Dear {{known"), r("_as}},"), "</w:hyperlink>"],
    ],
    [
      "inside a content control",
      [`<w:sdt><w:sdtPr/><w:sdtContent>${r("Dear {{known_as}},")}</w:sdtContent></w:sdt>`],
    ],
    [
      "inside a tracked insertion",
      [`<w:ins w:id="4" w:author="A">${r("Dear {{known_as}},")}</w:ins>`],
    ],
  ])("%s is joined", (_name, runs) => {
    const result = filled(`<w:p>${runs.join("")}</w:p>`, AMINA);
    expect(paragraphsOf(result)).toEqual(["Dear Amina,"]);
    parseXml(new TextEncoder().encode(documentXml(result)));
  });

  test("stands in tables, headers, notes and text boxes", () => {
    const box = `<w:p><w:r><w:pict><w:txbxContent>${p("Box {{known_as}}")}</w:txbxContent></w:pict></w:r></w:p>`;
    const bytes = compiled(
      aTemplate(`<w:tbl>${row(p("Cell {{known_as}}"))}</w:tbl>${box}`, {
        header: p("Head {{known_as}}"),
        footnotes: `<w:footnote w:id="1">${p("Note {{known_as}}")}</w:footnote>`,
      }),
    ).fill(AMINA);
    expect(documentXml(bytes)).toContain("Cell Amina");
    expect(documentXml(bytes)).toContain("Box Amina");
    expect(part(bytes, "word/header1.xml")).toContain("Head Amina");
    expect(part(bytes, "word/footnotes.xml")).toContain("Note Amina");
  });

  test("nobody knows stays as written, and an empty one leaves nothing", () => {
    expect(words(p("[{{nickname}}][{{reason}}]"), AMINA)).toEqual(["[{{nickname}}][]"]);
  });

  test("keeps the blanks around it, and shows none that Word had not shown", () => {
    const result = filled("<w:p><w:r><w:t> Dear {{known_as}} </w:t></w:r></w:p>", AMINA);
    expect(bodyOf(result)).toBe(p("Dear Amina"));
  });

  test("in a bound content control is no longer overwritten from elsewhere", () => {
    const control = `<w:sdt><w:sdtPr><w:tag w:val="t"/><w:dataBinding w:xpath="/a"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p("{{known_as}}")}</w:sdtContent></w:sdt>`;
    const xml = bodyOf(filled(control, AMINA));
    expect(xml).toContain('<w:sdtPr><w:tag w:val="t"/></w:sdtPr>');
  });
});

describe("a merge field of Word's own", () => {
  const complex = (instruction: string, shown: string) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> MERGE</w:instrText></w:r><w:r><w:instrText>FIELD ${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

  test("is filled, simple or in pieces, in the look of what it showed", () => {
    const simple = `<w:p><w:fldSimple w:instr=" MERGEFIELD known_as \\* MERGEFORMAT ">${r("«known", "<w:i/>")}${r("_as»")}</w:fldSimple></w:p>`;
    const xml = bodyOf(filled(simple + complex("Known_As", r("«x»", "<w:b/>")), AMINA));
    expect(xml).toContain(r("Amina", "<w:i/>"));
    expect(xml).toContain(r("Amina", "<w:b/>"));
    expect(xml).not.toMatch(/fld|instrText|«/);
  });

  test("is filled where Word never showed anything", () => {
    expect(words(complex("known_as", ""), AMINA)).toEqual(["Amina"]);
    expect(words('<w:p><w:fldSimple w:instr="MERGEFIELD known_as"/></w:p>', AMINA)).toEqual([
      "Amina",
    ]);
  });

  test("heeds what it says about capitals and about words before and behind", () => {
    const field = complex('known_as \\* Upper \\b "Dear " \\f ","', r("x"));
    expect(words(field, AMINA)).toEqual(["Dear AMINA,"]);
    expect(words(complex('reason \\b "Because "', r("x")), AMINA)).toEqual([""]);
  });

  test("other fields stay as they are", () => {
    const page = '<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>';
    expect(bodyOf(filled(page + p("{{known_as}}"), AMINA))).toContain(page);
  });
});

describe("a list or condition", () => {
  test("repeats paragraphs and takes its own two lines away", () => {
    const body = [
      p("{{#sessions}}"),
      p("{{day}}: {{title}} at {{academy}}"),
      p("{{/sessions}}"),
      p("end"),
    ];
    expect(words(body.join(""), SESSIONS)).toEqual([
      "6 Oct: Power at The Academy",
      "19 Oct: Speaking Out at The Academy",
      "end",
    ]);
  });

  test("repeats a row from its first cell to its last", () => {
    const table = `<w:tbl>${row(p("When"), p("What"))}${row(p("{{#sessions}}{{day}}"), p("{{title}}{{/sessions}}"))}</w:tbl>`;
    expect(words(table, SESSIONS)).toEqual([
      "When",
      "What",
      "6 Oct",
      "Power",
      "19 Oct",
      "Speaking Out",
    ]);
  });

  test("repeats the rows between two rows that hold only its tags", () => {
    const table = `<w:tbl>${row(p("{{#sessions}}"), p())}${row(p("{{day}}"), p("{{title}}"))}${row(p("{{/sessions}}"), p())}</w:tbl>`;
    expect(words(table, SESSIONS)).toEqual(["6 Oct", "Power", "19 Oct", "Speaking Out"]);
  });

  test("repeats runs within a paragraph, each in its own look", () => {
    const body = p(
      "Days: {{#sessions}}",
      r("{{day}}", "<w:b/>"),
      "; {{/sessions}}",
      r("done", "<w:i/>"),
    );
    const result = filled(body, SESSIONS);
    expect(paragraphsOf(result)).toEqual(["Days: 6 Oct; 19 Oct; done"]);
    expect(bodyOf(result)).toContain(r("6 Oct", "<w:b/>"));
    expect(bodyOf(result)).toContain(r("done", "<w:i/>"));
  });

  test("asks inside an entry for what only that entry has", () => {
    const body = p(
      "{{#sessions}}{{title}}{{#if venue}} ({{venue}}){{/if}}{{#unless venue}} (?){{/unless}}. {{/sessions}}",
    );
    expect(words(body, SESSIONS)).toEqual(["Power (Hall). Speaking Out (?). "]);
  });

  test("keeps or leaves out whole paragraphs by whether something is known", () => {
    const body = `${p("{{#academy}}")}${p("known")}${p("{{/academy}}")}${p("{{^academy}}")}${p("unknown")}${p("{{/}}")}${p("{{#nothing}}")}${p("x")}${p("{{/nothing}}")}`;
    expect(words(body, SESSIONS)).toEqual(["known"]);
  });

  test("that is empty leaves cells and tables that Word can still open", () => {
    const cell = row(p("{{#none}}") + p("{{title}}") + p("{{/none}}"), p("b"));
    const table = `<w:tbl><w:tblPr/>${row(p("{{#none}}{{title}}{{/none}}"))}</w:tbl>`;
    const rows = `<w:tbl><w:tblPr/>${row(p("{{#none}}{{title}}"), p("{{/none}}"))}</w:tbl>`;
    const xml = bodyOf(filled(`<w:tbl>${cell}</w:tbl>${table}${rows}${p("end")}`, SESSIONS));
    expect(xml).toContain("<w:tc><w:p/></w:tc>");
    expect(xml.match(/<w:tbl>/g)).toHaveLength(2);
  });

  test("gives bookmarks and paragraph ids to its first entry only", () => {
    const entry =
      '<w:p w14:paraId="0A" w14:textId="0B"><w:bookmarkStart w:id="1" w:name="x"/><w:r><w:t>{{day}}</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>';
    const xml = bodyOf(filled(p("{{#sessions}}") + entry + p("{{/sessions}}"), SESSIONS));
    expect(xml.match(/paraId/g)).toHaveLength(1);
    expect(xml.match(/bookmarkStart/g)).toHaveLength(1);
  });
});

describe("what a person wrote", () => {
  test("keeps its lines and tabs", () => {
    const body = bodyOf(filled(p("{{known_as}}"), values({ known_as: "12 Road\nLondon\tW9" })));
    expect(body).toContain("12 Road</w:t><w:br/>");
    expect(body).toContain("London</w:t><w:tab/>");
  });

  test("runs from right to left in a run of its own, with the look right-to-left text takes", () => {
    const body = filled(
      p(r("Dear {{known_as}},", '<w:b/><w:sz w:val="30"/><w:lang w:val="en-GB"/>')),
      values({ known_as: "آمنة Ali" }),
    );
    const xml = bodyOf(body);
    expect(xml).toContain(
      r(
        "آمنة",
        '<w:b/><w:bCs/><w:sz w:val="30"/><w:szCs w:val="30"/><w:rtl/><w:lang w:val="en-GB"/>',
      ),
    );
    expect(xml).toContain(r(" Ali,", '<w:b/><w:sz w:val="30"/><w:lang w:val="en-GB"/>'));
    expect(paragraphsOf(body)).toEqual(["Dear آمنة Ali,"]);
  });

  test("turns a paragraph that is nothing but this one field", () => {
    const one =
      '<w:p><w:pPr><w:keepNext/><w:spacing w:after="0"/></w:pPr><w:r><w:t>{{known_as}}</w:t></w:r></w:p>';
    expect(bodyOf(filled(one, values({ known_as: "آمنة" })))).toContain(
      '<w:keepNext/><w:bidi/><w:spacing w:after="0"/>',
    );
    expect(bodyOf(filled(one, AMINA))).not.toContain("bidi");
  });

  test("from left to right stands upright in a right-to-left letter", () => {
    const xml = bodyOf(filled(p(r("عزيزي {{known_as}}", "<w:rtl/>")), AMINA));
    expect(xml).toContain(r("Amina"));
    expect(xml).toContain(r("عزيزي ", "<w:rtl/>"));
  });

  const wild = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(
        fc.constantFrom(
          "{{",
          "}}",
          "{{known_as}}",
          "{{#sessions}}",
          "{{/}}",
          "</w:t>",
          "<w:p/>",
          "]]>",
          "&amp;",
          '"',
          "\u200F",
          "\u202E",
          "سلام",
          "a",
          " ",
          "$&",
        ),
        { maxLength: 12 },
      )
      .map((all) => all.join("")),
  );
  const shown = (text: string) =>
    text
      .replace(/\r\n?|\u2028|\u2029/g, "\n")
      .replace(/[^\t\n\P{Cc}]|[\uFFFE\uFFFF]/gu, "")
      .replace(/\p{Surrogate}/gu, "\uFFFD");

  test("appears letter by letter, whatever it is", () => {
    const template = compiled(
      aTemplate(
        p("A{{known_as}}B") +
          p("{{#sessions}}") +
          p(r("{{title}}", "<w:rtl/>")) +
          p("{{/sessions}}"),
      ),
    );
    fc.assert(
      fc.property(wild, wild, (name, title) => {
        const bytes = template.fill(values({ known_as: name }, { sessions: [{ title }] }));
        parseXml(unzipSync(bytes)["word/document.xml"] as Uint8Array);
        const unmarked = paragraphsOf(bytes).map((text) => text.replaceAll("\u200E", ""));
        expect(unmarked).toEqual([`A${shown(name)}B`, shown(title)]);
      }),
      { numRuns: 500 },
    );
  });
});

test("parts without a field are taken over byte for byte", () => {
  const original = aTemplate(p("{{known_as}}"), {
    header: p("No field"),
    parts: { "word/media/a.txt": "x".repeat(999) },
  });
  const bytes = compiled(original).fill(AMINA);
  const before = unzipSync(original);
  const after = unzipSync(bytes);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  for (const name of Object.keys(before).filter((one) => one !== "word/document.xml")) {
    expect(after[name]).toEqual(before[name]);
  }
});

test.skipIf(!hasLibreOffice)(
  `LibreOffice opens a filled letter and reads every value${hasLibreOffice ? "" : ` (${LIBRE_OFFICE_IS_MISSING})`}`,
  () => {
    const table = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid>${row(`<w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${p("{{#sessions}}{{day}} {{title}}{{/sessions}}")}`)}</w:tbl>`;
    const bytes = filled(p("Dear {{academy}}") + table + p("end"), SESSIONS);
    const text = new TextDecoder().decode(convert(bytes, "docx", "txt", "Text (encoded):UTF8"));
    expect(text).toContain("Dear The Academy");
    expect(text).toContain("6 Oct Power19 Oct Speaking Out");
    expect(text).not.toContain("{{");
  },
  120_000,
);
