import { describe, expect, test } from "vitest";
import { inReadingOrder } from "../../../renderer/documents/pdf/readingOrder";

/** What stands from left to right, as it is read. */
function read(drawn: string, isRightToLeft: boolean): string {
  return inReadingOrder([...drawn], (letter) => letter, isRightToLeft).join("");
}

const reversed = (text: string) => [...text].reverse().join("");

describe("drawn letters in the order they are read", () => {
  test("words of one direction are left or turned as a whole", () => {
    expect(read("Ana Pop", false)).toBe("Ana Pop");
    expect(read(reversed("فاطمه رضایی"), true)).toBe("فاطمه رضایی");
  });

  test("a name in Arabic within an English line turns alone", () => {
    expect(read(`Name: ${reversed("سلمى اليماني")} (she)`, false)).toBe("Name: سلمى اليماني (she)");
  });

  test("digits keep their order, and numbers follow one another from right to left", () => {
    expect(read(`900466 07700 :${reversed("تلفن")}`, true)).toBe("تلفن: 07700 900466");
    expect(read(`17/05/1983 :${reversed("ميلاد")}`, true)).toBe("ميلاد: 17/05/1983");
    expect(read(`3.7 :${reversed("معدل")}`, true)).toBe("معدل: 3.7");
  });

  test("English words within an Arabic line stay whole, with the number after them", () => {
    expect(read(`Flat 2 ${reversed("شارع")}`, true)).toBe("شارع Flat 2");
  });
});
