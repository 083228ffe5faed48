import { describe, expect, test } from "vitest";
import { RefusedFile } from "../../../renderer/documents/outside/refusedFile";
import { compileTemplate } from "../../../renderer/documents/wordTemplate/compileTemplate";
import { aTemplate, p, r, row } from "./aTemplate";

const tagsOf = (body: string, extra = {}) => compileTemplate("letter.docx", aTemplate(body, extra));
const problems = (body: string) => tagsOf(body).problems.map(({ kind, name }) => `${kind} ${name}`);

describe("what a template asks for", () => {
  test("is listed with its place", () => {
    const { uses } = tagsOf(
      p("Dear {{known_as}},") +
        `<w:tbl>${row(p("When"), p("{{#sessions}}{{day}}{{/sessions}}"))}</w:tbl>`,
      {
        header: p("{{academy}}"),
      },
    );
    expect(
      uses.map(({ name, kind, within, place }) => [name, kind, within, place.part, place.cell]),
    ).toEqual([
      ["known_as", "value", [], "body", null],
      ["sessions", "with", [], "body", { row: 1, column: 2 }],
      ["day", "value", ["sessions"], "body", { row: 1, column: 2 }],
      ["academy", "value", [], "header", null],
    ]);
    expect(uses[0]?.place.words).toBe("Dear {{known_as}},");
  });

  test("says which fields Word had cut into pieces", () => {
    const { uses } = tagsOf(p("{{whole}} ", r("{{bro"), r("ken}}")));
    expect(uses.map(({ name, isBroken }) => [name, isBroken])).toEqual([
      ["whole", false],
      ["broken", true],
    ]);
  });

  test("says a text box once, though Word keeps it twice", () => {
    const box = `<w:txbxContent>${p("{{academy}}")}</w:txbxContent>`;
    const { uses } = tagsOf(`<w:p><w:r><w:pict>${box}</w:pict><w:pict>${box}</w:pict></w:r></w:p>`);
    expect(uses).toHaveLength(1);
    expect(uses[0]?.place.isInTextBox).toBe(true);
  });
});

describe("what stands in the way", () => {
  test.each([
    ["braces that do not end", p("Dear {{known_as,"), ["unclosedBraces "]],
    ["a list that does not end", p("{{#sessions}}") + p("x"), ["unclosedSection sessions"]],
    ["an end without a beginning", p("x{{/sessions}}"), ["strayEnd sessions"]],
    [
      "a list from a cell to behind its table",
      `<w:tbl>${row(p("{{#a}}"))}</w:tbl>${p("{{/a}}")}`,
      ["crossingSection a"],
    ],
    [
      "a list from within one paragraph into another",
      p("x {{#a}} y") + p("{{/a}}"),
      ["crossingSection a"],
    ],
    [
      "a field of Word's own that decides",
      '<w:p><w:fldSimple w:instr=" IF 1 = 1 "/></w:p>',
      ["wordField IF"],
    ],
    [
      "a field that fetches",
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DDEAUTO c:\\\\x</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      ["wordField DDEAUTO"],
    ],
  ])("%s is named", (_name, body, expected) => {
    expect(problems(body)).toEqual(expected);
  });

  test("is nothing where all is well", () => {
    expect(problems(p("{{#a}}") + p("{{b}} {{#if c}}d{{/if}}") + p("{{/a}}"))).toEqual([]);
  });
});

describe("a file that cannot be a template", () => {
  const refusal = (bytes: Uint8Array) => {
    try {
      compileTemplate("letter.docx", bytes);
    } catch (error) {
      if (error instanceof RefusedFile) return error.refusal;
      throw error;
    }
    return null;
  };

  test("is refused for macros, for what it fetches, and for being no Word file", () => {
    expect(refusal(aTemplate(p("x"), { parts: { "word/vbaProject.bin": "x" } }))).toMatchObject({
      kind: "unsafe",
    });
    const remote =
      '<Relationship Id="rId7" Type="http://x/attachedTemplate" Target="https://example.org/t.dotm" TargetMode="External"/>';
    expect(refusal(aTemplate(p("x"), { relationships: remote }))).toMatchObject({ kind: "unsafe" });
    const link =
      '<Relationship Id="rId7" Type="http://x/hyperlink" Target="https://example.org/" TargetMode="External"/>';
    expect(refusal(aTemplate(p("x"), { relationships: link }))).toBeNull();
    expect(refusal(new TextEncoder().encode("Dear {{known_as}}"))).toMatchObject({
      kind: "notAWordFile",
    });
  });

  test("is refused for more fields than a letter can have", () => {
    expect(refusal(aTemplate(p("{{a}}".repeat(2_001))))).toMatchObject({ kind: "damaged" });
  });
});
