import { describe, expect, test } from "vitest";
import {
  BREAK,
  control,
  legacyField,
  p,
  row,
  run,
  TAB,
  table,
  tc,
  textControl,
  tickControl,
} from "../fixtures/forms/wordFixture";
import { answersIn, foundIn } from "./answersIn";

describe("content controls", () => {
  test("answer the words before them, beside them or their own title", () => {
    const titled = control('<w:alias w:val="Nickname"/><w:text/>', run("Sam"));
    const body = `${p(run("Email: ") + textControl("a@example.org"))}${table(["Full name", p(textControl("Ana Pop"))])}${p(titled)}`;
    expect(answersIn(body)).toEqual([
      "Email = a@example.org",
      "Full name = Ana Pop",
      "Nickname = Sam",
    ]);
  });

  test("around a whole cell or several paragraphs are one answer", () => {
    const cell = `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${tc(p("12 High Street") + p("Leeds"))}</w:sdtContent></w:sdt>`;
    expect(answersIn(`<w:tbl>${row(tc("Address"), cell)}</w:tbl>`)).toEqual([
      "Address = 12 High Street\nLeeds",
    ]);
  });

  test("that still show a prompt answer nothing, however the prompt is known", () => {
    const glossary = {
      type: "glossaryDocument",
      xml: '<w:glossaryDocument NS><w:docParts><w:docPart><w:docPartPr><w:name w:val="P1"/></w:docPartPr><w:docPartBody><w:p><w:r><w:t>Say it here</w:t></w:r></w:p></w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>',
    };
    const byGlossary = control(
      '<w:placeholder><w:docPart w:val="P1"/></w:placeholder><w:text/>',
      run("Say it here"),
    );
    const byStyle = control("<w:text/>", run("Anything", '<w:rStyle w:val="PlaceholderText"/>'));
    const byList = control(
      '<w:dropDownList><w:listItem w:displayText="Pick one" w:value=""/><w:listItem w:displayText="Red" w:value="r"/></w:dropDownList>',
      run("Pick one"),
    );
    const prompts = [
      textControl("Click or tap here to enter text."),
      textControl("Say", { prompt: true }),
      byGlossary,
      byStyle,
      byList,
    ];
    const body = prompts.map((each) => p(run("Name: ") + each)).join("");
    expect(answersIn({ body, parts: { "glossary.xml": glossary } })).toEqual([]);
  });

  test("answered under a prompt flag that was left behind do answer", () => {
    const glossary = {
      type: "glossaryDocument",
      xml: '<w:glossaryDocument NS><w:docPart><w:docPartPr><w:name w:val="P1"/></w:docPartPr><w:docPartBody><w:p><w:r><w:t>Say it here</w:t></w:r></w:p></w:docPartBody></w:docPart></w:glossaryDocument>',
    };
    const answered = control(
      '<w:placeholder><w:docPart w:val="P1"/></w:placeholder><w:showingPlcHdr/><w:text/>',
      run("Leyla"),
    );
    expect(
      answersIn({ body: p(run("Name: ") + answered), parts: { "glossary.xml": glossary } }),
    ).toEqual(["Name = Leyla"]);
  });

  test("to tick choose among the words after them", () => {
    const body = `${p("Which days?")}${p(tickControl(true) + run(" Monday ") + tickControl(false) + run(" Tuesday"))}`;
    expect(answersIn(body)).toEqual(["Which days? = [x] Monday [ ] Tuesday"]);
  });

  test("left by Google Docs around printed words are no questions", () => {
    expect(
      answersIn(p(control('<w:tag w:val="goog_rdk_0"/>', run("All members are welcome")))),
    ).toEqual([]);
  });
});

