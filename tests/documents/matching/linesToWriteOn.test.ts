import { describe, expect, test } from "vitest";
import { BREAK, p, run, table } from "../../fixtures/forms/wordFixture";
import { answersIn, foundIn } from "../answersIn";

describe("words typed over the start of a line", () => {
  test("answer each label, also where another line of theirs stayed empty", () => {
    expect(answersIn(p("Name Ana Pop____ Town ____ Date of birth 03.07.1994____"))).toEqual([
      "Name = Ana Pop",
      "Date of birth = 03.07.1994",
    ]);
  });

  test("answer before a line's printed end only where several of them did", () => {
    expect(answersIn(p("Name Ana Pop____ Born on 03.07.1994____ in Leeds"))).toEqual([
      "Name = Ana Pop",
      "Born on = 03.07.1994",
    ]);
    expect(answersIn(p("Date of birth 03.07.1994____ in Leeds"))).toEqual([
      "Date of birth 03.07.1994 = in Leeds",
    ]);
  });

  test("answer without a space where a label word ends and no label begins", () => {
    expect(answersIn(p("Father's nameMohamed____ Mother's nameAmina____"))).toEqual([
      "Father's name = Mohamed",
      "Mother's name = Amina",
    ]);
    expect(answersIn(p("NameMohamed____ AddressTown____"))).toEqual([]);
    expect(answersIn(p("McDonald____"))).toEqual([]);
  });

  test("answer the label beside their cell, unless they are a label themselves", () => {
    expect(answersIn(table(["Name of applicant", "Ana Pop________"]))).toEqual([
      "Name of applicant = Ana Pop",
    ]);
    expect(answersIn(table(["Name of applicant", "First name________"]))).toEqual([]);
  });
});

describe("words that begin a line to write on", () => {
  test("end at a wide gap before the next label", () => {
    expect(answersIn(p("Name ____John   Date ____"))).toEqual(["Name = John"]);
  });

  test("are printed where no label follows the gap, or where they begin small", () => {
    expect(answersIn(p("Name ____John   was here ____"))).toEqual([]);
    expect(answersIn(p("Name ____john   Date ____"))).toEqual([]);
  });
});

test("a label that goes on after its colon keeps all its words", () => {
  expect(answersIn(p("Name: Ana   Age: about ____12____"))).toEqual([
    "Name = Ana",
    "Age: about = 12",
  ]);
});

describe("an answer on lines of its own", () => {
  const lines = p("____Because I care____") + p("____and so does she____");

  test("goes on from line to line", () => {
    expect(answersIn(p("Why do you apply?") + lines)).toEqual([
      "Why do you apply? = Because I care\nand so does she",
    ]);
    expect(answersIn(table(["Reason", lines]))).toEqual([
      "Reason = Because I care\nand so does she",
    ]);
  });

  test("is less sure under words that hardly ask", () => {
    const confidenceUnder = (label: string) =>
      foundIn(p(label) + p("____Grey ones____")).answers.map(({ confidence }) => confidence);
    expect(confidenceUnder("Elephants")).toEqual([0.6]);
    expect(confidenceUnder("Elephants:")).toEqual([0.85]);
  });
});

describe("lines beside one another, with what belongs there printed below", () => {
  test("answer where they are written on", () => {
    expect(answersIn(p("____Ana Pop____ ________") + p("full name      date"))).toEqual([
      "full name = Ana Pop",
    ]);
  });

  test("answer also where it stands in brackets", () => {
    expect(answersIn(p("____Ana Pop____   ____3 May____") + p("(full name)   (date)"))).toEqual([
      "full name = Ana Pop",
      "date = 3 May",
    ]);
  });
});

test("words on both sides of a line break are two lines", () => {
  expect(answersIn(p(`${run("Name: Ana")}${BREAK}${run("Town: Bath")}`))).toEqual([
    "Name = Ana",
    "Town = Bath",
  ]);
});
