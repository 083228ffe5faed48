import fc from "fast-check";
import { expect, test } from "vitest";
import { proposePairs } from "../../renderer/actions/proposePairs";
import type { Answers } from "../../renderer/domain/applicationForm";
import type { PersonId } from "../../renderer/domain/ids";
import { bondOf, type Mentor, mentorOf } from "../../renderer/domain/pairing";
import { aPerson } from "../domain/builders";

const aMentor = (id: string, answers: Answers = {}, organisation = ""): Mentor =>
  mentorOf(aPerson({ id: id as PersonId, organisation }), answers);

const namesOf = (mentors: readonly Mentor[]) =>
  proposePairs(mentors).pairs.map(({ one, other }) =>
    [one.personId, other.personId].sort().join("+"),
  );

test("a pair is explained by what both share, in their own words", () => {
  const one = aMentor("a", {
    languages: "Arabic, Kurdish (Kurmanji) and English",
    themeRanks: ["speakingOut", "power"],
    area: "Brent",
    availability: ["s1", "s2"],
  });
  const other = aMentor("b", {
    languages: "english; a little arabic",
    themeRanks: ["speakingOut", "commonGround"],
    area: "brent ",
    availability: ["s2"],
  });
  expect(bondOf(one, other)).toMatchObject({
    languages: ["Arabic", "English"],
    themes: ["speakingOut"],
    area: "Brent",
    availability: 0.5,
  });
});

test("two of one organisation are never paired, however much they share", () => {
  const same = { languages: "Tigrinya, Amharic", area: "Brent", themeRanks: ["power"] };
  const [a, b] = [
    aMentor("a", same, "Mothers of the Red Sea"),
    aMentor("b", same, "mothers of the red sea"),
  ];
  expect(bondOf(a, b)).toBeNull();
  expect(proposePairs([a, b])).toEqual({ pairs: [], alone: [a, b] });
  const far = [aMentor("c"), aMentor("d")];
  const pairs = namesOf([a, b, ...far]);
  expect(pairs).toHaveLength(2);
  expect(pairs).not.toContain("a+b");
});

test("the best pairing as a whole is taken where the best single pair would spoil it", () => {
  // b and c share most, but then a and d would be left with nothing in common.
  const a = aMentor("a", { languages: "Arabic" });
  const b = aMentor("b", { languages: "Arabic, Somali", area: "Brent" });
  const c = aMentor("c", { languages: "Somali, Dari", area: "Brent" });
  const d = aMentor("d", { languages: "Dari" });
  expect(bondOf(b, c)?.weight).toBeGreaterThan(bondOf(a, b)?.weight ?? 0);
  expect(namesOf([a, b, c, d]).sort()).toEqual(["a+b", "c+d"]);
});

const LANGUAGES = ["Arabic", "Somali", "Dari", "English"];
const mentors = fc
  .array(
    fc.record({
      languages: fc.subarray(LANGUAGES),
      theme: fc.constantFrom("power", "speakingOut", "commonGround"),
      area: fc.constantFrom("Brent", "Ealing", ""),
      organisation: fc.constantFrom("", "", "Choir", "Library"),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(({ languages, theme, area, organisation }, index) =>
      aMentor(
        String(index),
        { languages: languages.join(", "), themeRanks: [theme], area },
        organisation,
      ),
    ),
  );

/** Pairs first, then weight, over every pairing there is. */
function bestOf(all: readonly Mentor[]): readonly [pairs: number, weight: number] {
  const [first, ...rest] = all;
  if (first === undefined) return [0, 0];
  let best = bestOf(rest);
  for (const other of rest) {
    const bond = bondOf(first, other);
    if (bond === null) continue;
    const [pairs, weight] = bestOf(rest.filter((one) => one !== other));
    const found = [pairs + 1, weight + bond.weight] as const;
    if (found[0] > best[0] || (found[0] === best[0] && found[1] > best[1])) best = found;
  }
  return best;
}

test("no other pairing has more pairs, or as many with more in common", () => {
  fc.assert(
    fc.property(mentors, (all) => {
      const { pairs, alone } = proposePairs(all);
      const weight = pairs.reduce((sum, { bond }) => sum + bond.weight, 0);
      expect([pairs.length, weight]).toEqual(bestOf(all));
      const named = [...pairs.flatMap(({ one, other }) => [one, other]), ...alone];
      expect(new Set(named.map(({ personId }) => personId)).size).toBe(all.length);
      for (const { one, other } of pairs) {
        expect(one.organisation === "" || one.organisation !== other.organisation).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
