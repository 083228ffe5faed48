import { describe, expect, test } from "vitest";
import { findAnswersAgainstBlank } from "../../renderer/documents/matching/againstBlank/findAnswersAgainstBlank";
import { readWord } from "../../renderer/documents/word/readWord";
import type { Block } from "../../renderer/domain/originalText";
import type { FoundAnswer } from "../../renderer/domain/reading";
import {
  p,
  row,
  run,
  table,
  tc,
  textControl,
  tickControl,
  wordFile,
} from "../fixtures/forms/wordFixture";

function blocksOf(body: string): readonly Block[] {
  const reading = readWord("form.docx", wordFile({ body }));
  if (!reading.ok) throw new Error(`Refused: ${JSON.stringify(reading.error)}`);
  return reading.value.text.blocks;
}

function found(filled: string, blank: string) {
  const { answers, unplaced } = findAnswersAgainstBlank(blocksOf(filled), blocksOf(blank));
  return [
    ...answers.map((answer) => `${answer.question} = ${shown(answer)}`),
    ...unplaced.map(({ text }) => `? ${text}`),
  ];
}

function shown({ value }: FoundAnswer): string {
  if (value.kind === "text") return value.text;
  return value.options.map(({ label, ticked }) => `[${ticked ? "x" : " "}] ${label}`).join(" ");
}

describe("against its blank", () => {
  test("a form that nobody filled in answers nothing, whatever is printed on it", () => {
    const body = `${p("Office: 12 High Street, Leeds")}${p("Contact: office@example.org")}${table(["Course", "English"], ["Room", "Hall 2"])}`;
    expect(found(body, body)).toEqual([]);
  });

  test("only what was added is an answer, also where looks would mislead", () => {
    const blank = `${p("Contact: office@example.org")}${table(["Name of club", "Day"], ["", ""])}${p("Anything else you want to tell us about it")}${p("")}`;
    const filled = `${p("Contact: office@example.org")}${table(["Name of club", "Day"], ["Day centre", "Year round"])}${p("Anything else you want to tell us about it")}${p("Applicants should see this")}`;
    expect(found(filled, blank)).toEqual([
      "Name of club = Day centre",
      "Day = Year round",
      "Anything else you want to tell us about it = Applicants should see this",
    ]);
  });

  test("printed words around an answer are not part of it", () => {
    expect(found(p("I, Ana Pop, of Leeds, declare"), p("I, ______, of ______, declare"))).toEqual([
      "I = Ana Pop",
      "of = Leeds",
    ]);
  });

  test("paragraphs that were put in between move nothing out of place", () => {
    const blank = [p("Name:"), p("Town:"), p("Why do you apply?"), p("Signed:")].join("");
    const filled = [
      p("Dear all, thank you!"),
      p("Name: Ana"),
      p("Town: Bath"),
      p("Why do you apply?"),
      p("For my street."),
      p("And for yours."),
      p("Signed: Ana"),
    ].join("");
    expect(found(filled, blank)).toEqual([
      "Name = Ana",
      "Town = Bath",
      "Why do you apply? = For my street.\nAnd for yours.",
      "Signed = Ana",
      "? Dear all, thank you!",
    ]);
  });

  test("boxes ticked in the blank are no answer, boxes ticked since are", () => {
    const boxes = (photos: boolean, mail: boolean) =>
      `${p("May we take photos?")}${p(`${tickControl(photos)}${run(" Yes")}`)}${p("May we write?")}${p(`${tickControl(mail)}${run(" Yes")}`)}`;
    expect(found(boxes(true, true), boxes(true, false))).toEqual(["May we write? = [x] Yes"]);
  });

  test("deleting the other words chooses", () => {
    expect(found(p("Childcare: Yes"), p("Childcare: Yes / No"))).toEqual(["Childcare = Yes"]);
    expect(found(p("Childcare: Yes / No"), p("Childcare: Yes / No"))).toEqual([]);
  });

  test("a control answers even where its own words stand elsewhere in the blank", () => {
    const form = (text: string, prompt: boolean) =>
      table(["Country", p(textControl(text, { prompt }))], ["Leeds", "is our town"]);
    expect(found(form("Leeds", false), form("Say", true))).toEqual(["Country = Leeds"]);
  });

  test("a label that was added answers with what was added beside it", () => {
    const blank = table(["Name", ""], ["Town", ""]);
    const filled = table(["Name", "Ana"], ["Extra phone", "0123 456"], ["Town", "Bath"]);
    expect(found(filled, blank)).toEqual(["Name = Ana", "Extra phone = 0123 456", "Town = Bath"]);
    expect(found(p("Name: Ana") + table(["Town", "Bath"]), p("Name:"))).toEqual([
      "Name = Ana",
      "Town = Bath",
    ]);
  });

  test("a row whose cells were joined keeps its label, and cells that were added are read", () => {
    const wide = tc("Ana Pop", '<w:gridSpan w:val="2"/>');
    const filled = `<w:tbl>${row(tc("Name"), wide)}${row(tc("Town"), tc("Bath"), tc("Leeds"))}</w:tbl>`;
    const blank = `<w:tbl>${row(tc("Name"), tc(""), tc(""))}${row(tc("Town"), tc(""))}</w:tbl>`;
    expect(found(filled, blank)).toEqual(["Name = Ana Pop", "Town = Bath\nLeeds"]);
  });

  test("a choice that was added and made is one answer", () => {
    const filled = p(run("Childcare: Yes / No / ") + run("Maybe", "<w:b/>"));
    expect(found(filled, p("Childcare: Yes / No"))).toEqual([
      "Childcare = [ ] Yes [ ] No [x] Maybe",
    ]);
  });

  test("a mark put between brackets chooses", () => {
    expect(found(p("Sex: male (x)  female ( )"), p("Sex: male ( )  female ( )"))).toEqual([
      "Sex = [x] male [ ] female",
    ]);
  });

  test("printed words within an answer are taken out of it", () => {
    expect(
      found(table(["Name", "Ana in capitals Hani"]), table(["Name", " in capitals "])),
    ).toEqual(["Name = Ana\nHani"]);
    expect(found(p("Town: Leeds district of Ana"), p("Town: Leeds district of "))).toEqual([
      "Town = Ana",
    ]);
  });

  test("a text box is compared with that of the blank", () => {
    const box = (text: string) =>
      p(`<w:r><w:drawing><w:txbxContent>${p(text)}</w:txbxContent></w:drawing></w:r>`);
    expect(found(box("Name: Ana"), box("Name:"))).toEqual(["Name = Ana"]);
    expect(found(box("Call me"), p(""))).toEqual(["? Call me"]);
  });

  test("a table that says the same as a line of the blank is not taken for it", () => {
    expect(found(table(["Town"], ["Bath"]), p("table 1 town bath"))).toEqual(["Town = Bath"]);
  });
});
