import { expect, test } from "vitest";
import { alignSequences } from "../../../renderer/documents/matching/againstBlank/alignSequences";

type Word = { readonly text: string };

/** Pairs as "left-right"; words are alike as far as they begin with the same letter. */
function paired(left: string, right: string): readonly string[] {
  const words = (text: string): readonly Word[] => text.split(" ").map((each) => ({ text: each }));
  const partners = alignSequences(words(left), words(right), {
    keyOf: ({ text }) => text,
    alike: (one, other) => (one.text[0] === other.text[0] ? 1 : 0),
  });
  return [...partners].map(([one, other]) => `${one.text}-${other.text}`);
}

test("pairs what is the same and, between that, what is alike", () => {
  expect(paired("name ana town bath", "name town tel")).toEqual(["name-name", "town-town"]);
  expect(paired("n1 x t1", "n2 t2")).toEqual(["n1-n2", "t1-t2"]);
  expect(paired("n1 t1", "n2 x y t2")).toEqual(["n1-n2", "t1-t2"]);
});

test("leaves out what has no partner on either side", () => {
  expect(paired("x n1", "y z")).toEqual([]);
  expect(paired("name", "x y name z")).toEqual(["name-name"]);
});

test("never crosses: of what was moved, the longest run that keeps its order stays", () => {
  expect(paired("a c b d e", "a b c d e")).toEqual(["a-a", "b-b", "d-d", "e-e"]);
  expect(paired("e a b", "a b e")).toEqual(["a-a", "b-b"]);
});

test("does not go by what is repeated", () => {
  expect(paired("no town no", "no no")).toEqual(["no-no", "no-no"]);
});

test("pairs from the beginning where there is too much to compare", () => {
  const many = (mark: string) => Array.from({ length: 250 }, (_, at) => `${at % 9}${mark}`);
  const [left, right] = [many("l"), many("r")];
  const pairs = paired(left.join(" "), ["x", ...right.slice(1)].join(" "));
  expect(pairs).toHaveLength(249);
  expect(pairs[0]).toBe("1l-1r");
  expect(paired([...left, "0l"].join(" "), right.join(" "))).toHaveLength(250);
});