describe("legacy form fields", () => {
  test("answer the label above or before them; untouched ones nothing", () => {
    const text = (value: string) => legacyField('<w:name w:val="T"/><w:textInput/>', value);
    const body = table([
      p("Place of birth") + p(text("Asmara")),
      p(run("Telephone: ") + text("\u2002\u2002\u2002\u2002\u2002")),
    ]);
    expect(answersIn(body)).toEqual(["Place of birth = Asmara"]);
  });

  test("tick and choose", () => {
    const box = (on: boolean) =>
      legacyField(
        `<w:checkBox><w:default w:val="0"/>${on ? "<w:checked/>" : ""}</w:checkBox>`,
        null,
      );
    const list = legacyField(
      '<w:ddList><w:result w:val="1"/><w:listEntry w:val="English"/><w:listEntry w:val="Somali"/></w:ddList>',
      null,
    );
    const body = `${p(`${run("Sex: male ")}${box(false)}${run("  female ")}${box(true)}`)}${p(run("Language: ") + list)}`;
    expect(answersIn(body)).toEqual(["Sex = [ ] male [x] female", "Language = Somali"]);
  });

  test("of several columns are told apart by the words over them", () => {
    const text = (value: string) => p(legacyField("<w:textInput/>", value));
    const heading = tc(
      p("1 - Full name (as in your passport)") + p("First          Last"),
      '<w:gridSpan w:val="2"/>',
    );
    expect(
      answersIn(`<w:tbl>${row(heading)}${row(tc(text("Hani")), tc(text("Omar")))}</w:tbl>`),
    ).toEqual(["Full name: First = Hani", "Full name: Last = Omar"]);
  });
});

describe("tables", () => {
  test("with the label beside or above the answer", () => {
    expect(answersIn(table(["First name", "Selam", "Country", "Eritrea"]))).toEqual([
      "First name = Selam",
      "Country = Eritrea",
    ]);
    expect(answersIn(table(["Why do you want to join?"], ["I want to learn."]))).toEqual([
      "Why do you want to join? = I want to learn.",
    ]);
  });

  test("with label and answer in one cell", () => {
    const body = table([p("Address:") + p("5 Abbey Lane") + p("Sheffield"), "Age: 34"]);
    expect(answersIn(body)).toEqual(["Address = 5 Abbey Lane\nSheffield", "Age = 34"]);
  });

  test("with records under their headings", () => {
    const body = `${p("Referees")}${table(["Name", "Telephone"], ["Ruth", "0123 456789"], ["", ""])}`;
    expect(answersIn(body)).toEqual([
      "Referees 1: Name = Ruth",
      "Referees 1: Telephone = 0123 456789",
    ]);
  });

  test("with days across and hours down", () => {
    expect(answersIn(table(["", "MON", "TUE"], ["AM", "Yes", ""], ["PM", "", ""]))).toEqual([
      "AM MON = Yes",
    ]);
  });

  test("with a cross under Yes or No", () => {
    const body = table(
      ["", "Yes", "No"],
      ["May we use photos?", "", "X"],
      ["May we write to you?", "", ""],
    );
    expect(answersIn(body)).toEqual(["May we use photos? = [ ] Yes [x] No"]);
  });

  test("with merged cells keep each answer with its own label", () => {
    const body = `<w:tbl>${row(tc("Applicant", '<w:vMerge w:val="restart"/>'), tc("Name"), tc("Ana"))}${row(tc("", "<w:vMerge/>"), tc("City"), tc("Bath"))}</w:tbl>`;
    expect(answersIn(body)).toEqual(["Name = Ana", "City = Bath"]);
  });

  test("with what belongs there printed below in brackets", () => {
    expect(answersIn(table(["Ana Pop", "3 May"], ["(full name)", "(date)"]))).toEqual([
      "full name = Ana Pop",
      "date = 3 May",
    ]);
    expect(answersIn(`${p("____Ana Pop________")}${p("(name and surname)")}`)).toEqual([
      "name and surname = Ana Pop",
    ]);
  });

  test("with a box for each letter", () => {
    expect(answersIn(table(["Postcode", "H", "X", "3", "9", "Q", "", ""]))).toEqual([
      "Postcode = HX39Q",
    ]);
  });

  test("with headings set off in bold, again and again", () => {
    const bold = (text: string) => p(run(text, "<w:b/>"));
    const body = table(
      [bold("Who"), bold("Where")],
      ["Ana", "Bath"],
      [bold("When"), bold("How")],
      ["Soon", "By bus"],
    );
    expect(answersIn(body)).toEqual(["Who = Ana", "Where = Bath", "When = Soon", "How = By bus"]);
  });

  test("with the answers on a line of their own under labels without a colon", () => {
    const cell = (label: string, answer: string) => p(label) + p(answer);
    const body = table(
      [cell("Surname", "Warsame"), cell("First name", "Hodan")],
      [cell("Place of birth", "Hargeisa"), cell("Telephone", "07700 900822")],
    );
    expect(answersIn(body)).toEqual([
      "Surname = Warsame",
      "First name = Hodan",
      "Place of birth = Hargeisa",
      "Telephone = 07700 900822",
    ]);
    expect(answersIn(table([cell("Surname", "Block capitals"), cell("Sex", "M F")]))).toEqual([]);
  });

  test("that are printed lists answer nothing", () => {
    expect(
      answersIn(
        table(
          ["Course", "Day", "Room"],
          ["English", "Monday", "Hall"],
          ["Maths", "Friday", "Library"],
        ),
      ),
    ).toEqual([]);
  });
});

