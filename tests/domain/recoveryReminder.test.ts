import { expect, test } from "vitest";
import { recoveryTestDue } from "../../renderer/domain/recoveryReminder";

test.each([
  ["never noted", null, { days: null }],
  ["the day it was typed", "2016-11-03", null],
  ["89 days later", "2016-08-06", null],
  ["90 days later", "2016-08-05", { days: 90 }],
  ["a clock set back", "2017-01-01", null],
] as const)("a recovery key is due for a test: %s", (_, provenOn, due) => {
  expect(recoveryTestDue(provenOn, "2016-11-03")).toEqual(due);
});
