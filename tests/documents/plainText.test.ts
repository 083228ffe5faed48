import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { findAnswers } from "../../renderer/documents/matching/findAnswers";
import { readDocument } from "../../renderer/documents/readDocument";
import { shownTree } from "./shownTree";

async function textOf(bytes: Uint8Array) {
  const read = await readDocument("form.txt", bytes);
  if (!read.ok) throw new Error(`Refused: ${JSON.stringify(read.error)}`);
  return read.value.text;
}

/** Sixteen-bit text with its mark in front. */
function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  [...`\ufeff${text}`].forEach((character, index) => {
    view.setUint16(index * 2, character.charCodeAt(0), isLittleEndian);
  });
  return bytes;
}

describe("a plain text", () => {
  test("is one paragraph a line, however lines end, without the marks of a quoted mail", async () => {
    const text = await textOf(strToU8("Name: Ana\r\n> Town: Leeds\n>> > Age: 34\r\rEnd\n\n"));
    expect(shownTree(text)).toEqual(["Name: Ana", "Town: Leeds", "Age: 34", "", "End"]);
    expect(text.notices).toEqual([]);
  });

  test("is read in the encoding it marks, or as UTF-8", async () => {
    for (const bytes of [
      utf16("Ștefan: Ł", true),
      utf16("Ștefan: Ł", false),
      strToU8("\ufeffȘtefan: Ł"),
      strToU8("Ștefan: Ł"),
    ]) {
      const text = await textOf(bytes);
      expect(shownTree(text)).toEqual(["Ștefan: Ł"]);
      expect(text.notices).toEqual([]);
    }
  });

  test("of no known encoding is taken for a Western one, which is said", async () => {
    const text = await textOf(Uint8Array.from([0x52, 0x65, 0x6e, 0xe9, 0x80]));
    expect(shownTree(text)).toEqual(["René€"]);
    expect(text.notices).toEqual([{ kind: "guessedCharacters" }]);
  });

  test("that reads like a form answers its questions", async () => {
    const text = await textOf(
      strToU8("First name: Ana\nEmail: ana@example.org\nMember: [x] Yes [ ] No"),
    );
    const { answers } = findAnswers(text.blocks);
    expect(
      answers.map(({ question, value }) => [
        question,
        value.kind === "text" ? value.text : value.kind,
      ]),
    ).toEqual([
      ["First name", "Ana"],
      ["Email", "ana@example.org"],
      ["Member", "options"],
    ]);
  });

  test("is not what programs write for each other", async () => {
    for (const start of ['{ "fields": [] }', '[{"a":1}]', '["a"]']) {
      const read = await readDocument("form.txt", strToU8(start));
      expect(read).toMatchObject({
        error: { kind: "notAWordFile", looksLike: "a data file (JSON)" },
      });
    }
    expect(shownTree(await textOf(strToU8("[x] Yes\n{{name}}")))).toEqual(["[x] Yes", "{{name}}"]);
  });

  test("of more lines than any form has is refused; a line too long is cut", async () => {
    const read = await readDocument("form.txt", strToU8("x\n".repeat(20_001)));
    expect(read.ok ? "read" : read.error.kind).toBe("unsafe");
    const long = await textOf(strToU8("a".repeat(20_001)));
    expect(long.notices).toEqual([{ kind: "textCut", place: "b0" }]);
  });
});
