import { expect, test } from "vitest";
import type { FormColumnsId } from "../../../renderer/domain/ids";
import { knownForm } from "../../../renderer/domain/spreadsheet/columnUses";
import { anAnswerSheet } from "./anAnswerSheet";

function usesOf(headers: readonly string[], row: readonly string[] = []) {
  const { columns, uses } = anAnswerSheet([headers, row.length > 0 ? row : headers.map(() => "x")]);
  return columns.map(({ key }) => {
    const use = uses[key];
    return use?.kind === "question" ? use.field : use?.kind;
  });
}

test("the export of a Google form maps itself", () => {
  expect(
    usesOf([
      "Timestamp",
      "Email Address",
      "First name",
      "Surname",
      "Mobile number",
      "Are you 18 or over?",
      "Why would you like to take part?",
      "Favourite colour",
    ]),
  ).toEqual([
    "receivedOn",
    "email",
    "firstName",
    "familyName",
    "phone",
    "over18",
    "whyTakePart",
    "unplaced",
  ]);
});

test("what a form program writes for itself is left aside, and the end of filling in is when it was sent", () => {
  expect(
    usesOf([
      "ID",
      "Start time",
      "Completion time",
      "Email",
      "Name",
      "Last modified time",
      "IP Address",
    ]),
  ).toEqual(["ignored", "ignored", "receivedOn", "email", "wholeName", "ignored", "ignored"]);
});

test("a whole name is parted only where no family name is asked for", () => {
  expect(usesOf(["Full name", "Email"])).toEqual(["wholeName", "email"]);
  expect(usesOf(["Name", "Surname", "Email"])).toEqual(["firstName", "familyName", "email"]);
});

test("equality questions are seen in whatever words, and needs are not taken for one", () => {
  expect(
    usesOf([
      "Name",
      "Gender",
      "Which ethnic group best describes you?",
      "How would you describe your sexual orientation?",
      "Religion or belief",
      "Age band",
      "Do you have a disability or long-term condition?",
      "Do you have any access needs?",
    ]),
  ).toEqual([
    "wholeName",
    "equality",
    "equality",
    "equality",
    "equality",
    "equality",
    "equality",
    "accessNeeds",
  ]);
});

test("a question asked once for each of its choices takes all those columns", () => {
  expect(
    usesOf([
      "Name",
      "Which dates can you come to? [Thu 3 Nov]",
      "Which dates can you come to? [Wed 16 Nov]",
      "Which themes matter most to you? [Mentoring]",
    ]),
  ).toEqual(["wholeName", "availability", "availability", "themeRanks"]);
});

test("two columns of one question: the one with its words answers it, the other is asked about", () => {
  expect(usesOf(["Name", "Email", "Your email address"])).toEqual([
    "wholeName",
    "email",
    "unplaced",
  ]);
});

test("addresses without a word for them are a guess", () => {
  const { proposed } = anAnswerSheet([
    ["Name", "Where to write"],
    ["Ana", "ana@example.org"],
  ]);
  expect(proposed.get("where to write")).toEqual({
    use: { kind: "question", field: "email" },
    from: "guess",
  });
});

test("what was said before about this form holds, also for an export with one question more", () => {
  const before = {
    name: { kind: "wholeName" },
    tipo: { kind: "question", field: "groupName" },
  } as const;
  const { proposed } = anAnswerSheet(
    [
      ["Name", "Tipo", "New one"],
      ["Ana", "x", "y"],
    ],
    before,
  );
  expect([...proposed.values()].map(({ from }) => from)).toEqual(["known", "known", "nothing"]);
  const form = { id: "form" as FormColumnsId, uses: before };
  expect(knownForm(["name", "tipo", "new one"], [form])).toBe(form);
  expect(knownForm(["name", "plan", "price", "size"], [form])).toBeNull();
});
