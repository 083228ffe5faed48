import { expect, test } from "vitest";
import { textInFont } from "../../../renderer/documents/tree/glyphs";

test("letters of a symbol font are shown as they look; those it has no picture for as they are", () => {
  expect(textInFont("þ\uf0a8 \u0160é", "Wingdings")).toBe("☑☐ \u0160é");
  expect(textInFont("R", "Wingdings 2")).toBe("☑");
  expect(textInFont("þ", "Arial")).toBe("þ");
});
