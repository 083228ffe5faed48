import { zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { writeApplicationForm } from "../../../renderer/documents/applicationFormWord";
import { fillApplicationForm } from "../../../renderer/documents/fillApplicationForm";
import { aForm, EVERY_ANSWER } from "./aForm";
import { controlOf, documentXml, wordsOf } from "./wordParts";

let blank: Uint8Array;

beforeAll(async () => {
  blank = await writeApplicationForm(aForm());
});

const words = (bytes: Uint8Array, tag: string) => wordsOf(controlOf(bytes, tag));
const isTicked = (bytes: Uint8Array, tag: string) =>
  controlOf(bytes, tag).includes('<w14:checked w14:val="1"/>') && words(bytes, tag) === "\u2612";

describe("a form filled in", () => {
  test("holds the words as they were written, whatever they look like", () => {
    const filled = fillApplicationForm(blank, EVERY_ANSWER);
    for (const key of [
      "firstName",
      "familyName",
      "address",
      "whyTakePart",
      "whatChange",
    ] as const) {
      expect(words(filled, `cg:${key}`)).toBe(EVERY_ANSWER[key]);
      expect(controlOf(filled, `cg:${key}`)).not.toContain("showingPlcHdr");
    }
  });

  test("has exactly the chosen boxes ticked, glyph and state alike", () => {
    const filled = fillApplicationForm(blank, EVERY_ANSWER);
    expect(isTicked(filled, "cg:availability:2016-17/session-8")).toBe(true);
    expect(isTicked(filled, "cg:availability:2016-17/session-2")).toBe(false);
    expect(isTicked(filled, "cg:safeToMessage:no")).toBe(true);
    expect(isTicked(filled, "cg:safeToMessage:yes")).toBe(false);
    expect(documentXml(filled).match(/\u2612/g)).toHaveLength(
      documentXml(filled).match(/<w14:checked w14:val="1"\/>/g)?.length ?? 0,
    );
  });

  test("numbers the themes from 1, the best first", () => {
    const filled = fillApplicationForm(blank, { themeRanks: ["mentoring", "power"] });
    expect(words(filled, "cg:themeRanks:mentoring")).toBe("1");
    expect(words(filled, "cg:themeRanks:power")).toBe("2");
    expect(words(filled, "cg:themeRanks:speakingOut")).toBe("Choose an item");
  });

  test("shows the label of a choice from a list", async () => {
    const options = "abcdefgh".split("").map((key) => ({ key, label: `Choice "${key}" & more` }));
    const [first] = aForm().questions;
    if (first === undefined) throw new Error("The form has no questions");
    const question = { ...first, key: "contactBy", answer: { kind: "oneOf", options } } as const;
    const list = await writeApplicationForm(aForm({ questions: [question] }));
    const filled = fillApplicationForm(list, { contactBy: ["c"] });
    expect(words(filled, "cg:contactBy")).toBe('Choice "c" & more');
  });

  test("leaves unanswered questions as they were, byte for byte", () => {
    expect(documentXml(fillApplicationForm(blank, {}))).toBe(documentXml(blank));
    expect(documentXml(fillApplicationForm(blank, { area: "  ", contactBy: [] }))).toBe(
      documentXml(blank),
    );
  });

  test("takes equality answers into their page only, by option or in words", () => {
    const filled = fillApplicationForm(blank, {}, { gender: "woman", firstLanguage: "ትግርኛ" });
    expect(isTicked(filled, "cg-equality:gender:woman")).toBe(true);
    expect(isTicked(filled, "cg-equality:gender:notSaid")).toBe(false);
    expect(words(filled, "cg-equality:firstLanguage")).toBe("ትግርኛ");
    const silent = fillApplicationForm(blank, {}, { firstLanguage: "notSaid" });
    expect(isTicked(silent, "cg-equality:firstLanguage:notSaid")).toBe(true);
    expect(words(silent, "cg-equality:firstLanguage")).toBe("Enter text here");
  });

  test("is the same file for the same answers", () => {
    expect(fillApplicationForm(blank, EVERY_ANSWER)).toEqual(
      fillApplicationForm(blank, EVERY_ANSWER),
    );
  });

  test("cannot be made from a file that is no Word document", () => {
    expect(() => fillApplicationForm(zipSync({}), {})).toThrow("no document part");
  });
});
