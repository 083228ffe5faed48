import { describe, expect, test } from "vitest";
import { draftFromReading } from "../../renderer/domain/draftFromReading";
import { edition2016 } from "../../renderer/domain/edition2016";
import { applicationForm } from "../../renderer/domain/formQuestions";
import type { FoundAnswer } from "../../renderer/domain/reading";

const { sessions } = edition2016();
const questions = applicationForm(sessions);

function anAnswer(question: string, text: string, more: Partial<FoundAnswer> = {}): FoundAnswer {
  return {
    question,
    tag: "",
    value: { kind: "text", text },
    labelPlaces: ["b0"],
    places: ["b1"],
    mechanism: "sameLine",
    confidence: 0.9,
    doubts: [],
    ...more,
  };
}

/** "[x] Yes" is a ticked option, "[ ] No" one that is not. */
function aChoice(question: string, ...options: readonly string[]): FoundAnswer {
  const value = {
    kind: "options" as const,
    options: options.map((option) => ({
      label: option.slice(4),
      ticked: option.startsWith("[x]"),
      place: "b1",
    })),
  };
  return anAnswer(question, "", { value, mechanism: "ticked" });
}

function draftOf(...answers: readonly FoundAnswer[]) {
  return draftFromReading({ answers, unplaced: [], notices: [] }, questions);
}

describe("a choice that nobody made", () => {
  const open = (tag: string) => ({
    ...aChoice("", "[ ] Yes", "[ ] No"),
    tag,
    doubts: ["noneTicked"] as const,
  });

  test("of a question that must be answered is shown with its boxes", () => {
    const draft = draftOf(anAnswer("First name", "Ana"), open("cg:over18"));
    expect(draft.answers.over18).toBeUndefined();
    expect(draft.evidence.over18?.places).toEqual(["b1"]);
    expect(draft.warnings).toContainEqual({
      kind: "doubtfulField",
      field: "over18",
      doubts: ["noneTicked"],
    });
  });

  test("gives way to the answer that stands elsewhere", () => {
    const draft = draftOf(open("cg:over18"), {
      ...aChoice("", "[x] Yes", "[ ] No"),
      tag: "cg:over18",
    });
    expect(draft.answers.over18).toEqual(["yes"]);
    expect(draft.evidence.over18?.doubts).toEqual([]);
  });

  test("of a question that may be left out asks nobody", () => {
    expect(draftOf(open("cg:refereeMayContact")).evidence).toEqual({});
  });
});

describe("which question is answered", () => {
  test("our own tag decides, whatever the label says", () => {
    expect(draftOf(anAnswer("Something else", "Ana", { tag: "cg:knownAs" })).answers).toEqual({
      knownAs: "Ana",
    });
  });

  test.each([
    ["Surname:", "familyName"],
    ["3. E-mail address *", "email"],
    ["POST CODE", "postcode"],
    ["Dietary requirements", "dietary"],
    ["Why do you want to join the academy? (200 words)", "whyTakePart"],
    ["Your details: Mobile number", "phone"],
    ["Referee: Name", "refereeName"],
    ["Phone Numbers", "phone"],
    ["Full name: Last", "familyName"],
  ])("%j is ours for %s", (label, field) => {
    expect(Object.keys(draftOf(anAnswer(label, "words")).answers)).toEqual([field]);
  });

  test.each([
    "Emergency contact 1: Name",
    "Next of kin: Telephone",
    "Favourite colour",
    "Child’s full name",
    "Father’s full name",
    "Office use only: Date",
  ])("%j is none of ours: it is kept aside with its question", (label) => {
    const draft = draftOf(anAnswer(label, "words"));
    expect(draft.answers).toEqual({});
    expect(draft.unplaced).toEqual([{ text: "words", places: ["b1"], question: label }]);
  });

  test("a second, different answer to one question is kept aside", () => {
    const draft = draftOf(
      anAnswer("Email", "a@example.org"),
      anAnswer("E-mail address", "b@example.org"),
    );
    expect(draft.answers.email).toBe("a@example.org");
    expect(draft.unplaced.map(({ text }) => text)).toEqual(["b@example.org"]);
  });
});

