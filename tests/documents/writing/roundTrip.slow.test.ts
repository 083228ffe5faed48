import { beforeAll, describe, expect, test } from "vitest";
import { writeApplicationForm } from "../../../renderer/documents/applicationFormWord";
import { fillApplicationForm } from "../../../renderer/documents/fillApplicationForm";
import { readForm } from "../../../renderer/documents/readForm";
import { aForm, EVERY_ANSWER } from "./aForm";
import { convert, hasLibreOffice, LIBRE_OFFICE_IS_MISSING } from "./libreOffice";

const form = aForm();
const EQUALITY = {
  ageBand: "25to34",
  gender: "woman",
  disability: "notSaid",
  firstLanguage: "ትግርኛ",
};

let blank: Uint8Array;
let filled: Uint8Array;

async function read(bytes: Uint8Array) {
  const reading = await readForm(
    { name: "form.docx", bytes: new Uint8Array(bytes) },
    form.questions,
  );
  if (reading.kind === "refused") throw new Error(`Refused: ${reading.refusal.kind}`);
  return reading;
}

beforeAll(async () => {
  blank = await writeApplicationForm(form);
  filled = fillApplicationForm(blank, EVERY_ANSWER, EQUALITY);
});

describe("our form, sent out, filled in and mailed back", () => {
  test("holds no answer while nobody has written in it", async () => {
    const { draft, equality } = await read(blank);
    expect(draft.answers).toEqual({});
    expect(draft.unplaced).toEqual([]);
    expect(draft.warnings).toEqual([{ kind: "nothingFilledIn" }]);
    expect(equality).toBeNull();
  });

  test("is read without one warning, with every answer as it was given", async () => {
    const { draft } = await read(filled);
    expect(draft.warnings).toEqual([]);
    expect(draft.unplaced).toEqual([]);
    expect(draft.answers).toEqual(EVERY_ANSWER);
  });

  test("gives its equality answers apart, and only those", async () => {
    const { equality, draft, text, kept } = await read(filled);
    expect(equality).toEqual(EQUALITY);
    expect(JSON.stringify([draft, text])).not.toContain(EQUALITY.firstLanguage);
    expect(kept.kind).toBe("blankedFile");
  });
});

describe.skipIf(!hasLibreOffice)(
  hasLibreOffice ? "our form, saved by LibreOffice before it came back" : LIBRE_OFFICE_IS_MISSING,
  () => {
    test("is read without one warning, with every answer as it was given", async () => {
      const { draft, equality } = await read(convert(filled, "docx", "docx"));
      expect(draft.answers).toEqual(EVERY_ANSWER);
      expect(draft.warnings).toEqual([]);
      expect(equality).toEqual(EQUALITY);
    }, 120_000);

    test("holds no answer while nobody has written in it", async () => {
      const { draft, equality } = await read(convert(blank, "docx", "docx"));
      expect(draft.answers).toEqual({});
      expect(equality).toBeNull();
    }, 120_000);
  },
);
