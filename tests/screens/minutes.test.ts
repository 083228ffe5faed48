import { expect, test } from "vitest";
import { minutesByClock, readMinutes } from "../../renderer/screens/register/minutes";

const EVENING = { starts: "18:00", ends: "20:00" } as const;

test("someone who comes at 18:12 is twelve minutes late", () => {
  expect(minutesByClock("late", "18:12", EVENING)).toBe(12);
});

test("someone who goes at 19:40 leaves twenty minutes early", () => {
  expect(minutesByClock("leftEarly", "19:40", EVENING)).toBe(20);
});

test("outside the session the clock says nothing", () => {
  expect(minutesByClock("late", "17:55", EVENING)).toBeNull();
  expect(minutesByClock("late", "20:00", EVENING)).toBeNull();
  expect(minutesByClock("leftEarly", "20:05", EVENING)).toBeNull();
});

test("an empty answer is not known; nought, too much and letters are no answer", () => {
  expect(readMinutes(" ", 119)).toEqual({ minutes: null });
  expect(readMinutes("12", 119)).toEqual({ minutes: 12 });
  expect(readMinutes("119", 119)).toEqual({ minutes: 119 });
  for (const typed of ["0", "120", "1x", "-5"]) expect(readMinutes(typed, 119)).toBeNull();
});
