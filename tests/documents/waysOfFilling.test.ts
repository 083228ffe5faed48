import { describe, expect, test } from "vitest";
import { BREAK, p, row, run, TAB, table, tc } from "../fixtures/forms/wordFixture";
import { answersIn } from "./answersIn";

const bold = (text: string) => run(text, "<w:b/>");
const merged = (text: string) => tc(p(text), '<w:vMerge w:val="restart"/>');
const below = () => tc("", "<w:vMerge/>");

/** A form's build, how people write into it, and what is to be found; the blank form answers nothing. */
type Filling = readonly [what: string, blank: string, filled: string, answers: readonly string[]];

function readsAs(fillings: readonly Filling[]): void {
  test.each(fillings)("%s", (_, blank, filled, answers) => {
    expect(answersIn(filled)).toEqual(answers);
    expect(answersIn(blank)).toEqual([]);
  });
}

describe("on lines to write on", () => {
  readsAs([
    [
      "over their start, after labels without a colon",
      p("Name ________ Date of birth ________ Tel. # ________"),
      p("Name Idil Farah____ Date of birth 03.07.1994____ Tel. # 07700 900 444____"),
      ["Name = Idil Farah", "Date of birth = 03.07.1994", "Tel. # = 07700 900 444"],
    ],
    [
      "right after labels that touch their lines",
      p("Date and place of wedding____________"),
      p("Date and place of wedding04.11.2001____________"),
      ["Date and place of wedding = 04.11.2001"],
    ],
    [
      "below the question, on a line of their own",
      p("Which evenings could you come?") + p("(at least two)") + p("____________________"),
      p("Which evenings could you come?") + p("(at least two)") + p("____Mondays, Tuesdays____"),
      ["Which evenings could you come? = Mondays, Tuesdays"],
    ],
    [
      "made of dashes",
      p("Signed: ------------------ Date: ------------------"),
      p("Signed: ----Ana Pop------- Date: --3 May 2014------"),
      ["Signed = Ana Pop", "Date = 3 May 2014"],
    ],
    [
      "in small letters, with a word in them that labels are made of",
      p("Colour ____________ Occupation ____________"),
      p("Colour __green____ Occupation __community work____"),
      ["Colour = green", "Occupation = community work"],
    ],
    [
      "in a cell beside the label and its colon",
      table(["Name of the tenant", ":", "____________"]),
      table(["Name of the tenant", ":", "____Selam Haile____"]),
      ["Name of the tenant = Selam Haile"],
    ],
  ]);
});

describe("below a question", () => {
  readsAs([
    [
      "that tells what to write rather than asks, in bold as the question is",
      `${p(bold("Please describe your work with young people."))}${p("")}`,
      `${p(bold("Please describe your work with young people."))}${p(bold("A reading club in Leith. It meets on Fridays."))}`,
      [
        "Please describe your work with young people = A reading club in Leith. It meets on Fridays.",
      ],
    ],
    [
      "at length and of other people",
      p("What have you done for your neighbours?"),
      `${p("What have you done for your neighbours?")}${p("The families of the estate share a garden. On Sundays everybody cooks together with whatever is ripe, and the children look after the hens and the compost heap.")}${p("Mainly two things: less loneliness and better food.")}`,
      [
        "What have you done for your neighbours? = The families of the estate share a garden. On Sundays everybody cooks together with whatever is ripe, and the children look after the hens and the compost heap.\nMainly two things: less loneliness and better food.",
      ],
    ],
    [
      "on the same line",
      table(["How long have you lived here?"]),
      table(["How long have you lived here? Six years"]),
      ["How long have you lived here? = Six years"],
    ],
    [
      "as a wish",
      `${p("Why do you want to join?")}${p("I agree that my data are kept.")}`,
      `${p("Why do you want to join?")}${p("I would like to meet other leaders.")}${p("I agree that my data are kept.")}`,
      ["Why do you want to join? = I would like to meet other leaders."],
    ],
    [
      "of one or two words, label after label",
      p("First name") + p("") + p("Last name") + p("") + p("Address:"),
      p("First name") + p("Idil") + p("Last name") + p("Farah") + p("Address: 5 Mill Lane"),
      ["First name = Idil", "Last name = Farah", "Address = 5 Mill Lane"],
    ],
  ]);

  test("no heading, number or further line goes on with a date or a number", () => {
    expect(answersIn(p("Date: 3.4.2015") + p("About your household") + p("Part two"))).toEqual([
      "Date = 3.4.2015",
    ]);
  });
});