describe("lines", () => {
  test("with a colon, several labels, and answers that go on below", () => {
    const body = `${p("Name: Amina Yusuf")}${p(`${run("Telephone: 0123 456 789")}${TAB}${run("Email: amina@example.org")}`)}${p(`${run("Address: Flat 2")}${BREAK}${run("9 Mill Lane")}`)}`;
    expect(answersIn(body)).toEqual([
      "Name = Amina Yusuf",
      "Telephone = 0123 456 789",
      "Email = amina@example.org",
      "Address = Flat 2\n9 Mill Lane",
    ]);
  });

  test("below a question", () => {
    expect(
      answersIn(
        `${p("What would you like to change?")}${p("I want safer streets.")}${p("And lights.")}`,
      ),
    ).toEqual(["What would you like to change? = I want safer streets.\nAnd lights."]);
  });

  test("to write on, with the answer on them, before them or not at all", () => {
    const body = `${p("Name ____Samir____ Date ________")}${p("Town: Leeds______")}${p("Heat ___X___ Gas ______")}`;
    expect(answersIn(body)).toEqual(["Name = Samir", "Town = Leeds", "Heat = [x] Heat"]);
  });

  test("of leaders, dots and prompts answer nothing", () => {
    expect(
      answersIn(
        `${p("Name: ..........")}${p("Date: __/__/____")}${p("Name: {{name}}")}${p("Answer: Click here to enter text")}`,
      ),
    ).toEqual([]);
  });
});

describe("choices", () => {
  test("between brackets", () => {
    expect(answersIn(p("Gender: Male( )   Female( X )"))).toEqual(["Gender = [ ] Male [x] Female"]);
  });

  test("by printed boxes, also where the box was left and an X typed beside it", () => {
    expect(
      answersIn(`${p("Languages")}${p("☒ Arabic")}${p("☐ Farsi")}${p("☐ X Tigrinya")}`),
    ).toEqual(["Languages = [x] Arabic [ ] Farsi [x] Tigrinya"]);
  });

  test("by boxes of a symbol font", () => {
    const sym = (code: string) => `<w:r><w:sym w:font="Wingdings" w:char="${code}"/></w:r>`;
    expect(
      answersIn(
        p(`${run("Interpreter? ")}${sym("F0FE")}${run(" Yes ")}${sym("F0A8")}${run(" No")}`),
      ),
    ).toEqual(["Interpreter? = [x] Yes [ ] No"]);
  });

  test.each([
    ["struck out", "<w:strike/>", "[ ] Yes [x] No"],
    ["highlighted", '<w:highlight w:val="yellow"/>', "[x] Yes [ ] No"],
    ["in bold", "<w:b/>", "[x] Yes [ ] No"],
    ["underlined", '<w:u w:val="single"/>', "[x] Yes [ ] No"],
  ])("with one word %s", (_, marks, chosen) => {
    expect(answersIn(p(`${run("Childcare: ")}${run("Yes", marks)}${run(" / No")}`))).toEqual([
      `Childcare = ${chosen}`,
    ]);
  });

  test("with the other word deleted", () => {
    expect(answersIn(p("Childcare: Yes"))).toEqual(["Childcare = Yes"]);
    expect(answersIn(p("Childcare: Yes / No"))).toEqual([]);
  });

  test("of both yes and no are doubted, not decided", () => {
    const [answer] = foundIn(p("Childcare: Yes (x) No (x)")).answers;
    expect(answer?.doubts).toEqual(["bothTicked"]);
  });
});

