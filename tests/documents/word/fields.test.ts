import { describe, expect, test } from "vitest";
import { control, legacyField, p, run, textControl } from "../../fixtures/forms/wordFixture";
import { textOf, treeOf } from "./treeOf";

describe("legacy form fields", () => {
  const entries = '<w:listEntry w:val="Red"/><w:listEntry w:val="Blue"/><w:listEntry/>';
  const list = (state: string) => p(legacyField(`<w:ddList>${state}${entries}</w:ddList>`, null));

  test("to choose from show the entry preset, or the first, until somebody chooses", () => {
    expect(treeOf(list(""))).toEqual(["<dropdown?: Red>"]);
    expect(treeOf(list('<w:default w:val="1"/>'))).toEqual(["<dropdown?: Blue>"]);
    expect(treeOf(list('<w:default w:val="1"/><w:result w:val="0"/>'))).toEqual([
      "<dropdown: Red>",
    ]);
    expect(treeOf(list('<w:result w:val="9"/>'))).toEqual(["<dropdown?: >"]);
  });

  test("answer nothing while they show what their author preset", () => {
    const field = (text: string) =>
      p(legacyField('<w:textInput><w:default w:val="Leeds"/></w:textInput>', text));
    expect(treeOf(field("Leeds ") + field("Bath"))).toEqual(["<text?: Leeds >", "<text: Bath>"]);
  });

  test("may run over paragraphs", () => {
    const [start = "", end = ""] = legacyField("<w:textInput/>", "|").split(run("|"));
    expect(treeOf(p(`${start}${run("one")}`) + p(`${run("two")}${end}${run("!")}`))).toEqual([
      "<text: one>",
      "<text: two>!",
    ]);
  });

  test("of a kind nobody knows say nothing", () => {
    expect(treeOf(p(`${legacyField('<w:name w:val="x"/>', null)}${run("after")}`))).toEqual([
      "after",
    ]);
  });
});

describe("fields that count themselves", () => {
  test("are told from those that show words of the document", () => {
    const simple = (instruction: string) =>
      `<w:fldSimple${instruction}>${run("shown")}</w:fldSimple>`;
    expect(
      treeOf(p(simple(' w:instr=" PAGE "')) + p(simple(' w:instr=" REF x "')) + p(simple(""))),
    ).toEqual(["<other?: shown>", "shown", "shown"]);
  });

  test("show nothing of an instruction, wherever it stands", () => {
    const instruction = "<w:r><w:instrText>PAGE</w:instrText></w:r>";
    expect(treeOf(p(`${run("a")}${instruction}${run("b")}`))).toEqual(["ab"]);
  });
});

describe("prompts of content controls", () => {
  test("are known by the name of their style, whatever its id; parts without a name are passed over", () => {
    const styles = {
      type: "styles",
      xml: '<w:styles NS><w:style w:type="character" w:styleId="a0"><w:name w:val="Placeholder Text"/></w:style><w:style w:type="character" w:styleId="a1"/></w:styles>',
    };
    const part = (properties: string) =>
      `<w:docPart>${properties}<w:docPartBody><w:p><w:r><w:t>Say it</w:t></w:r></w:p></w:docPartBody></w:docPart>`;
    const glossary = {
      type: "glossaryDocument",
      xml: `<w:glossaryDocument NS>${part("")}${part('<w:docPartPr><w:name w:val="P1"/></w:docPartPr>')}</w:glossaryDocument>`,
    };
    const styled = (style: string) =>
      p(control("<w:text/>", run("Words", `<w:rStyle w:val="${style}"/>`)));
    const prompting = p(
      control('<w:placeholder><w:docPart w:val="P1"/></w:placeholder><w:text/>', run("Say it")),
    );
    const parts = { "styles.xml": styles, "glossary.xml": glossary };
    expect(treeOf({ body: styled("a0") + styled("a1") + prompting, parts })).toEqual([
      "<text?: Words>",
      "<text: Words>",
      "<text?: Say it>",
    ]);
  });
});

test("a control around a whole paragraph is cut where it is too long, and it is said", () => {
  const around = (text: string) =>
    `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${p(text)}</w:sdtContent></w:sdt>`;
  expect(textOf(around("x".repeat(20_001))).notices).toMatchObject([{ kind: "textCut" }]);
  expect(textOf(p(textControl("Ana"))).notices).toEqual([]);
});
