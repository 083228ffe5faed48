import { describe, expect, test } from "vitest";
import type { FormQuestion } from "../../renderer/domain/applicationForm";
import { edition2016 } from "../../renderer/domain/edition2016";
import { applicationForm, optionsOf } from "../../renderer/domain/formQuestions";
import type { FoundAnswer, FoundValue } from "../../renderer/domain/reading";
import { valueFor } from "../../renderer/domain/valueFromReading";

const questions = applicationForm(edition2016().sessions);

function questionOf(kind: FormQuestion["answer"]["kind"]): FormQuestion {
  const found = questions.find(({ answer }) => answer.kind === kind);
  if (found === undefined) throw new Error(`the form asks nothing of ${kind}`);
  return found;
}

function valueIn(question: FormQuestion, value: FoundValue | string) {
  const answer: FoundAnswer = {
    question: question.ask,
    tag: "",
    value: typeof value === "string" ? { kind: "text", text: value } : value,
    labelPlaces: [],
    places: [],
    mechanism: "sameLine",
    confidence: 1,
    doubts: [],
  };
  return valueFor({ question, answer, likeness: 1 });
}

const ticks = (...options: readonly string[]): FoundValue => ({
  kind: "options",
  options: options.map((option) => ({
    label: option.slice(4),
    ticked: option.startsWith("[x]"),
    place: "",
  })),
});

describe("words asked for", () => {
  test("are those that were ticked; none where nothing was written or ticked", () => {
    const town = questionOf("text");
    expect(valueIn(town, ticks("[x] Leeds", "[ ] Bath"))?.value).toBe("Leeds");
    expect(valueIn(town, ticks("[ ] Leeds"))).toBeNull();
    expect(valueIn(town, "  ")).toBeNull();
    expect(valueIn(questionOf("date"), "  ")).toBeNull();
  });
});

describe("a choice that was written", () => {
  const several = questionOf("anyOf");
  const [first, second, third] = optionsOf(several);
  const label = (option: typeof first) => option?.label ?? "";

  test("may be several, in a list; what is no choice is left over", () => {
    expect(valueIn(several, `${label(first)}; ${label(second)}`)).toMatchObject({
      value: [first?.key, second?.key],
      doubts: [],
    });
    expect(valueIn(several, `${label(first)}, ${label(second)}`)).toMatchObject({
      value: [first?.key, second?.key],
      doubts: [],
    });
    expect(valueIn(several, `${label(first)}\n${label(third)}\nelephants;`)).toEqual({
      value: [first?.key, third?.key],
      doubts: ["notAChoice"],
      leftOver: "elephants",
    });
  });

  test("is none where nothing in it is one", () => {
    expect(valueIn(several, "elephants, giraffes")).toBeNull();
    expect(valueIn(several, "no")).toBeNull();
  });

  test("of which only one may be made is doubted where several were", () => {
    expect(valueIn(questionOf("yesNo"), ticks("[x] Yes", "[x] No"))?.doubts).toEqual([
      "bothTicked",
    ]);
  });
});
