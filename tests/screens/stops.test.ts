import { expect, test } from "vitest";
import { applicationForm } from "../../renderer/domain/formQuestions";
import { questionGroups } from "../../renderer/screens/checking/questionOrder";
import {
  nextOpenStop,
  type Stop,
  stopAt,
  stopName,
  stopsInOrder,
} from "../../renderer/screens/checking/stops";

const first: Stop = { kind: "question", field: "firstName" };
const family: Stop = { kind: "question", field: "familyName" };
const piece: Stop = { kind: "piece", index: 3 };
const order = [first, family, piece];

test("text that fits no question is walked after what needs a look and before everything else", () => {
  const groups = questionGroups(applicationForm([]), new Set(["email"]));
  const names = stopsInOrder(groups, [0, 2]).map(stopName);
  expect(names.slice(0, 4)).toEqual(["email", "piece 0", "piece 2", "firstName"]);
  expect(new Set(names).size).toBe(names.length);
});

test("moving stays at the first and the last stop", () => {
  expect(stopAt(order, first, -1)).toEqual(first);
  expect(stopAt(order, family, 1)).toEqual(piece);
  expect(stopAt(order, piece, 1)).toEqual(piece);
  expect(stopAt([], null, 1)).toBeNull();
});

test("after a settled stop comes the next open one, then those before it, then none", () => {
  const isOpen = (stop: Stop) => stop !== family;
  expect(nextOpenStop(order, isOpen, first)).toEqual(piece);
  expect(nextOpenStop(order, isOpen, { ...piece })).toEqual(first);
  expect(nextOpenStop(order, () => false, first)).toBeNull();
  expect(nextOpenStop([piece], () => true, piece)).toBeNull();
});
