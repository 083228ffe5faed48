import { describe, expect, test } from "vitest";
import { edition2016 } from "../../renderer/domain/edition2016";
import {
  EQUALITY_PAGE_ALSO_TITLED,
  equalityQuestions,
  PREFER_NOT_TO_SAY,
} from "../../renderer/domain/equalityPage";
import { applicationForm, missingAnswers, optionsOf } from "../../renderer/domain/formQuestions";

const { sessions } = edition2016();
const questions = applicationForm(sessions);
const question = (key: string) => questions.find((one) => one.key === key);
const COMPLETE = {
  firstName: "Selamawit",
  familyName: "Tesfaye",
  email: "selam@example.org",
  over18: ["yes"],
  applyingAs: ["group"],
  whyTakePart: "Because",
  whatChange: "Housing",
  experience: "Teacher",
  availability: ["2016-17/session-1"],
} as const;

describe("the form", () => {
  test("asks 51 things, each once", () => {
    expect(questions).toHaveLength(51);
    expect(new Set(questions.map(({ key }) => key)).size).toBe(51);
    expect(new Set(questions.map(({ ask }) => ask.toLowerCase())).size).toBe(51);
  });

  test("keeps its sections together, in the order they are printed", () => {
    const sections = questions.map(({ section }) => section);
    const runs = sections.filter((section, index) => section !== sections[index - 1]);
    expect(runs).toEqual([
      "you",
      "group",
      "why",
      "availability",
      "support",
      "referee",
      "howHeard",
      "declarations",
    ]);
  });

  test("requires what the call requires and nothing else", () => {
    const required = questions.filter(({ isRequired }) => isRequired).map(({ key }) => key);
    expect(required.toSorted()).toEqual(
      Object.keys(COMPLETE)
        .filter((key) => key !== "email")
        .toSorted(),
    );
  });

  test("offers a tick for each of the nine dated items, and none for January to May", () => {
    const availability = question("availability");
    const options = availability === undefined ? [] : optionsOf(availability);
    expect(options).toHaveLength(9);
    expect(options[0]).toEqual({
      key: "2016-17/session-1",
      label:
        "Thu 8 Sep 2016, 4–8 pm: Introduction to Community Organising and the Community Leadership Academy",
    });
    expect(options[1]?.label).toBe("Sat 17 Sep 2016, 10 am–4 pm: Refugee Welcome Walk");
  });

  test("drops the tick of a cancelled session", () => {
    const cancelled = sessions.map((session) =>
      session.number === 5 ? { ...session, state: "cancelled" as const } : session,
    );
    const availability = applicationForm(cancelled).find(({ key }) => key === "availability");
    const keys = availability === undefined ? [] : optionsOf(availability).map(({ key }) => key);
    expect(keys).toHaveLength(8);
    expect(keys).not.toContain("2016-17/session-5");
  });

  test("ranks the edition's four themes", () => {
    const themes = question("themeRanks");
    expect(themes === undefined ? [] : optionsOf(themes).map(({ key }) => key)).toEqual([
      "power",
      "speakingOut",
      "commonGround",
      "mentoring",
    ]);
  });

  test("gives no wording to two questions", () => {
    const wordings = questions.flatMap(({ ask, alsoAsked }) => [ask, ...alsoAsked]);
    const folded = wordings.map((wording) => wording.toLowerCase());
    expect(folded.filter((wording, index) => folded.indexOf(wording) !== index)).toEqual([]);
  });

  test("never asks about immigration status", () => {
    const printed = [...questions, ...equalityQuestions()]
      .flatMap(({ ask, alsoAsked }) => [ask, ...alsoAsked])
      .join(" ");
    expect(printed).not.toMatch(/immigration|asylum|visa|nationality/i);
  });
});

describe("what is missing", () => {
  test("is nothing when every required question is answered", () => {
    expect(missingAnswers(COMPLETE, questions)).toEqual([]);
  });

  test("is neither telephone nor email while one of them is there", () => {
    const { email, ...withoutContact } = COMPLETE;
    expect(missingAnswers({ ...withoutContact, phone: "07700 900101" }, questions)).toEqual([]);
    expect(missingAnswers(withoutContact, questions)).toEqual(["phone", "email"]);
    expect(email).toContain("@");
  });

  test("counts blanks and empty choices as no answer, in the order of the form", () => {
    const blank = { ...COMPLETE, experience: "  ", over18: [] };
    expect(missingAnswers(blank, questions)).toEqual(["over18", "experience"]);
  });
});

describe("the equality page", () => {
  test("asks eight things and lets nobody say any of them", () => {
    expect(equalityQuestions()).toHaveLength(8);
    for (const { answer } of equalityQuestions()) {
      expect(answer.options.at(-1)).toEqual(PREFER_NOT_TO_SAY);
    }
  });

  test("shares no wording with the form itself", () => {
    const onForm = new Set(
      questions.flatMap(({ ask, alsoAsked }) =>
        [ask, ...alsoAsked].map((wording) => wording.toLowerCase()),
      ),
    );
    const onPage = equalityQuestions().flatMap(({ ask, alsoAsked }) => [ask, ...alsoAsked]);
    expect(onPage.filter((wording) => onForm.has(wording.toLowerCase()))).toEqual([]);
    expect(EQUALITY_PAGE_ALSO_TITLED.filter((title) => onForm.has(title.toLowerCase()))).toEqual(
      [],
    );
  });
});
