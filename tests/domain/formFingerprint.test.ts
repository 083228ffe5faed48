import { expect, test } from "vitest";
import { formFingerprint, formLikeness, SAME_FORM } from "../../renderer/domain/formFingerprint";

const HOUSING = [
  "Full name",
  "Flat number",
  "Email",
  "Since when do you rent?",
  "Landlord",
  "Date",
];

test("copies of one form are the same form, however their labels were typed", () => {
  const typed = HOUSING.map((label, index) => `${index + 1}. ${label.toUpperCase()}:`);
  expect(formLikeness(formFingerprint(HOUSING), formFingerprint(typed))).toBe(1);
});

test("a stray answer among the labels does not make another form of it", () => {
  const likeness = formLikeness(
    formFingerprint([...HOUSING, "Leila Haddad"]),
    formFingerprint([...HOUSING, "Tower Bridge"]),
  );
  expect(likeness).toBeGreaterThan(SAME_FORM);
});

test("forms that share a name, an email and a date are two forms", () => {
  const choir = ["Full name", "Email", "Voice", "Can you read music?", "Evenings", "Date"];
  expect(formLikeness(formFingerprint(HOUSING), formFingerprint(choir))).toBeLessThan(SAME_FORM);
});

test("numbers, prose and dots are no labels, and nothing is like a form without any", () => {
  const nothing = formFingerprint(["12", "……", "a", "word ".repeat(40)]);
  expect(nothing).toEqual([]);
  expect(formLikeness(nothing, nothing)).toBe(0);
});

test("nothing that was printed can be read out of a fingerprint", () => {
  expect(formFingerprint(["Leila Haddad"])).toEqual([expect.any(Number)]);
});
