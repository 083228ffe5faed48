import { expect, test } from "vitest";
import { applicationForm } from "../../renderer/domain/formQuestions";
import { fieldAt, nextOpen, questionGroups } from "../../renderer/screens/checking/questionOrder";

const questions = applicationForm([]);

test("questions that need a look stand first, every question stands once, and the rest keeps the form's order", () => {
  const groups = questionGroups(questions, new Set(["email", "signedOn"]));
  const keys = groups.flatMap((group) => group.questions.map(({ key }) => key));
  expect(groups[0]?.kind).toBe("lookFirst");
  expect(keys.slice(0, 3)).toEqual(["email", "signedOn", "firstName"]);
  expect([...keys].sort()).toEqual(questions.map(({ key }) => key).sort());
});

test("a form without doubts has no group to look at first", () => {
  expect(questionGroups(questions, new Set())[0]?.kind).toBe("you");
});

test("moving stops at the first and the last question", () => {
  const order = ["firstName", "familyName", "email"] as const;
  expect(fieldAt(order, "firstName", -1)).toBe("firstName");
  expect(fieldAt(order, "firstName", 1)).toBe("familyName");
  expect(fieldAt(order, "email", 1)).toBe("email");
  expect(fieldAt([], null, 1)).toBeNull();
});

test("after a settled question comes the next open one, then those before it, then none", () => {
  const order = ["firstName", "familyName", "email", "phone"] as const;
  const open = new Set(["firstName", "email"] as const);
  expect(nextOpen(order, open, "familyName")).toBe("email");
  expect(nextOpen(order, open, "email")).toBe("firstName");
  expect(nextOpen(order, new Set(["email"] as const), "email")).toBeNull();
});