describe("what belongs to other people", () => {
  test("is told apart by its heading where a label comes twice", () => {
    const bold = (text: string) => p(run(text, "<w:b/>"));
    const body = `${bold("About you")}${p("Name: Ana")}${bold("Emergency contact 1")}${p("Name: Ruth")}`;
    expect(answersIn(body)).toEqual(["About you: Name = Ana", "Emergency contact 1: Name = Ruth"]);
  });
});

describe("scripts", () => {
  test.each([
    [
      "Arabic, right to left",
      "<w:bidi/>",
      "الاسم الكامل: فاطمة الزهراء",
      "الاسم الكامل = فاطمة الزهراء",
    ],
    ["Amharic with its own colon", "", "ሙሉ ስም፡ ሰላም ተስፋዬ", "ሙሉ ስም = ሰላም ተስፋዬ"],
    ["Vietnamese", "", "Họ và tên: Nguyễn Thị Hương", "Họ và tên = Nguyễn Thị Hương"],
    ["Romanian", "", "Numele și prenumele: Ştefan Ţurcanu", "Numele și prenumele = Ştefan Ţurcanu"],
    ["Chinese with a wide colon", "", "姓名：王小明", "姓名 = 王小明"],
    ["Ukrainian", "", "Прізвище: Шевченко", "Прізвище = Шевченко"],
  ])("%s", (_, properties, line, expected) => {
    expect(answersIn(p(line, properties))).toEqual([expected]);
  });
});

describe("the page as a reviewer left it", () => {
  test("deleted words are out, inserted ones in", () => {
    const body = p(
      `${run("Name: ")}<w:del><w:r><w:delText>Ann</w:delText></w:r></w:del><w:ins>${run("Anna")}</w:ins>`,
    );
    expect(answersIn(body)).toEqual(["Name = Anna"]);
  });

  test("a text box is read once, though it is written twice", () => {
    const inner = `<w:txbxContent>${p("Name: Ana")}</w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${inner}</w:drawing></mc:Choice><mc:Fallback><w:pict>${inner}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(answersIn(p(both))).toEqual(["Name = Ana"]);
  });

  test("a comment and somebody's own words under no question are kept aside", () => {
    const comments = {
      type: "comments",
      xml: `<w:comments NS><w:comment>${p("Call her first")}</w:comment></w:comments>`,
    };
    const { answers, unplaced } = foundIn({
      body: p("I cannot come on Thursdays, sorry."),
      parts: { "comments.xml": comments },
    });
    expect(answers).toEqual([]);
    expect(unplaced.map(({ text }) => text)).toEqual([
      "I cannot come on Thursdays, sorry.",
      "Call her first",
    ]);
  });

  test("instructions, declarations and headings are neither answers nor kept aside", () => {
    const body = [
      "Guidance:",
      "Please complete every part of this form.",
      "I hereby declare that this is true.",
      "Part one",
    ]
      .map((text) => p(text))
      .join("");
    expect(foundIn(body)).toEqual({ answers: [], unplaced: [] });
  });
});

describe("a choice nobody made", () => {
  const open = p("Do you need an interpreter? Yes ☐ No ☐");
  const filled = p("Name: Ana") + p("Town: Bath") + p("Email: ana@example.org");

  test("is a question for a person where the form is filled in otherwise", () => {
    const [last] = foundIn(filled + open).answers.slice(-1);
    expect(last?.question).toBe("Do you need an interpreter?");
    expect(last?.doubts).toEqual(["noneTicked"]);
    expect(last?.places.length).toBeGreaterThan(0);
  });

  test("is none in a form hardly filled in, nor among boxes of which several may be ticked", () => {
    expect(answersIn(p("Name: Ana") + open)).toEqual(["Name = Ana"]);
    const several = p("Which days? ☐ Monday ☐ Tuesday");
    expect(foundIn(filled + several).answers.flatMap(({ doubts }) => doubts)).toEqual([]);
  });
});
