import { describe, expect, test } from "vitest";
import { compileTemplate } from "../../../renderer/documents/wordTemplate/compileTemplate";
import { documentXml, part } from "../writing/wordParts";
import { aTemplate, p, values } from "./aTemplate";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const two = [values({ name: "Amina" }), values({ name: "Selam" })];
const merged = (...template: Parameters<typeof aTemplate>) =>
  compileTemplate("letter.docx", aTemplate(...template)).merge(two);

describe("letters in one file", () => {
  test("keep a header that holds nothing of the person, and have one each that does", () => {
    const same = merged(p("{{name}}"), { header: p("The Academy") });
    expect(documentXml(same).match(/r:id="rId8"/g)).toHaveLength(2);
    const own = merged(p("{{name}}"), { header: p("To {{name}}") });
    expect(documentXml(own).match(/r:id="rId8(Letter2)?"/g)).toEqual([
      'r:id="rId8"',
      'r:id="rId8Letter2"',
    ]);
    expect(part(own, "word/header1-letter2.xml")).toContain("To Selam");
    expect(part(own, "[Content_Types].xml")).toContain('PartName="/word/header1-letter2.xml"');
  });

  test("whose only field is in the header say their words each all the same", () => {
    const file = merged(p("Welcome"), { header: p("To {{name}}") });
    expect(documentXml(file).match(/Welcome/g)).toHaveLength(2);
  });

  test("of a file that says nothing of its pages begin on a page of their own", () => {
    const bare = `<w:document ${W}><w:body>${p("{{name}}")}</w:body></w:document>`;
    const file = merged("", { parts: { "word/document.xml": bare } });
    expect(documentXml(file).match(/<w:sectPr>/g)).toHaveLength(2);
    expect(documentXml(file).match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2);
  });

  test("count their numbered lists anew, and leave bullets and lists nobody defined", () => {
    const item = (id: string) =>
      `<w:p><w:pPr><w:numPr><w:numId w:val="${id}"/></w:numPr></w:pPr><w:r><w:t>{{name}}</w:t></w:r></w:p>`;
    const abstract = (id: string, format: string) =>
      `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/></w:lvl></w:abstractNum>`;
    const num = (id: string, of: string) =>
      `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/></w:num>`;
    const numbering = `<w:numbering ${W}>${abstract("0", "decimal")}${abstract("1", "bullet")}${num("1", "0")}${num("2", "1")}${num("3", "9")}</w:numbering>`;
    const file = merged(["1", "1", "2", "3", "0", "7"].map(item).join(""), {
      parts: { "word/numbering.xml": numbering },
      relationships: `<Relationship Id="rId5" Type="${OFFICE}/numbering" Target="numbering.xml"/>`,
    });
    const ids = [...documentXml(file).matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
    expect(ids.slice(0, 6)).toEqual(["1", "1", "2", "3", "0", "7"]);
    expect(ids.slice(6)).toEqual(["4", "4", "2", "3", "0", "7"]);
    expect(part(file, "word/numbering.xml")).toContain('<w:num w:numId="4">');
  });

  test("with a field in a note cannot share one file", () => {
    const note = `<w:footnote w:id="1">${p("{{name}}")}</w:footnote>`;
    expect(() => merged(p("{{name}}"), { footnotes: note })).toThrow(/notes/);
  });
});

describe("a part that cannot be taken for Word's", () => {
  const compile = (xml: string) => () =>
    compileTemplate("letter.docx", aTemplate("", { parts: { "word/document.xml": xml } }));

  test("is refused where its root is no document", () => {
    expect(compile(`<w:styles ${W}/>`)).toThrow();
  });

  test("is refused where it calls Word's words by another name", () => {
    const other = W.replace("xmlns:w", "xmlns:v");
    expect(compile(`<v:document ${other}><v:body/></v:document>`)).toThrow();
  });
});
