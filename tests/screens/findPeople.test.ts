import { expect, test } from "vitest";
import { findPeople } from "../../renderer/screens/findPeople";

const someone = (rowCode: number, knownAs: string, fullName = knownAs, phone = "") => ({
  rowCode,
  person: { knownAs, fullName, phone, organisation: "" },
});

const COHORT = [
  someone(1, "Amina", "Amina Yusuf", "07700 900 123"),
  someone(2, "Aïcha", "Aïcha N’Diaye"),
  someone(3, "محمد", "محمد الأمين"),
  someone(4, "Nguyễn Thị", "Nguyễn Thị Ánh Tuyết"),
  someone(14, "ሰላም", "ሰላም ተስፋዬ"),
];

const found = (typed: string) => findPeople(COHORT, typed).map(({ rowCode }) => rowCode);

test("nothing typed is everyone", () => {
  expect(found("  ")).toEqual([1, 2, 3, 4, 14]);
});

test("two letters find names with and without accents", () => {
  expect(found("ai")).toEqual([2]);
  expect(found("ng")).toEqual([4]);
  expect(found("anh")).toEqual([4]);
});

test("letters begin a word, they are not looked for inside one", () => {
  expect(found("mina")).toEqual([]);
  expect(found("yu")).toEqual([1]);
  expect(found("di")).toEqual([2]);
});

test("names are found in their own script", () => {
  expect(found("مح")).toEqual([3]);
  expect(found("ሰላ")).toEqual([14]);
});

test("a number is a row code before it is anything else", () => {
  expect(found("14")).toEqual([14]);
  expect(found("1")).toEqual([1]);
});

test("three digits that are no row code are the end of a phone number", () => {
  expect(found("123")).toEqual([1]);
  expect(found("999")).toEqual([]);
});
