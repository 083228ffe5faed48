import { useRef, useSyncExternalStore } from "react";
import type { Facts } from "../domain/records";
import type { Vault } from "../storage/vault";
import { useAcademy } from "./academy";

/** A named question: reads the facts, changes nothing, and gives the same answer to the same facts and arguments. */
export type Question<Arguments extends readonly unknown[], Answer> = (
  facts: Facts,
  ...rest: Arguments
) => Answer;

/**
 * Asks a question of the open vault and asks again after each commit. Answers are remembered by version, question
 * and arguments (compared by identity), so the same question asked by several screens is worked out once. Who asks is
 * drawn anew only when the answer is another one: a list of the very same things is the same answer.
 */
export function useQuestion<const Arguments extends readonly unknown[], Answer>(
  question: Question<Arguments, Answer>,
  ...rest: Arguments
): Answer {
  const { vault } = useAcademy();
  const last = useRef<Asked<Arguments, Answer>>(null);
  const answerNow = (): Answer => {
    const before = last.current;
    const version = vault.version();
    const isAsked =
      before !== null &&
      before.vault === vault &&
      before.question === question &&
      isSame(before.rest, rest);
    if (isAsked && before.version === version) return before.answer;
    const fresh = answerOf(vault, version, question, rest);
    const answer = isAsked && isSameList(before.answer, fresh) ? before.answer : fresh;
    last.current = { vault, version, question, rest, answer };
    return answer;
  };
  return useSyncExternalStore(vault.subscribe, answerNow);
}

type Asked<Arguments extends readonly unknown[], Answer> = {
  readonly vault: Vault;
  readonly version: number;
  readonly question: Question<Arguments, Answer>;
  readonly rest: Arguments;
  readonly answer: Answer;
};

function isSameList(left: unknown, right: unknown): boolean {
  return Array.isArray(left) && Array.isArray(right) && isSame(left, right);
}

type Remembered = { readonly rest: readonly unknown[]; readonly answer: unknown };

type Memory = { version: number; readonly byQuestion: Map<unknown, Remembered[]> };

const memories = new WeakMap<Vault, Memory>();

/** Of one question, answers to this many different arguments are kept; the oldest goes first. */
const ANSWERS_KEPT = 64;

/** The remembered answer, or a new one. Exported for its test. */
export function answerOf<const Arguments extends readonly unknown[], Answer>(
  vault: Vault,
  version: number,
  question: Question<Arguments, Answer>,
  rest: Arguments,
): Answer {
  const answers = answersTo(question, memoryOf(vault, version));
  const known = answers.find((one) => isSame(one.rest, rest));
  if (known) return known.answer as Answer;
  const answer = question(vault.facts, ...rest);
  answers.push({ rest, answer });
  if (answers.length > ANSWERS_KEPT) answers.shift();
  return answer;
}

function memoryOf(vault: Vault, version: number): Memory {
  const memory = memories.get(vault);
  if (memory?.version === version) return memory;
  const fresh: Memory = { version, byQuestion: new Map() };
  memories.set(vault, fresh);
  return fresh;
}

function answersTo(question: unknown, memory: Memory): Remembered[] {
  const known = memory.byQuestion.get(question);
  if (known) return known;
  const none: Remembered[] = [];
  memory.byQuestion.set(question, none);
  return none;
}

function isSame(left: readonly unknown[], right: readonly unknown[]): boolean {
  return (
    left.length === right.length && left.every((value, index) => Object.is(value, right[index]))
  );
}
