import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  directionStretches,
  printableText,
  startsRightToLeft,
} from "../../../renderer/documents/wordWriting/printableText";

/** The Char production of XML 1.0. */
function isAllowedInXml(point: number): boolean {
  if (point < 0x20) return [0x09, 0x0a, 0x0d].includes(point);
  return point <= 0xd7ff || (point >= 0xe000 && point !== 0xfffe && point !== 0xffff);
}

describe("text as it may stand in a document", () => {
  test("loses control characters and keeps tabs, line ends and every script", () => {
    expect(printableText("a\u0000b\u001bc\u0085d\tሰላም\r\nسلام\u2028x")).toBe("abcd\tሰላም\nسلام\nx");
  });

  test("shows half a surrogate pair as a replacement, and whole pairs as they are", () => {
    expect(printableText("a\ud83db \ud83d\ude42")).toBe("a\ufffdb \ud83d\ude42");
  });

  test("holds nothing that XML forbids, whatever it was made from", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const points = [...printableText(text)].map((letter) => letter.codePointAt(0) ?? 0);
        expect(points.filter((point) => !isAllowedInXml(point))).toEqual([]);
      }),
    );
  });

  test("never loses or moves a letter when it is parted by direction", () => {
    const letters = fc.constantFrom("a", "é", "7", " ", ".", "س", "ш", "ם", "አ", "(");
    fc.assert(
      fc.property(fc.array(letters), (pieces) => {
        const text = pieces.join("");
        expect(
          directionStretches(text)
            .map((one) => one.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });

  test("turns where the script turns; digits and full stops stay with the words before them", () => {
    expect(directionStretches("Samira سميرة 12. London")).toEqual([
      { text: "Samira", isRightToLeft: false },
      { text: " سميرة 12.", isRightToLeft: true },
      { text: " London", isRightToLeft: false },
    ]);
  });

  test("runs the way of its first letter", () => {
    expect(startsRightToLeft("12. שלום")).toBe(true);
    expect(startsRightToLeft("Shalom שלום")).toBe(false);
    expect(startsRightToLeft("12")).toBe(false);
  });
});
