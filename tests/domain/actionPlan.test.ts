import fc from "fast-check";
import { expect, test } from "vitest";
import {
  checkMembers,
  dueSteps,
  nextStep,
  type PlanStep,
  plansOf,
  stepStanding,
  tidyWords,
} from "../../renderer/domain/actionPlan";
import type { CalendarDate } from "../../renderer/domain/calendar";
import { addDays } from "../../renderer/domain/calendarRules";
import type { ActionPlanId, PersonId } from "../../renderer/domain/ids";
import { type StepDeed, withStep } from "../../renderer/domain/planSteps";
import { aPlan, EDITION } from "./builders";

const TODAY = "2016-11-28";
const SELAM = "person-1" as PersonId;
const ABDI = "abdi" as PersonId;

const aStep = (number: number, facts: Partial<PlanStep> = {}): PlanStep => ({
  number,
  words: `Step ${number}`,
  dueOn: null,
  state: { kind: "open" },
  ...facts,
});

test.each([
  ["2016-11-27", "late"],
  ["2016-11-28", "thisWeek"],
  ["2016-12-04", "thisWeek"],
  ["2016-12-05", "later"],
  [null, "undated"],
] as const)("an open step due on %s is %s on Mon 28 Nov", (dueOn, standing) => {
  expect(stepStanding(aStep(1, { dueOn }), TODAY)).toBe(standing);
});

test("a step that is done or dropped is neither late nor due, whatever its day", () => {
  const done = aStep(1, { dueOn: "2016-11-01", state: { kind: "done", on: "2016-11-20" } });
  const dropped = aStep(2, {
    dueOn: "2016-11-29",
    state: { kind: "dropped", on: "2016-11-20", why: "No room" },
  });
  expect([done, dropped].map((step) => stepStanding(step, TODAY))).toEqual(["done", "dropped"]);
  expect(dueSteps([aPlan({ steps: [done, dropped] })], TODAY)).toEqual([]);
});

test("the next step is the one due first; a step without a day waits behind those with one", () => {
  const steps = [aStep(1), aStep(2, { dueOn: "2016-12-20" }), aStep(3, { dueOn: "2016-12-05" })];
  expect(nextStep({ steps })?.number).toBe(3);
  expect(nextStep({ steps: [aStep(2), aStep(1)] })?.number).toBe(1);
  expect(nextStep({ steps: [] })).toBeNull();
});

test("nothing is due in a plan that was reached or set down", () => {
  const steps = [aStep(1, { dueOn: "2016-11-01" })];
  expect(dueSteps([aPlan({ steps })], TODAY)).toMatchObject([{ standing: "late" }]);
  expect(dueSteps([aPlan({ steps, status: { kind: "reached", on: TODAY } })], TODAY)).toEqual([]);
});

test("one to three share a plan, and nobody has two under way", () => {
  const plan = aPlan();
  const next = aPlan({ id: "next" as ActionPlanId });
  const four = ["a", "b", "c", "d"] as PersonId[];
  expect(checkMembers([plan], next, [])).toMatchObject({ error: { kind: "noMember" } });
  expect(checkMembers([plan], next, four)).toMatchObject({ error: { kind: "tooManyMembers" } });
  expect(checkMembers([plan], next, [ABDI, SELAM])).toMatchObject({
    error: { kind: "hasPlan", personId: SELAM },
  });
  expect(checkMembers([plan], plan, [SELAM, ABDI])).toMatchObject({ ok: true });
  const ended = aPlan({ status: { kind: "reached", on: TODAY } });
  expect(checkMembers([ended], next, [SELAM])).toMatchObject({ ok: true });
  expect(plansOf([ended, next], EDITION, SELAM).map(({ id }) => id)).toEqual(["next", "plan"]);
});

test("a goal is one line that a card on the wall shows whole; lists lose blanks and doubles", () => {
  const { goal: _, ...rest } = aPlan();
  expect(tidyWords({ ...rest, goal: " A safe\nway " })).toMatchObject({
    value: { goal: "A safe way" },
  });
  expect(tidyWords({ ...rest, goal: "  " })).toMatchObject({ error: { kind: "noGoal" } });
  expect(tidyWords({ ...rest, goal: "x".repeat(201) })).toMatchObject({
    error: { kind: "goalTooLong" },
  });
  expect(tidyWords({ ...rest, goal: "x", people: [" Ana ", "", "Ana"] })).toMatchObject({
    value: { people: ["Ana"] },
  });
});

test("a step is dropped with a reason, and nothing is done on a day to come", () => {
  const plan = aPlan({ steps: [aStep(1)] });
  const drop = { do: "drop", number: 1, on: TODAY, why: " " } as const;
  expect(withStep(plan, drop, TODAY)).toMatchObject({ error: { kind: "needsAReason" } });
  const finish = { do: "finish", number: 1, on: "2016-11-29" } as const;
  expect(withStep(plan, finish, TODAY)).toMatchObject({ error: { kind: "stillAhead" } });
  expect(withStep(plan, { do: "reopen", number: 2 }, TODAY)).toMatchObject({
    error: { kind: "noSuchStep" },
  });
});

test("whatever is done with the steps, numbers stay single, in order, and are never given anew", () => {
  const dayFrom = (days: number): CalendarDate => addDays(TODAY, days);
  const aDeed = fc.oneof(
    fc.record({
      do: fc.constant("add" as const),
      words: fc.string({ maxLength: 200 }),
      dueOn: fc.option(fc.integer({ min: -40, max: 200 }).map(dayFrom)),
      number: fc.option(fc.integer({ min: 1, max: 9 }), { nil: 3 }),
    }),
    fc.record({
      do: fc.constant("add" as const),
      words: fc.constant("Ask for the room"),
      dueOn: fc.constant(null),
    }),
    fc.record({
      do: fc.constantFrom("finish", "drop", "reopen", "change"),
      number: fc.integer({ min: 1, max: 9 }),
      on: fc.integer({ min: -9, max: 3 }).map(dayFrom),
      why: fc.constantFrom("", "No room"),
      words: fc.constant("Ask again"),
      dueOn: fc.constant(null),
    }),
  ) as fc.Arbitrary<StepDeed>;
  fc.assert(
    fc.property(fc.array(aDeed, { maxLength: 30 }), (deeds) => {
      let steps: readonly PlanStep[] = [];
      for (const deed of deeds) {
        const next = withStep({ steps }, deed, TODAY);
        if (!next.ok) continue;
        expect(next.value.map(({ number }) => number)).toEqual(
          expect.arrayContaining(steps.map(({ number }) => number)),
        );
        steps = next.value;
        const numbers = steps.map(({ number }) => number);
        expect(numbers).toEqual([...new Set(numbers)].sort((left, right) => left - right));
        for (const { words, state } of steps) {
          expect(words).not.toBe("");
          expect(state.kind === "open" || state.on <= TODAY).toBe(true);
        }
      }
    }),
  );
});
