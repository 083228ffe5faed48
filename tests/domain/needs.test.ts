import { describe, expect, test } from "vitest";
import type { ApplicationId } from "../../renderer/domain/ids";
import { needsOf, needsOfPlace } from "../../renderer/domain/needs";
import { anApplication, aPlace } from "./builders";

const kindsOf = (answers: Parameters<typeof needsOf>[0]) =>
  needsOf(answers).needs.map(({ kind }) => kind);

describe("what a person needs", () => {
  test("comes in their own words, in the order of an evening", () => {
    const answers = { childcare: "Two children, 4 and 7", dietary: " Halal ", accessNeeds: "سمعي" };
    expect(needsOf(answers).needs).toEqual([
      { kind: "access", words: "سمعي" },
      { kind: "dietary", words: "Halal" },
      { kind: "childcare", words: "Two children, 4 and 7" },
    ]);
  });

  test.each(["", "No", "none.", "N/A", "–", "No thank you!", "Not required"])(
    "is nothing where they wrote %j",
    (accessNeeds) => expect(kindsOf({ accessNeeds })).toEqual([]),
  );

  test.each([
    "No nuts",
    "None but step-free",
    "Yes",
    "no stairs please",
    "Nothing with gluten",
    "♿",
  ])("is what they wrote where they wrote %j", (dietary) =>
    expect(needsOf({ dietary }).needs).toEqual([{ kind: "dietary", words: dietary }]),
  );

  test("is an interpreter only where they would like one", () => {
    expect(kindsOf({ englishLevel: ["interpreter"] })).toEqual(["interpreter"]);
    expect(kindsOf({ englishLevel: ["someHelp"] })).toEqual([]);
  });

  test("allows photos only with a plain yes", () => {
    const said = [["yes"], ["no"], ["yes", "no"], []].map(
      (consentPhotos) => needsOf({ consentPhotos }).photos,
    );
    expect(said).toEqual(["yes", "no", "notSaid", "notSaid"]);
  });
});

describe("whose answers they are", () => {
  const own = anApplication({ id: "own" as ApplicationId, answers: { dietary: "Halal" } });
  const newer = anApplication({
    id: "newer" as ApplicationId,
    number: 3,
    answers: { dietary: "Vegan" },
  });
  const replaced = anApplication({
    id: "old" as ApplicationId,
    number: 9,
    check: { kind: "replaced", on: "2016-08-02", by: newer.id, was: { kind: "toCheck" } },
    answers: { dietary: "Kosher" },
  });
  const all = new Map([replaced, newer, own].map((one) => [one.id as string, one]));
  const dietOf = (applicationId: ApplicationId | null, applications = all) =>
    needsOfPlace(aPlace(1, { applicationId }), applications).needs.map(({ words }) => words);

  test("those of the application their place came from", () => {
    expect(dietOf(own.id)).toEqual(["Halal"]);
  });

  test("else those of their latest, never of one that was replaced", () => {
    expect(dietOf(null)).toEqual(["Vegan"]);
  });

  test("nobody's where they never applied: then no photos either", () => {
    expect(needsOfPlace(aPlace(2), all)).toEqual({ needs: [], photos: "notSaid" });
  });
});
