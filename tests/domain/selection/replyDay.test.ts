import { expect, test } from "vitest";
import type { CalendarDate } from "../../../renderer/domain/calendar";
import { proposedReplyDay } from "../../../renderer/domain/selection/replyDay";
import { anApplication, anOffer } from "../builders";

const offered = (on: CalendarDate, replyBy: CalendarDate | null) =>
  anApplication({ decision: anOffer({ on, replyBy }) });
const earlier = [
  offered("2016-09-06", "2016-09-08"),
  offered("2016-10-03", "2016-10-10"),
  offered("2016-10-20", null),
];

test("while the week of deciding lies ahead, its own day for answers is proposed", () => {
  expect(proposedReplyDay(earlier, "2016-09-07", "2016-09-06")).toBe("2016-09-07");
});

test("afterwards an offer gives as many days as the latest one that had a day", () => {
  expect(proposedReplyDay(earlier, "2016-09-07", "2016-11-03")).toBe("2016-11-10");
  expect(proposedReplyDay(earlier, null, "2016-11-03")).toBe("2016-11-10");
});

test("a weekend or bank holiday is passed over", () => {
  expect(proposedReplyDay(earlier, null, "2016-12-17")).toBe("2016-12-28");
});

test("nothing is proposed where nothing says a day", () => {
  expect(proposedReplyDay([offered("2016-10-20", null)], null, "2016-11-03")).toBeNull();
});
