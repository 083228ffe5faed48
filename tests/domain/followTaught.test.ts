import { describe, expect, test } from "vitest";
import { followTaught, type ReadAnswers } from "../../renderer/domain/followTaught";
import { applicationForm } from "../../renderer/domain/formQuestions";
import type { TaughtFormId } from "../../renderer/domain/ids";
import type { FieldEvidence, UnplacedText } from "../../renderer/domain/reading";
import {
  type Lesson,
  newTaughtForm,
  type TaughtForm,
  taughtFormOf,
  withLesson,
} from "../../renderer/domain/taughtForm";

const questions = applicationForm([]);

function aTaughtForm(...lessons: readonly Lesson[]): TaughtForm {
  const fresh = newTaughtForm("taught-1" as TaughtFormId, "choir.docx", [1, 2, 3], "2016-08-30");
  return lessons.reduce(withLesson, fresh);
}

function aPiece(text: string, question = "", facts: Partial<UnplacedText> = {}): UnplacedText {
  return { text, places: [`place of ${text}`], question, ...facts };
}

function typed(question: string, facts: Partial<FieldEvidence> = {}): FieldEvidence {
  return {
    places: ["cell"],
    mechanism: "tableBeside",
    confidence: 0.9,
    question,
    doubts: [],
    ...facts,
  };
}

function aRead(facts: Partial<ReadAnswers> = {}): ReadAnswers {
  return { answers: {}, evidence: {}, unplaced: [], warnings: [], ...facts };
}

const guess = { doubts: ["guessedLabel"], confidence: 0.6 } as const;

describe("an answer under a label that was shown", () => {
  const taught = aTaughtForm({ kind: "under", label: "Choir you sing in", fields: ["groupName"] });

  test("goes to its question, wherever the form was filled", () => {
    const unplaced = [aPiece("Voices of the Lea", "CHOIR you sing in:"), aPiece("Tower Bridge")];
    const warnings = [{ kind: "unplacedText", count: 2 }] as const;
    const after = followTaught(aRead({ unplaced, warnings }), taught, questions);
    expect(after.answers.groupName).toBe("Voices of the Lea");
    expect(after.evidence.groupName).toMatchObject({
      mechanism: "asShown",
      places: ["place of Voices of the Lea"],
      question: "CHOIR you sing in:",
    });
    expect(after.unplaced).toEqual([unplaced[1]]);
    expect(after.warnings).toContainEqual({ kind: "unplacedText", count: 1 });
  });

  test("leaves the question it was wrongly taken for, which is missing from then on", () => {
    const after = followTaught(
      aRead({
        answers: { firstName: "Voices of the Lea", email: "a@example.org" },
        evidence: { firstName: typed("Choir you sing in", guess), email: typed("Email") },
        warnings: [{ kind: "doubtfulField", field: "firstName", doubts: ["guessedLabel"] }],
      }),
      taught,
      questions,
    );
    expect(after.answers).toEqual({ groupName: "Voices of the Lea", email: "a@example.org" });
    expect(after.evidence).not.toHaveProperty("firstName");
    expect(after.warnings).toContainEqual({ kind: "missingField", field: "firstName" });
    expect(after.warnings.filter(({ kind }) => kind === "doubtfulField")).toEqual([]);
  });

  test("never touches what a person typed", () => {
    const read = aRead({
      answers: { groupName: "The Lea Choir" },
      evidence: { groupName: typed("Group", { mechanism: "byHand" }) },
      unplaced: [aPiece("Voices of the Lea", "Choir you sing in")],
    });
    expect(followTaught(read, taught, questions)).toEqual({
      ...read,
      warnings: expect.anything(),
    });
  });

  test("follows what stands there already, and doing it again changes nothing", () => {
    const once = followTaught(
      aRead({
        answers: { groupName: "Singers" },
        evidence: { groupName: typed("Group") },
        unplaced: [aPiece("Voices of the Lea", "Choir you sing in")],
      }),
      taught,
      questions,
    );
    expect(once.answers.groupName).toBe("Singers\nVoices of the Lea");
    expect(followTaught(once, taught, questions)).toEqual(once);
  });

  test("stays unplaced when the question has choices and it names none", () => {
    const adults = aTaughtForm({ kind: "under", label: "Grown up", fields: ["over18"] });
    const unplaced = [aPiece("Yes", "Grown up")];
    expect(followTaught(aRead({ unplaced }), adults, questions).answers.over18).toEqual(["yes"]);
    const unclear = [aPiece("since Tuesday", "Grown up")];
    expect(followTaught(aRead({ unplaced: unclear }), adults, questions).unplaced).toEqual(unclear);
  });
});

