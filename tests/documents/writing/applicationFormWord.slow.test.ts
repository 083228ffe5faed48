import { beforeAll, describe, expect, test } from "vitest";
import { writeApplicationForm } from "../../../renderer/documents/applicationFormWord";
import type { FormQuestion } from "../../../renderer/domain/applicationForm";
import { optionsOf } from "../../../renderer/domain/formQuestions";
import { ACADEMY, aForm } from "./aForm";
import { convert, hasLibreOffice, keepsTags, LIBRE_OFFICE_IS_MISSING } from "./libreOffice";
import { controlOf, documentXml, paragraphsOf, part, tagsOf } from "./wordParts";

const form = aForm();
let written: Uint8Array;

beforeAll(async () => {
  written = await writeApplicationForm(form);
});

function tagsAsked({ key, answer, ...question }: FormQuestion): readonly string[] {
  const options = optionsOf({ key, answer, ...question });
  return options.length === 0 ? [`cg:${key}`] : options.map((option) => `cg:${key}:${option.key}`);
}

const aQuestion = (differences: Partial<FormQuestion>): FormQuestion => ({
  key: "area",
  section: "you",
  ask: "Where?",
  hint: "",
  answer: { kind: "text", lines: 1 },
  isRequired: false,
  alsoAsked: [],
  ...differences,
});

describe("the application form in Word", () => {
  test("has one control for every text, and one for every option, in the order of the form", () => {
    const asked = form.questions.flatMap(tagsAsked);
    expect(tagsOf(written).filter((tag) => tag.startsWith("cg:"))).toEqual(asked);
  });

  test("has controls of the kind the question needs", () => {
    expect(controlOf(written, "cg:whyTakePart")).toContain("<w:richText/>");
    expect(controlOf(written, "cg:signedOn")).toContain('<w:dateFormat w:val="d MMMM yyyy"/>');
    expect(controlOf(written, "cg:over18:yes")).toContain('<w14:checked w14:val="0"/>');
    expect(controlOf(written, "cg:themeRanks:mentoring")).toContain(
      '<w:listItem w:displayText="4" w:value="4"/>',
    );
  });

  test("asks for one of many in a list, so that it stays short", async () => {
    const options = "abcdefgh".split("").map((key) => ({ key, label: `Choice ${key}` }));
    const long = aQuestion({ answer: { kind: "oneOf", options } });
    const bytes = await writeApplicationForm(aForm({ questions: [long], equality: [] }));
    expect(tagsOf(bytes)).toEqual(["cg:area"]);
    expect(controlOf(bytes, "cg:area")).toContain(
      '<w:listItem w:displayText="Choice c" w:value="c"/>',
    );
  });

  test("names every control for a screen reader, and every prompt is marked as one", () => {
    const controls = documentXml(written).match(/<w:sdt>.*?<\/w:sdt>/gs) ?? [];
    expect(controls).toHaveLength(tagsOf(written).length);
    for (const control of controls) {
      expect(control).toMatch(/<w:alias w:val="[^"]{1,200}"\/>/);
      expect(control.includes("<w14:checkbox>") || control.includes("<w:showingPlcHdr/>")).toBe(
        true,
      );
    }
    const numbers = documentXml(written).match(/<w:id w:val="\d+"\/>/g) ?? [];
    expect(new Set(numbers).size).toBe(controls.length);
  });

  test("keeps the equality page last, on a page of its own, optional, with every option to tick", () => {
    const tags = tagsOf(written);
    const firstOfPage = tags.findIndex((tag) => tag.startsWith("cg-equality:"));
    expect(tags.slice(firstOfPage).every((tag) => tag.startsWith("cg-equality:"))).toBe(true);
    const asked = form.equality.flatMap(({ key, answer }) => [
      ...(answer.kind === "text" ? [`cg-equality:${key}`] : []),
      ...answer.options.map((option) => `cg-equality:${key}:${option.key}`),
    ]);
    expect(tags.slice(firstOfPage)).toEqual(asked);
    expect(documentXml(written)).toMatch(
      /<w:pageBreakBefore\/>(?:(?!<w:p>).)*Equality monitoring<\/w:t>/s,
    );
    expect(paragraphsOf(written).join("\n")).toContain("This page is optional.");
  });

  test("says when to send it back, and that the call states neither hour nor address", () => {
    const words = paragraphsOf(written).join("\n");
    expect(words).toContain(
      "Send it back by Thursday 1 September 2016 (closing time not stated in the call).",
    );
    expect(words).toContain("The address to send it to is not stated in the call");
  });

  test("shows the closing time where the call states one", async () => {
    const { edition } = form;
    const bytes = await writeApplicationForm(
      aForm({ edition: { ...edition, call: { ...edition.call, closingTime: "17:30" } } }),
    );
    expect(paragraphsOf(bytes).join("\n")).toContain("Thursday 1 September 2016, 5:30 pm.");
  });

  test("lets wording with markup, braces and right-to-left letters appear as it stands", async () => {
    const ask = "Tell us <b>about</b> {{you}} & yours: من أنت؟";
    const bytes = await writeApplicationForm(aForm({ questions: [aQuestion({ ask })] }));
    expect(paragraphsOf(bytes)).toContain(ask);
    expect(documentXml(bytes)).toMatch(/<w:rtl\/>.{0,80}من أنت؟/s);
  });

  test("belongs to the academy: no person stands in the file's properties", () => {
    const properties = part(written, "docProps/core.xml");
    expect(properties).toContain(`<dc:creator>${ACADEMY}</dc:creator>`);
    expect(properties).toContain(`<cp:lastModifiedBy>${ACADEMY}</cp:lastModifiedBy>`);
    for (const index of ["[Content_Types].xml", "_rels/.rels"]) {
      expect(part(written, index)).toContain("docProps/core.xml");
      expect(part(written, index)).not.toContain("docProps/custom.xml");
    }
    expect(() => part(written, "docProps/custom.xml")).toThrow();
  });

  test("refuses a tag that Word would cut, rather than lose the question", async () => {
    const options = [{ key: "x".repeat(60), label: "Long" }];
    const long = aQuestion({ answer: { kind: "anyOf", options } });
    await expect(
      (async () => writeApplicationForm(aForm({ questions: [long] })))(),
    ).rejects.toThrow("Word cuts tags");
  });
});

describe.skipIf(!hasLibreOffice)(
  hasLibreOffice ? "saved again by LibreOffice, the form" : LIBRE_OFFICE_IS_MISSING,
  () => {
    let saved: Uint8Array;

    beforeAll(() => {
      saved = convert(written, "docx", "docx");
    }, 120_000);

    test("keeps every question, every option and every box", () => {
      const words = paragraphsOf(saved).join("\n");
      for (const question of form.questions) {
        expect(words).toContain(question.ask);
        for (const { label } of optionsOf(question)) expect(words).toContain(label);
      }
      const boxes = (bytes: Uint8Array) => documentXml(bytes).match(/<w14:checkbox>/g)?.length;
      const lists = (bytes: Uint8Array) => documentXml(bytes).match(/<w:dropDownList/g)?.length;
      expect(boxes(saved)).toBe(boxes(written));
      expect(lists(saved)).toBe(lists(written));
    });

    test.skipIf(!keepsTags)(
      keepsTags ? "keeps its tags" : "not run: this LibreOffice drops tags, as all did before 7.5",
      () => expect(new Set(tagsOf(saved))).toEqual(new Set(tagsOf(written))),
    );
  },
);
