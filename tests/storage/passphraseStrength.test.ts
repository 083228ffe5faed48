import * as fc from "fast-check";
import { expect, test } from "vitest";
import { passphraseStrength } from "../../renderer/storage/passphraseStrength";
import { anyText } from "./anyText";

test.each([
  ["", "empty"],
  ["Tg7#kq2", "tooShort"],
  ["password1234", "commonWords"],
  ["Password2016!", "commonWords"],
  ["aaaaaaaaaaaaaaaa", "repeated"],
  ["abcabcabcabcabc", "repeated"],
  ["lantern lantern lantern lantern", "repeated"],
  ["qwertyuiop12345", "predictable"],
  ["abcdefghijklmnop", "predictable"],
  ["1234567890123456", "predictable"],
  ["community leadership academy", "commonWords"],
  ["refrigerator", "addWords"],
])("%j is not enough: %s", (passphrase, advice) => {
  expect(passphraseStrength(passphrase)).toMatchObject({ advice, isEnough: false });
});

test.each([
  "Seven lanterns over a windy harbour",
  "velvet orchard tractor dimple",
  "x7#Qp-92mL!vRz04",
  "ሰባት መብራቶች በባሕር ዳርቻ ላይ",
  "سبع فوانيس فوق ميناء عاصف",
])("%j is enough and good", (passphrase) => {
  const strength = passphraseStrength(passphrase);
  expect(strength).toMatchObject({ advice: "good", isEnough: true });
  expect(strength.score).toBeGreaterThanOrEqual(3);
});

test("four short uncommon words are enough although they are short", () => {
  expect(passphraseStrength("ink elm jug yak").isEnough).toBe(true);
});

test("a longer passphrase of the same making is never weaker", () => {
  const words = ["velvet", "orchard", "tractor", "dimple", "gravel", "mitten"];
  const scores = words.map(
    (_, count) => passphraseStrength(words.slice(0, count + 1).join(" ")).score,
  );
  expect(scores).toEqual(scores.toSorted((left, right) => left - right));
  expect(scores.at(-1)).toBe(4);
});

test("any text is judged, and never enough below 12 characters and four words", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { score, isEnough } = passphraseStrength(text);
      expect([0, 1, 2, 3, 4]).toContain(score);
      const isShort =
        [...text.normalize("NFKC")].length < 12 && text.split(/[^\p{L}\p{M}\p{N}]+/u).length < 4;
      if (isShort) expect(isEnough).toBe(false);
    }),
  );
});

test("a hundred thousand characters are judged at once", () => {
  const started = performance.now();
  passphraseStrength("ab1-".repeat(25_000));
  passphraseStrength("a".repeat(100_000));
  passphraseStrength(Array.from({ length: 100_000 }, (_, at) => (at * 7919) % 97).join(":"));
  expect(performance.now() - started).toBeLessThan(500);
});