describe("names", () => {
  test("asked for as a whole are split, and the split is doubted", () => {
    const draft = draftOf(anAnswer("Full name", "Nguyễn Thị Hương"));
    expect(draft.answers).toEqual({ firstName: "Nguyễn Thị", familyName: "Hương" });
    expect(draft.warnings).toContainEqual({
      kind: "doubtfulField",
      field: "familyName",
      doubts: ["guessedLabel"],
    });
  });

  test("with a comma put the family name first", () => {
    expect(draftOf(anAnswer("Name of applicant", "Nowak, Ana Maria")).answers).toEqual({
      firstName: "Ana Maria",
      familyName: "Nowak",
    });
  });

  test("of one word stay one", () => {
    expect(draftOf(anAnswer("Name", "Selam")).answers).toEqual({ firstName: "Selam" });
  });
});

describe("choices", () => {
  test.each([
    ["Yes", "yes"],
    ["Yes please", "yes"],
    ["no.", "no"],
    ["نعم", "yes"],
    ["da", "yes"],
  ])("%j says %s", (text, key) => {
    expect(draftOf(anAnswer("Are you over 18", text)).answers).toEqual({ over18: [key] });
  });

  test("a ticked box of a pair says which, both are doubted", () => {
    expect(draftOf(aChoice("Are you over 18?", "[ ] Yes", "[x] No")).answers).toEqual({
      over18: ["no"],
    });
    const both = draftOf(aChoice("Are you over 18?", "[x] Yes", "[x] No"));
    expect(both.evidence.over18?.doubts).toContain("bothTicked");
  });

  test("what is none of the choices is kept aside, not forced", () => {
    const draft = draftOf(anAnswer("How would you like us to contact you", "by pigeon"));
    expect(draft.answers).toEqual({});
    expect(draft.unplaced.map(({ text }) => text)).toEqual(["by pigeon"]);
  });

  test("sessions are known by the day that stands in their label, however it is written", () => {
    const draft = draftOf(
      aChoice(
        "Availability",
        "[x] 8 September, 4pm",
        "[ ] 17/09/2016",
        "[x] Thursday, November 3rd: Speaking Out",
      ),
    );
    const ids = sessions.filter(
      ({ time }) => time.kind === "dated" && ["2016-09-08", "2016-11-03"].includes(time.date),
    );
    expect(draft.answers.availability).toEqual(ids.map(({ id }) => id));
  });

  test("themes are ranked by the numbers beside them", () => {
    const rank = (theme: string, place: string) =>
      anAnswer(`Which themes matter most to you?: ${theme}`, place, {
        tag: `cg:themeRanks:${theme}`,
      });
    expect(draftOf(rank("power", "2"), rank("mentoring", "1")).answers.themeRanks).toEqual([
      "mentoring",
      "power",
    ]);
  });
});

describe("what a person should look at", () => {
  test("a date that can be read two ways is kept as written", () => {
    const draft = draftOf(anAnswer("Date signed", "03/11/2016"));
    expect(draft.answers.signedOn).toBe("03/11/2016");
    expect(draft.evidence.signedOn?.doubts).toEqual(["ambiguousDate"]);
  });

  test("a date under a label that prints its order is read in that order", () => {
    const draft = draftOf(anAnswer("Date signed (dd/mm/yyyy)", "03/11/2016"));
    expect(draft.evidence.signedOn?.doubts).toEqual([]);
  });

  test("what must be answered and is not", () => {
    const { warnings } = draftOf(anAnswer("First name", "Ana"));
    expect(warnings).toContainEqual({ kind: "missingField", field: "familyName" });
  });

  test("a form on which nothing is filled in says only that", () => {
    expect(draftOf().warnings).toEqual([{ kind: "nothingFilledIn" }]);
  });
});
