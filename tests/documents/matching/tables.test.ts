import { describe, expect, test } from "vitest";
import { p, run, table, textControl, tickControl } from "../../fixtures/forms/wordFixture";
import { answersIn, foundIn } from "../answersIn";

describe("records", () => {
  test("are read from controls as from words", () => {
    const ruth = [p(textControl("Ruth")), "0123 456"];
    const open = [p(textControl("Say", { prompt: true })), ""];
    expect(answersIn(table(["Name", "Telephone"], ruth, open))).toEqual([
      "Name = Ruth",
      "Telephone = 0123 456",
    ]);
  });

  test("are named by the row of one cell over their headings", () => {
    expect(
      answersIn(
        table(["Family members"], ["Name", "Age"], ["Ruth", "12"], ["Abel", "9"], ["Hani", "3"]),
      ),
    ).toEqual([
      "Family members 1: Name = Ruth",
      "Family members 1: Age = 12",
      "Family members 2: Name = Abel",
      "Family members 2: Age = 9",
      "Family members 3: Name = Hani",
      "Family members 3: Age = 3",
    ]);
  });
});

test("rows of labels take turns with rows of answers", () => {
  const body = table(["Name", "Town"], ["Ana", "Bath"], ["Date", "Phone"], ["3 May", "Soon"]);
  expect(answersIn(body)).toEqual(["Name = Ana", "Town = Bath", "Date = 3 May", "Phone = Soon"]);
});

describe("numbered places under a title", () => {
  test("hold one answer each, and no guidance", () => {
    expect(
      answersIn(
        table(
          ["Referees"],
          ["1", "Ana Pop", "2", "Please attach a letter"],
          ["3", "Ruth", "4", ""],
        ),
      ),
    ).toEqual(["Referees 1 = Ana Pop", "Referees 3 = Ruth"]);
  });
});

describe("a box for each letter", () => {
  test("answers the row of one cell right above it", () => {
    expect(
      answersIn(
        table(
          ["Postcode at home"],
          ["H", "X", "3", "9", "Q", "7"],
          ["At work"],
          ["L", "S", "1", "2", "A", "B"],
        ),
      ),
    ).toEqual(["Postcode at home = HX39Q7", "At work = LS12AB"]);
  });
});

describe("cells", () => {
  test("that open with a blank line or a line written on answer the label beside them", () => {
    expect(answersIn(table(["Name", p("") + p("Nowak") + p("Signature: ____")]))).toEqual([
      "Name = Nowak",
    ]);
    expect(answersIn(table(["Name", p("____Nowak____") + p("Signature:")]))).toEqual([
      "Name = Nowak",
    ]);
  });

  test("with a line to write on of their own leave no label for the cell below", () => {
    expect(answersIn(table(["Town ________"], ["Leeds"]))).toEqual([]);
    expect(answersIn(table(["Town"], ["Leeds"]))).toEqual(["Town = Leeds"]);
  });

  test("name a choice by the words right before it", () => {
    const body = table([p("Address") + p("Elephants here") + p(textControl("LS1"))]);
    expect(answersIn(body)).toEqual(["Elephants here = LS1"]);
  });
});

test("a line that ends in a label waits for the line below; after a control without a colon nothing does", () => {
  expect(answersIn(p(textControl("Ana") + run(" Phone:")) + p("0123 456 789"))).toEqual([
    " = Ana",
    "Phone = 0123 456 789",
  ]);
  expect(answersIn(p(run("Name: ") + textControl("Ana") + run(" in full")) + p("Ana Pop"))).toEqual(
    ["Name = Ana"],
  );
});

test("boxes among controls are told apart from them", () => {
  const line = p(
    `${run("Driver? ")}${tickControl(true)}${run(" Yes ")}${tickControl(false)}${run(" No")}`,
  );
  expect(answersIn(line)).toEqual(["Driver? = [x] Yes [ ] No"]);
});

test("a comment is kept aside with its words, and not at all without any", () => {
  const commented = (inner: string) =>
    foundIn({
      body: p("Name: Ana"),
      parts: {
        "comments.xml": {
          type: "comments",
          xml: `<w:comments NS><w:comment>${inner}</w:comment></w:comments>`,
        },
      },
    }).unplaced.map(({ text }) => text);
  expect(commented(p("See this") + table(["a", "b"]))).toEqual(["See this"]);
  expect(commented(p(""))).toEqual([]);
});
