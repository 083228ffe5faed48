import { expect, test } from "vitest";
import { dayOrderOf, momentIn } from "../../../renderer/domain/spreadsheet/writtenMoment";

test("reads a moment however form programs write it", () => {
  const sixPm = { date: "2016-11-03", time: "18:05:12" };
  for (const text of [
    "2016-11-03 18:05:12",
    "2016/11/03 6:05:12 pm GMT",
    "2016-11-03T18:05:12.000Z",
    "3 November 2016 18:05:12",
    "Nov 3, 2016 6:05:12 PM",
    "Thursday, 3 Nov 2016, 6:05:12 pm",
    "03/11/2016 18:05:12",
    "03-Nov-2016 18:05:12",
  ]) {
    expect(momentIn(text, "dayFirst"), text).toEqual(sixPm);
  }
  expect(momentIn("11/3/16 18:05:12", "monthFirst")).toEqual(sixPm);
  expect(momentIn("12:30 am 2016-11-03", "dayFirst")).toEqual({
    date: "2016-11-03",
    time: "00:30:00",
  });
  expect(momentIn("31/02/2016", "dayFirst")).toBeNull();
  expect(momentIn("soon", "dayFirst")).toBeNull();
});

test("a number above twelve tells day from month for the whole column", () => {
  expect(dayOrderOf(["03/11/2016", "16/11/2016"])).toEqual({ order: "dayFirst", isSure: true });
  expect(dayOrderOf(["11/03/2016", "11/16/2016"])).toEqual({ order: "monthFirst", isSure: true });
});

test("rows stand in the order they were sent, which tells it where the numbers do not", () => {
  expect(dayOrderOf(["8/9/2016 9:00", "8/10/2016 9:00", "9/1/2016 9:00"])).toEqual({
    order: "monthFirst",
    isSure: true,
  });
  expect(dayOrderOf(["03/11/2016"])).toEqual({ order: "dayFirst", isSure: false });
});
