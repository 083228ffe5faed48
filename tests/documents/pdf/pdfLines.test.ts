import { describe, expect, test } from "vitest";
import type { Piece } from "../../../renderer/documents/pdf/pieces";
import { textLines, textOfLine } from "../../../renderer/documents/pdf/textLines";

/** Letters of ten points on one baseline, from `left` on, each `width` wide. */
function letter(text: string, left: number, width = 5): Piece {
  return {
    box: { left, right: left + width, top: 92, bottom: 102 },
    baseline: 100,
    size: 10,
    typeface: "",
    content: { kind: "text", text, marks: {} },
  };
}

const BOX: Piece = {
  ...letter("", 40),
  content: { kind: "tick", ticked: true, isUnclear: false, tag: "", source: "glyph" },
};

function lineOf(...pieces: readonly Piece[]): string {
  return textLines(pieces).map(textOfLine).join("\n");
}

describe("accents drawn by themselves", () => {
  test("go with the letter they stand over, several over one", () => {
    const vietnamese = [letter("V", 10), letter("i", 15), letter("e", 20), letter("t", 25)];
    const accents = [letter("\u0302", 21, 3), letter("\u0323", 22, 3)];
    expect(lineOf(...vietnamese, ...accents).normalize("NFC")).toBe("Vi\u1ec7t");
  });

  test("go with the nearest letter where they stand beside it, never with a box or a blank", () => {
    expect(lineOf(letter("e", 10), letter(" ", 15), letter("\u0301", 17, 3), BOX)).toBe(
      "e\u0301 \t",
    );
    expect(lineOf(letter("\u0301", 4, 3), letter("e", 10))).toContain("e\u0301");
  });

  test("stay away where there is no letter to stand over", () => {
    expect(lineOf(letter("\u0301", 10, 3))).toBe("");
  });
});