test("a guess that was shown to be right is a guess no longer; other doubts stay", () => {
  const taught = aTaughtForm({
    kind: "under",
    label: "Who are you?",
    fields: ["firstName", "familyName"],
  });
  const doubts = ["guessedLabel", "cut"] as const;
  const after = followTaught(
    aRead({
      answers: { firstName: "Leila", familyName: "Haddad" },
      evidence: {
        firstName: typed("Who are you?", { doubts }),
        familyName: typed("Who are you?", guess),
      },
      warnings: [
        { kind: "doubtfulField", field: "firstName", doubts },
        { kind: "doubtfulField", field: "familyName", doubts: ["guessedLabel"] },
      ],
    }),
    taught,
    questions,
  );
  expect(after.answers).toEqual({ firstName: "Leila", familyName: "Haddad" });
  expect(after.warnings.filter(({ kind }) => kind === "doubtfulField")).toEqual([
    { kind: "doubtfulField", field: "firstName", doubts: ["cut"] },
  ]);
  expect(after.evidence.familyName).toMatchObject({
    mechanism: "asShown",
    confidence: 1,
    doubts: [],
  });
});

test("text shown to be no answer is kept with the original and asks nobody", () => {
  const taught = aTaughtForm(
    { kind: "noAnswer", label: "Favourite bridge", text: "Tower Bridge" },
    { kind: "noAnswer", label: "", text: "Return this form to the office" },
  );
  const after = followTaught(
    aRead({
      answers: { area: "London Bridge" },
      evidence: { area: typed("Favourite bridge", guess) },
      unplaced: [aPiece("Return this form to  the office"), aPiece("I also paint")],
      warnings: [{ kind: "unplacedText", count: 2 }],
    }),
    taught,
    questions,
  );
  expect(after.answers).toEqual({});
  expect(after.unplaced.map(({ text, isLeft }) => [text, isLeft === true])).toEqual([
    ["Return this form to  the office", true],
    ["I also paint", false],
    ["London Bridge", true],
  ]);
  expect(after.warnings).toContainEqual({ kind: "unplacedText", count: 1 });
});

test("a question the form does not ask is not asked for, the others are", () => {
  const taught = aTaughtForm({ kind: "notAsked", field: "over18" });
  const warnings = [
    { kind: "missingField", field: "over18" },
    { kind: "missingField", field: "firstName" },
  ] as const;
  expect(followTaught(aRead({ warnings }), taught, questions).warnings).toEqual([warnings[1]]);
});

describe("the lessons of a form", () => {
  test("the later word about a label holds", () => {
    const no = { kind: "noAnswer", label: "Choir", text: "Lea" } as const;
    const under = { kind: "under", label: "Choir:", fields: ["groupName"] } as const;
    expect(aTaughtForm(no, under)).toMatchObject({ noAnswer: [], under: { choir: ["groupName"] } });
    expect(aTaughtForm(under, no)).toMatchObject({ noAnswer: ["choir"], under: {} });
  });

  test("a label named like a part of every object is only a label", () => {
    const taught = aTaughtForm({ kind: "under", label: "Constructor", fields: ["groupName"] });
    const unplaced = [aPiece("Ana", "toString"), aPiece("Lea", "constructor")];
    const after = followTaught(aRead({ unplaced }), taught, questions);
    expect(after.answers).toEqual({ groupName: "Lea" });
    expect(after.unplaced).toEqual([unplaced[0]]);
  });

  test("a form is known again by its fingerprint, and the more alike of two is taken", () => {
    const near = { ...aTaughtForm(), id: "near" as TaughtFormId, fingerprint: [1, 2, 3, 4] };
    expect(taughtFormOf([1, 2, 3, 4], [aTaughtForm(), near])?.id).toBe("near");
    expect(taughtFormOf([7, 8, 9], [aTaughtForm(), near])).toBeNull();
    expect(taughtFormOf(undefined, [near])).toBeNull();
  });
});
