import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Application } from "../../../renderer/domain/application";
import { applicationForm } from "../../../renderer/domain/formQuestions";
import { maskedText } from "../../../renderer/domain/selection/blindAnswers";
import {
  blindText,
  placesOfWords,
  placesToMask,
  undecidedPlaces,
  withChoice,
} from "../../../renderer/domain/selection/masks";
import { rankApplications } from "../../../renderer/domain/selection/ranking";
import { rowCode, sheetCode } from "../../../renderer/domain/selection/reviewCode";
import { packLeaks, reviewerPack } from "../../../renderer/domain/selection/reviewerPack";
import { applicationNumber, aReview, aReviewer, CRITERIA, given } from "./builders";

const WHY = "I am Selam, of Night Kitchen Workers. Selam is my name.";
const selam = applicationNumber(1, {
  answers: { knownAs: "Selam", groupName: "Night Kitchen Workers", whyTakePart: WHY },
});

const shown = (application: Application) =>
  blindText(application, "whyTakePart")
    .map((piece) => (piece.kind === "text" ? piece.text : `[${piece.what}]`))
    .join("");
const masked = (application: Application) => ({
  ...application,
  masks: withChoice(application, undecidedPlaces(application), "mask"),
});

describe("masks", () => {
  test("hide what nobody has looked at yet, too", () => {
    expect(undecidedPlaces(selam)).toHaveLength(3);
    expect(shown(selam)).toBe("I am [name], of [organisation]. [name] is my name.");
  });

  test("stay visible, leave the answer untouched and come off again", () => {
    const one = masked(selam);
    expect(undecidedPlaces(one)).toEqual([]);
    expect(shown(one)).toBe("I am [name], of [organisation]. [name] is my name.");
    expect(one.answers).toBe(selam.answers);
    expect(withChoice(one, placesToMask(one), null)).toEqual([]);
  });

  test("a place left as it is shows, and the others do not", () => {
    const [first] = placesToMask(selam);
    if (first === undefined) throw new Error("nothing was found");
    const left = { ...selam, masks: withChoice(selam, [first], "leave") };
    expect(shown(left)).toBe("I am Selam, of [organisation]. [name] is my name.");
    expect(undecidedPlaces(left)).toHaveLength(2);
  });

  test("words masked by hand are hidden wherever they stand, and can be unmasked", () => {
    const places = placesOfWords(selam, "MY NAME");
    const one = { ...selam, masks: withChoice(selam, places, "mask") };
    expect(shown(one)).toContain("[name] is [words].");
    expect(placesToMask(one).some(({ what }) => what === "words")).toBe(true);
  });

  test("an answer corrected after masking still hides what was masked", () => {
    const words = placesOfWords(selam, "kitchen");
    const one = { ...selam, masks: withChoice(selam, words, "mask") };
    const corrected = { ...one, answers: { whyTakePart: `Well. The kitchen: Kitchen.` } };
    expect(shown(corrected)).toBe("Well. The kitchen: [words].");
  });

  test("cover exactly their places, whatever else stands there", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(20), fc.nat(8), (text, start, length) => {
        const words = text.slice(start, start + length);
        fc.pre(words.length > 0);
        const pieces = maskedText(text, [{ start, text: words, what: "name" }]);
        const back = pieces.map((piece) => (piece.kind === "text" ? piece.text : words)).join("");
        expect(back).toBe(text);
        expect(pieces.filter(({ kind }) => kind === "mask")).toHaveLength(1);
      }),
    );
  });

  test("never change a score, a rank or the codes of a sheet", () => {
    const points = fc.constantFrom(0, 1, 2, 3, 4);
    fc.assert(
      fc.property(
        fc.array(points, { minLength: 5, maxLength: 5 }),
        fc.subarray([0, 1, 2]),
        fc.constantFrom("mask", "leave"),
        (scores, chosen, choice) => {
          const places = placesToMask(selam).filter((_place, index) => chosen.includes(index));
          const one = { ...selam, masks: withChoice(selam, places, choice) };
          const reviews = [aReview(1, 1, given(...scores)), aReview(1, 2, given(2))];
          const { application: _masked, ...ranked } =
            rankApplications([one], reviews, CRITERIA)[0] ?? {};
          const { application: _plain, ...before } =
            rankApplications([selam], reviews, CRITERIA)[0] ?? {};
          expect(ranked).toEqual(before);
          expect(sheetCode(one, 1, 1)).toBe(sheetCode(selam, 1, 1));
          expect(rowCode(one, 1, 1)).toBe(rowCode(selam, 1, 1));
        },
      ),
    );
  });
});

describe("a reviewer pack", () => {
  const facts = (application: Application) => ({
    applications: [application],
    reviews: [aReview(1, 1), aReview(2, 1)],
    questions: applicationForm([]),
    criteria: CRITERIA,
    criteriaVersion: 1,
  });

  test("holds what was given to this reviewer, by number, and nobody's name", () => {
    const pack = reviewerPack(aReviewer(1), facts(masked(selam)));
    expect(pack.applications.map(({ number }) => number)).toEqual([1]);
    expect(JSON.stringify(pack)).not.toMatch(/Selam|Night Kitchen/);
    expect(packLeaks(pack, [selam])).toEqual([]);
    expect(reviewerPack(aReviewer(2), facts(selam)).applications).toEqual([]);
  });

  test("without its masks is caught with the number and the words", () => {
    const pack = reviewerPack(aReviewer(1), facts(masked(selam)));
    const control = {
      ...pack,
      applications: pack.applications.map((one) => ({
        ...one,
        answers: [
          { key: "whyTakePart", ask: "Why?", pieces: [{ kind: "text", text: WHY }] } as const,
        ],
      })),
    };
    expect(packLeaks(control, [selam]).map(({ number, text }) => `${number}: ${text}`)).toEqual([
      "1: Selam",
      "1: Night Kitchen Workers",
      "1: Selam",
    ]);
  });

  test("leaks nothing once masked, however names, numbers and words stand together", () => {
    const who = {
      firstName: "سارة",
      familyName: "Коваленко-Li",
      knownAs: "Grace",
      email: "grace.kovalenko@example.org",
      phone: "07700 900123",
      groupName: "Night Kitchen Workers (NKW)",
      area: "Brent",
      postcode: "NW6 5AB",
      refereeName: "Ann O’Neil",
    };
    const words = fc.constantFrom(
      ...["Grace", "grace", "سارة", "وسارة", "Коваленка", "Kovalenko", "Li", "O'Neil", "G.", "K."],
      ...["grace.kovalenko@example.org", "+44 7700 900 123", "07700900123", "2014", "12", "NW65AB"],
      ...["NKW", "Night", "kitchen", "Workers", "Brent", "and", "we", "the", "of", "is", "‏"],
    );
    const between = fc.constantFrom(" ", "", "-", ", ", ".\n", "’s ", "/", "­");
    fc.assert(
      fc.property(fc.array(fc.tuple(words, between), { maxLength: 25 }), (parts) => {
        const whyTakePart = parts.flat().join("");
        const application = applicationNumber(1, { answers: { ...who, whyTakePart } });
        const pack = reviewerPack(aReviewer(1), facts(masked(application)));
        expect(packLeaks(pack, [application])).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("may show what was looked at and left", () => {
    const left = { ...selam, masks: withChoice(selam, placesToMask(selam), "leave") };
    const pack = reviewerPack(aReviewer(1), facts(left));
    expect(JSON.stringify(pack)).toMatch(/Selam/);
    expect(packLeaks(pack, [left])).toEqual([]);
  });
});
