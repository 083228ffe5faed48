import { describe, expect, test } from "vitest";
import type { Edition } from "../../renderer/domain/edition";
import { edition2016 } from "../../renderer/domain/edition2016";
import { surveyQuestions } from "../../renderer/domain/endSurvey";
import { newEditionFrom } from "../../renderer/domain/newEdition";
import {
  askedBefore,
  changedSurvey,
  surveyVersions,
  type WantedQuestion,
} from "../../renderer/domain/surveyVersions";

const start = edition2016().edition;
const WELCOME: WantedQuestion = { kind: "scale", ask: "I felt welcome." };
const BEST: WantedQuestion = { kind: "text", ask: "What helped?" };
const NEXT: WantedQuestion = { kind: "text", ask: "What next?" };

function changed(
  edition: Edition,
  wanted: readonly WantedQuestion[],
  papers: readonly Readonly<Record<string, string>>[] = [],
): Edition {
  const responses = papers.map((answers) => ({ answers }));
  const outcome = changedSurvey(edition, wanted, responses);
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return { ...edition, ...outcome.value };
}

const keyOf = (edition: Edition, ask: string) =>
  surveyQuestions(edition).find((one) => one.ask === ask)?.key ?? "";

describe("changing what the survey asks", () => {
  test("before the first paper is typed in replaces the questions, in the order wanted, and leaves no version", () => {
    const once = changed(start, [BEST, WELCOME]);
    const twice = changed(once, [WELCOME, NEXT]);
    expect(surveyQuestions(twice).map(({ ask }) => ask)).toEqual([WELCOME.ask, NEXT.ask]);
    expect(surveyVersions(twice)).toHaveLength(1);
    expect(askedBefore(twice)).toEqual([]);
  });

  test("after it keeps the paper as it was, and the same words stay the same question", () => {
    const first = changed(start, [WELCOME, BEST]);
    const paper = { [keyOf(first, WELCOME.ask)]: "5", [keyOf(first, BEST.ask)]: "Bread" };
    const second = changed(first, [{ ...WELCOME, ask: "I was made welcome." }, BEST], [paper]);
    expect(surveyVersions(second)[0]).toEqual(surveyQuestions(first));
    expect(keyOf(second, BEST.ask)).toBe(keyOf(first, BEST.ask));
    expect(Object.keys(paper)).not.toContain(keyOf(second, "I was made welcome."));
    expect(askedBefore(second).map(({ ask }) => ask)).toEqual([WELCOME.ask]);
  });

  test("to another kind of answer makes it another question", () => {
    const first = changed(start, [WELCOME]);
    const paper = { [keyOf(first, WELCOME.ask)]: "4" };
    const second = changed(first, [{ ...WELCOME, kind: "text" }], [paper]);
    expect(surveyQuestions(second)[0]?.key).not.toBe(surveyQuestions(first)[0]?.key);
  });

  test("again before a paper of the new version came makes no third, and going back joins the answers again", () => {
    const first = changed(start, [WELCOME, BEST]);
    const papers = [{ [keyOf(first, WELCOME.ask)]: "5" }];
    const second = changed(first, [WELCOME, NEXT], papers);
    const third = changed(second, [WELCOME, BEST], papers);
    expect(surveyVersions(third)).toHaveLength(2);
    expect(keyOf(third, BEST.ask)).toBe(keyOf(first, BEST.ask));
    expect(askedBefore(third)).toEqual([]);
  });

  test("to what it is already changes nothing, however many papers came", () => {
    const first = changed(start, [WELCOME, BEST]);
    const papers = [{ [keyOf(first, BEST.ask)]: "Bread" }];
    expect(surveyVersions(changed(first, [WELCOME, BEST], papers))).toHaveLength(1);
  });

  test("is refused without questions, with thirteen, with one that has no words or asks what another asks", () => {
    const kindOf = (wanted: readonly WantedQuestion[]) => {
      const outcome = changedSurvey(start, wanted, []);
      return outcome.ok ? null : outcome.error;
    };
    expect(kindOf([])).toEqual({ kind: "noQuestions" });
    const many = Array.from({ length: 13 }, (_, at) => ({ ...WELCOME, ask: `Question ${at}` }));
    expect(kindOf(many)).toEqual({ kind: "tooManyQuestions" });
    expect(kindOf([BEST, { ...WELCOME, ask: " " }])).toEqual({ kind: "noWords", at: 2 });
    expect(kindOf([BEST, { ...BEST, ask: `${BEST.ask} ` }])).toEqual({ kind: "askedTwice", at: 2 });
  });
});

test("a new edition asks what this one asks now, and has no earlier papers", () => {
  const first = changed(start, [WELCOME, BEST]);
  const used = changed(first, [BEST], [{ [keyOf(first, WELCOME.ask)]: "5" }]);
  const { edition } = newEditionFrom({ edition: used, sessions: [], templates: [] }, () => "new");
  expect(surveyVersions(edition)).toEqual([surveyQuestions(used)]);
});
