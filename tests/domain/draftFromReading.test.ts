import { describe, expect, test } from "vitest";
import type { FormQuestion } from "../../renderer/domain/applicationForm";
import { draftFromReading } from "../../renderer/domain/draftFromReading";
import { edition2016 } from "../../renderer/domain/edition2016";
import { applicationForm } from "../../renderer/domain/formQuestions";
import type { FoundAnswer } from "../../renderer/domain/reading";
import { reasonToSkip } from "../../renderer/domain/skippedFiles";
import { type FormLook, formsAmong, isSignaturePicture } from "../../renderer/domain/submission";
import { answerInWords, joinedAnswer } from "../../renderer/domain/textAsAnswer";
import { daysNamedIn } from "../../renderer/domain/writtenDays";

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
    const draft = draftOf(rank("power", "1"), rank("mentoring", "1"));
    expect(draft.evidence.themeRanks?.doubts).toContain("severalAnswers");
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

describe("days written in an answer", () => {
  test.each<readonly [string, readonly string[]]>([
    ["3rd of November and 17 nov", ["11-03", "11-17"]],
    ["November 3, Nov 17th", ["11-03", "11-17"]],
    ["2016-11-03", ["11-03"]],
    ["3/11/16, 17.11.2016", ["11-03", "11-17"]],
    ["31/13/2016", []],
    ["November 6:30 pm", []],
    ["whenever you like", []],
  ])("%s", (text, days) => {
    expect(daysNamedIn(text)).toEqual(days);
  });
});

describe("a text put under a question", () => {
  const question = (answer: FormQuestion["answer"]) =>
    ({ key: "travelHelp", ask: "Which?", answer }) as unknown as FormQuestion;
  const options = [
    { key: "walk", label: "Walk" },
    { key: "bus", label: "Bus" },
  ] as const;

  test("follows what is written there", () => {
    const written = question({ kind: "text" } as never);
    expect(joinedAnswer({}, written, " hello ")).toBe("hello");
    expect(joinedAnswer({ travelHelp: "hello" }, written, "again ")).toBe("hello\nagain");
  });

  test("is a choice beside those made, or in their place where one is asked for", () => {
    const several = question({ kind: "anyOf", options } as never);
    expect(joinedAnswer({ travelHelp: ["walk"] }, several, "Bus")).toEqual(["walk", "bus"]);
    const one = question({ kind: "oneOf", options } as never);
    expect(joinedAnswer({ travelHelp: ["walk"] }, one, "Bus")).toEqual(["bus"]);
    expect(joinedAnswer({}, several, "a camel")).toBeNull();
  });

  test("is shown in the choices' own words, and as it stands where the question is gone", () => {
    const several = question({ kind: "anyOf", options } as never);
    expect(answerInWords(several, ["bus", "sledge"])).toBe("Bus, sledge");
    expect(answerInWords(several, "as written")).toBe("as written");
    expect(answerInWords(undefined, ["bus"])).toBe("bus");
  });
});

describe("what comes with a mail", () => {
  const document = (name: string, look: FormLook, answers: number) =>
    ({ name, what: "document", look, answers }) as const;

  test("is a logo when it is small and shown in the text, or called as mail programs call one", () => {
    const picture = (name: string, isInText: boolean, byteLength: number) =>
      isSignaturePicture({ name, isInText, byteLength });
    expect(picture("photo.jpg", true, 100 * 1024)).toBe(true);
    expect(picture("photo.jpg", true, 100 * 1024 + 1)).toBe(false);
    expect(picture("image001.png", false, 9_000)).toBe(true);
    expect(picture("image001.png", false, 90_000)).toBe(false);
    expect(picture("my form.png", false, 9_000)).toBe(false);
  });

  test("is an application each where filled, else a blank form, else the only document that may be one", () => {
    const [filled, blank] = [document("a", "form", 3), document("b", "form", 0)];
    const [perhaps, letter] = [document("c", "perhaps", 1), document("d", "other", 0)];
    const photo = { name: "p", what: "picture", look: "other", answers: 0 } as const;
    const words = { name: "m", what: "message", look: "form", answers: 0 } as const;
    expect(formsAmong([filled, blank, letter])).toEqual([filled]);
    expect(formsAmong([words, letter])).toEqual([words]);
    expect(formsAmong([blank, letter])).toEqual([blank]);
    expect(formsAmong([perhaps, photo])).toEqual([perhaps]);
    expect(formsAmong([perhaps, letter, photo])).toEqual([photo]);
    expect(formsAmong([letter])).toEqual([]);
  });

  test("needs no opening where a system or a mail program left it", () => {
    const reason = (name: string, size = 100, folders: readonly string[] = []) =>
      reasonToSkip({ name, folders, size });
    expect(reason("Thumbs.db")).toBe("systemFile");
    expect(reason("form.docx", 100, ["__MACOSX"])).toBe("systemFile");
    expect(reason("._form.docx")).toBe("systemFile");
    expect(reason("smime.p7s")).toBe("mailExtra");
    expect(reason("~$form.docx", 162)).toBe("lockFile");
    expect(reason("~$form.docx", 20_000)).toBeNull();
    expect(reason(".~lock.form.odt#", 90)).toBe("lockFile");
    expect(reason("form.docx")).toBeNull();
  });
});
