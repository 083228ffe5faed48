import { expect, test, vi } from "vitest";
import type { Facts } from "../../renderer/domain/records";
import { answerOf } from "../../renderer/screens/useQuestion";
import { vaultInMemory } from "../actions/vaultInMemory";

function aQuestion() {
  return vi.fn((facts: Facts, least: number) => ({ count: facts.person.size, least }));
}

test("the same question of the same facts is worked out once, and its answer stays the same thing", () => {
  const vault = vaultInMemory();
  const question = aQuestion();
  const first = answerOf(vault, 1, question, [3]);
  expect(answerOf(vault, 1, question, [3])).toBe(first);
  expect(question).toHaveBeenCalledTimes(1);
});

test("other arguments are another question, and both answers are kept", () => {
  const vault = vaultInMemory();
  const question = aQuestion();
  const [three, four] = [3, 4].map((least) => answerOf(vault, 1, question, [least]));
  expect(answerOf(vault, 1, question, [3])).toBe(three);
  expect(answerOf(vault, 1, question, [4])).toBe(four);
  expect(question).toHaveBeenCalledTimes(2);
});

test("after a commit every question is asked again", () => {
  const vault = vaultInMemory();
  const question = aQuestion();
  const before = answerOf(vault, 1, question, [3]);
  expect(answerOf(vault, 2, question, [3])).not.toBe(before);
});

test("two vaults do not answer for each other", () => {
  const question = aQuestion();
  const one = answerOf(vaultInMemory(), 1, question, [3]);
  expect(answerOf(vaultInMemory(), 1, question, [3])).not.toBe(one);
});

test("many different arguments do not pile up without end", () => {
  const vault = vaultInMemory();
  const question = aQuestion();
  for (let least = 0; least < 1000; least++) answerOf(vault, 1, question, [least]);
  answerOf(vault, 1, question, [0]);
  expect(question).toHaveBeenCalledTimes(1001);
});
