import { expect, test } from "vitest";
import type { CalendarDate } from "../../../renderer/domain/calendar";
import {
  decisionWeek,
  type StepProgress,
  WEEK_STEPS,
  type WeekStepKey,
} from "../../../renderer/domain/selection/decisionWeek";

const nothing = Object.fromEntries(WEEK_STEPS.map((key) => [key, { done: 0, of: 40 }])) as Record<
  WeekStepKey,
  StepProgress
>;
const stepsOn = (closes: CalendarDate, first: CalendarDate, today: CalendarDate = closes) =>
  decisionWeek(closes, first, today, nothing)?.days.map(({ date, kind, steps }) =>
    `${date} ${kind} ${steps.map(({ key }) => key).join(" ")}`.trim(),
  );

test("the week of 2016–17 has four working days between closing and session 1", () => {
  expect(stepsOn("2016-09-01", "2016-09-08")).toEqual([
    "2016-09-01 closing",
    "2016-09-02 working check assign",
    "2016-09-03 weekend",
    "2016-09-04 weekend",
    "2016-09-05 working review panel",
    "2016-09-06 working letters answers",
    "2016-09-07 working welcome",
    "2016-09-08 session",
  ]);
  expect(decisionWeek("2016-09-01", "2016-09-08", "2016-09-01", nothing)).toMatchObject({
    workingDays: 4,
    isTight: true,
  });
});

test("no step falls on a bank holiday", () => {
  const days = decisionWeek("2016-08-25", "2016-09-05", "2016-08-25", nothing)?.days ?? [];
  const monday = days.find(({ date }) => date === "2016-08-29");
  expect(monday).toEqual({
    date: "2016-08-29",
    kind: "holiday",
    holiday: "Summer bank holiday",
    steps: [],
  });
  expect(days.flatMap(({ steps }) => steps.map(({ key }) => key))).toEqual([...WEEK_STEPS]);
});

test("what is not done by its day is late, and what is done is never late", () => {
  const progress = { ...nothing, check: { done: 40, of: 40 } };
  const steps = decisionWeek("2016-09-01", "2016-09-08", "2016-09-05", progress)?.days.flatMap(
    (day) => day.steps.map(({ key, state }) => `${key} ${state}`),
  );
  expect(steps?.slice(0, 5)).toEqual([
    "check done",
    "assign late",
    "review today",
    "panel today",
    "letters coming",
  ]);
});

test("there is no week where session 1 does not follow, or only months later", () => {
  expect(decisionWeek("2016-09-08", "2016-09-01", "2016-09-01", nothing)).toBeNull();
  expect(decisionWeek("2016-05-01", "2016-09-01", "2016-09-01", nothing)).toBeNull();
});