describe("choices", () => {
  const options = (...marks: readonly string[]) =>
    p(
      `${run("Housing")}${TAB}${run("Tenant", marks[0] ?? "")}${TAB}${TAB}${run("Owner", marks[1] ?? "")}`,
    );
  readsAs([
    [
      "one of several words between tabs in bold",
      options(),
      options("", "<w:b/>"),
      ["Housing = [ ] Tenant [x] Owner"],
    ],
    [
      "struck out between tabs",
      options(),
      options("<w:strike/>"),
      ["Housing = [ ] Tenant [x] Owner"],
    ],
    [
      "highlighted among letters in brackets",
      p("District [a] North [b] South [c] West"),
      p(
        `${run("District [a] North [b] ")}${run("South", '<w:highlight w:val="yellow"/>')}${run(" [c] West")}`,
      ),
      ["District = [ ] North [x] South [ ] West"],
    ],
  ]);

  test("in the cell beside their label", () => {
    const diet = p(`${run("Meat", "<w:strike/>")}${run("/Vegetarian")}`);
    expect(answersIn(table(["Age", "34", "Diet", diet]))).toEqual([
      "Age = 34",
      "Diet = [ ] Meat [x] Vegetarian",
    ]);
  });

  test("wide gaps between printed words are no answer", () => {
    expect(answersIn(p("Marital status:      Single      Married      Widowed"))).toEqual([]);
    expect(answersIn(p("Do you smoke?        YES         NO"))).toEqual([]);
  });
});

describe("in tables", () => {
  readsAs([
    [
      "in the bold of their cells",
      table([p(bold("Allergies:"))], [p(bold("Doctor: "))]),
      table([p(bold("Allergies: nuts"))], [p(bold("Doctor: Dr Okafor"))]),
      ["Allergies = nuts", "Doctor = Dr Okafor"],
    ],
    [
      "records in bold, in some of the rows",
      table([p(bold("Name of company")), p(bold("Position"))], ["", ""], ["", ""]),
      table(
        [p(bold("Name of company")), p(bold("Position"))],
        [p(bold("Mill Bakery")), p(bold("Driver"))],
        ["", ""],
      ),
      ["1: Name of company = Mill Bakery", "1: Position = Driver"].map((each) => each.slice(3)),
    ],
    [
      "numbers under headings of two rows",
      `<w:tbl>${row(merged("No"), tc(p("Period"), '<w:gridSpan w:val="2"/>'), merged("Reason"))}${row(below(), tc("From"), tc("To"), below())}${row(tc("1"), tc(""), tc(""), tc(""))}</w:tbl>`,
      `<w:tbl>${row(merged("No"), tc(p("Period"), '<w:gridSpan w:val="2"/>'), merged("Reason"))}${row(below(), tc("From"), tc("To"), below())}${row(tc("1"), tc("2001"), tc("2004"), tc("Illness"))}</w:tbl>`,
      ["Period From = 2001", "Period To = 2004", "Reason = Illness"],
    ],
    [
      "beside units and numbers",
      table(["Sample rate (kHz)", ""], ["Bit depth", ""]),
      table(["Sample rate (kHz)", "96"], ["Bit depth", "24"]),
      ["Sample rate (kHz) = 96", "Bit depth = 24"],
    ],
    [
      "numbered, under their title",
      `<w:tbl>${row(tc(p("Recordings"), '<w:gridSpan w:val="4"/>'))}${row(tc("1"), tc(""), tc("3"), tc(""))}${row(tc("2"), tc(""), tc("4"), tc(""))}</w:tbl>`,
      `<w:tbl>${row(tc(p("Recordings"), '<w:gridSpan w:val="4"/>'))}${row(tc("1"), tc("pond at dawn"), tc("3"), tc(""))}${row(tc("2"), tc("frogs"), tc("4"), tc(""))}</w:tbl>`,
      ["Recordings 1 = pond at dawn", "Recordings 2 = frogs"],
    ],
    [
      "over a signature in the same cell",
      table(["导师意见", p("") + p("导师签名：")]),
      table(["导师意见", p("同意") + p("导师签名：")]),
      ["导师意见 = 同意"],
    ],
  ]);

  test("letters in boxes beside their label in a text box, dots and dashes among them", () => {
    const boxes = table([..."a-b@c.org"], [..."         "]);
    const box = `<w:r><w:drawing><w:txbxContent>${boxes}</w:txbxContent></w:drawing></w:r>`;
    expect(answersIn(p("Email:") + p(box))).toEqual(["Email = a-b@c.org"]);
  });
});

test("labels and answers one after another on a line", () => {
  expect(
    answersIn(
      `${p("Born: 17.02.2006 Place of birth: Cluj  Mobile No: 07700 900 321")}${p(`${run("Email:")}${BREAK}${run("Fax:")}`)}`,
    ),
  ).toEqual(["Born = 17.02.2006", "Place of birth = Cluj", "Mobile No = 07700 900 321"]);
});

test("a box of printed instructions answers nothing, whatever stands behind its colons", () => {
  const lines = [
    "How to send in this form",
    "The following documents must be attached:",
    "A copy of your school certificates",
    "Please sign each page of the form.",
    "Address : “Mill Trust, 28, Mill Road, Hull”",
    "Last date : 15 August 2015",
    "Applicants should keep a copy for themselves.",
  ];
  expect(answersIn(table([lines.map((line) => p(bold(line))).join("")]))).toEqual([]);
});
