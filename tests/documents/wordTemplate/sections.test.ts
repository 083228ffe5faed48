import { describe, expect, test } from "vitest";
import { compileTemplate } from "../../../renderer/documents/wordTemplate/compileTemplate";
import { documentXml, paragraphsOf } from "../writing/wordParts";
import { aTemplate, p, row, values } from "./aTemplate";

const SESSIONS = values(
  { academy: "The Academy", nothing: "" },
  { sessions: [{ day: "6 Oct" }, { day: "19 Oct" }], none: [] },
);
const compiled = (body: string) => compileTemplate("letter.docx", aTemplate(body));
const words = (body: string) => paragraphsOf(compiled(body).fill(SESSIONS));
const problems = (body: string) => compiled(body).problems.map(({ kind }) => kind);

describe("a list", () => {
  test("whose first and last paragraphs hold more than its tags repeats them too", () => {
    const body = p("{{#sessions}}On") + p("{{day}}") + p("we meet{{/sessions}}");
    expect(words(body)).toEqual(["On", "6 Oct", "we meet", "On", "19 Oct", "we meet"]);
  });

  test("whose first and last rows hold more than its tags repeats them too", () => {
    const first = row(p("{{#sessions}}") + p("On"), p());
    const last = row(p("{{/sessions}}") + p("we meet"), p());
    const table = `<w:tbl>${first}${row(p("{{day}}"), p())}${last}</w:tbl>`;
    expect(words(table).filter((line) => line !== "")).toEqual([
      ...["On", "6 Oct", "we meet"],
      ...["On", "19 Oct", "we meet"],
    ]);
  });

  test("leaves a picture beside its tag where it stands, once", () => {
    const picture = "<w:r><w:drawing/></w:r>";
    const body = p("{{#sessions}}", picture) + p("{{day}}") + p(picture, "{{/sessions}}");
    const filled = compiled(body).fill(SESSIONS);
    expect(documentXml(filled).match(/<w:drawing\/>/g)).toHaveLength(2);
    expect(paragraphsOf(filled).filter((line) => line !== "")).toEqual(["6 Oct", "19 Oct"]);
  });

  test("with nothing between its tags is nothing, in one line or over cells", () => {
    expect(words(p("a{{#sessions}}{{/sessions}}b"))).toEqual(["ab"]);
    const cells = row(p("{{#none}}{{day}}"), p("x{{/none}}"));
    expect(words(`<w:tbl>${row(p("head"), p("line"))}${cells}</w:tbl>`)).toEqual(["head", "line"]);
  });

  test("is ended by its own word, and not by another's", () => {
    expect(words(p("{{#if academy}}here{{/if}}{{#unless academy}}not{{/unless}}"))).toEqual([
      "here",
    ]);
    expect(problems(p("{{#sessions}}{{day}}{{/if}}"))).toEqual(["unclosedSection", "strayEnd"]);
  });

  test("does not reach from a line into the text box that stands in it", () => {
    const box = `<w:r><w:pict><w:txbxContent>${p("x{{/sessions}}")}</w:txbxContent></w:pict></w:r>`;
    expect(problems(p("{{#sessions}}", box))).toEqual(["crossingSection"]);
  });

  test("in another is not nested without end", () => {
    const deep = Array.from({ length: 20 }, () => "{{#if academy}}").join("");
    expect(problems(p(`${deep}x${"{{/if}}".repeat(20)}`))).toContain("crossingSection");
  });
});

describe("a field's place in a table", () => {
  const placeOf = (cells: string) => {
    const [use] = compiled(`<w:tbl>${row(p("head"))}<w:tr>${cells}</w:tr></w:tbl>`).uses;
    return use?.place.cell;
  };
  const cell = (look: string, inside = p("x")) => `<w:tc><w:tcPr>${look}</w:tcPr>${inside}</w:tc>`;
  const named = cell("", p("{{day}}"));

  test("counts the columns a wide cell stands over", () => {
    expect(placeOf(cell('<w:gridSpan w:val="3"/>') + named)).toEqual({ row: 2, column: 4 });
    expect(placeOf(cell("<w:gridSpan/>") + named)).toEqual({ row: 2, column: 2 });
    expect(placeOf(cell('<w:gridSpan w:val="0"/>') + named)).toEqual({ row: 2, column: 2 });
  });

  test("counts cells that Word keeps in content controls", () => {
    expect(placeOf(`<w:sdt><w:sdtContent>${cell("")}</w:sdtContent></w:sdt>${named}`)).toEqual({
      row: 2,
      column: 2,
    });
  });
});

test("a field written with signs by number is the field it reads as", () => {
  expect(words(p("{{aca&#100;emy}} {{aca&#x64;emy}} {{&amp;academy}}"))).toEqual([
    "The Academy The Academy {{&academy}}",
  ]);
});
