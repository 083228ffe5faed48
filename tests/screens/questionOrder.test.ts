import { expect, test } from "vitest";
import { applicationForm } from "../../renderer/domain/formQuestions";
import { questionGroups } from "../../renderer/screens/checking/questionOrder";

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
