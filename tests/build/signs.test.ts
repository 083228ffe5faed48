import { readFileSync } from "node:fs";
import opentype from "opentype.js";
import { expect, test } from "vitest";
import { signsFace } from "../../build/signs/face";
import { SIGN_LETTERS } from "../../renderer/components/signLetters";

const FACE = new URL("../../renderer/components/signs.otf", import.meta.url);

test("the face of signs holds what is drawn in build/signs, a letter for each shape", () => {
  const bytes = readFileSync(FACE);
  const written = opentype.parse(new Uint8Array(bytes).buffer);
  const fresh = opentype.parse(signsFace().toArrayBuffer());
  for (const [shape, letter] of Object.entries(SIGN_LETTERS)) {
    const glyph = written.charToGlyph(letter);
    expect(glyph.name).toBe(shape);
    expect(glyph.path.commands.length, shape).toBeGreaterThan(3);
    expect(glyph.path.commands, shape).toEqual(fresh.charToGlyph(letter).path.commands);
  }
});
