import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readForm, readOriginal } from "../../renderer/documents/readForm";
import { applicationForm } from "../../renderer/domain/formQuestions";
import {
  p,
  run,
  table,
  textControl,
  tickControl,
  type WordParts,
  wordFile,
} from "../fixtures/forms/wordFixture";

const HEADING = '<w:outlineLvl w:val="0"/>';
const SECRET = "Zoroastrian";
const decoder = new TextDecoder();

async function read(file: WordParts) {
  const bytes = wordFile(file);
  const reading = await readForm({ name: "form.docx", bytes }, applicationForm([]));
  if (reading.kind === "refused") throw new Error(reading.refusal.kind);
  return { ...reading, received: bytes };
}

/** Everything that stands in a kept original, unpacked. */
function wordsIn(kept: { readonly kind: string; readonly bytes: Uint8Array }): string {
  if (kept.kind === "structure") return decoder.decode(kept.bytes);
  return Object.values(unzipSync(kept.bytes))
    .map((part) => decoder.decode(part))
    .join("\n");
}

const PAGE = `${p("Equality monitoring", HEADING)}${table(["Religion or belief", p(textControl(SECRET))], ["Gender", p(tickControl(true) + run(" Woman ") + tickControl(false) + run(" Man"))])}${p(`Ethnicity: ${SECRET}`)}`;
const APPLICATION = `${p("Application", HEADING)}${p("First name: Ana")}${p("Email: ana@example.org")}`;

describe("an equality page", () => {
  test("is told by its heading, and given apart", async () => {
    const { equality, draft } = await read({ body: APPLICATION + PAGE });
    expect(equality).toEqual({ religionOrBelief: SECRET, gender: "woman", ethnicity: SECRET });
    expect(draft.answers).toMatchObject({ firstName: "Ana", email: "ana@example.org" });
    expect(JSON.stringify(draft)).not.toContain(SECRET);
  });

  test("is told by the tags of our own form wherever they stand", async () => {
    const control = textControl("Tigrinya", { tag: "cg-equality:firstLanguage" });
    const ticks = tickControl(true, "cg-equality:gender:woman") + run(" Woman");
    const { equality, text } = await read({ body: APPLICATION + p(control) + p(ticks) });
    expect(equality).toEqual({ firstLanguage: "Tigrinya", gender: "woman" });
    expect(JSON.stringify(text)).not.toContain("Tigrinya");
  });

  test("ends at the next heading of its rank", async () => {
    const { draft, equality } = await read({ body: PAGE + APPLICATION });
    expect(draft.answers).toMatchObject({ firstName: "Ana" });
    expect(equality).toMatchObject({ gender: "woman" });
  });

  test("may be the end of a table: what stands above its title goes to the application alone", async () => {
    const rows = [["First name", "Ana"], ["Equality monitoring"], ["Religion or belief", SECRET]];
    const { draft, equality } = await read({ body: table(...rows) });
    expect(equality).toEqual({ religionOrBelief: SECRET });
    expect(draft.answers).toEqual({ firstName: "Ana" });
  });

  test("may be one field of ours among others in a table", async () => {
    const control = p(textControl(SECRET, { tag: "cg-equality:religionOrBelief" }));
    const body = table(["First name", "Ana"], ["Religion or belief", control], ["City", "Bath"]);
    const { draft, equality } = await read({ body });
    expect(equality).toEqual({ religionOrBelief: SECRET });
    expect(JSON.stringify(draft)).not.toContain(SECRET);
  });

  test("under a title that is no heading ends at a heading, or at words set off like one", async () => {
    const page = p("Equality monitoring") + p(`Religion or belief: ${SECRET}`);
    for (const next of [p("Application", HEADING), p(run("About you", "<w:b/>"))]) {
      const { draft, equality } = await read({ body: page + next + p("First name: Ana") });
      expect(equality).toEqual({ religionOrBelief: SECRET });
      expect(draft.answers).toEqual({ firstName: "Ana" });
    }
  });

  test.each([
    "Ethnicity",
    "Religion or belief:",
    `Say here ${"whatever you want us to know and nobody else ".repeat(3)}`,
  ])("goes on where its own words are set off: %s", async (words) => {
    const page = p("Equality monitoring") + p(run(words, "<w:b/>")) + p(`Disability: ${SECRET}`);
    const { draft, equality, text } = await read({ body: APPLICATION + page });
    expect(equality).toMatchObject({ disability: SECRET });
    expect(JSON.stringify({ draft, text })).not.toContain(SECRET);
  });

  test("gives what it asks beside our own questions by its own words", async () => {
    const page = p("Equality monitoring", HEADING) + p("Mother tongue of father: Tigrinya");
    const { equality } = await read({ body: APPLICATION + page });
    expect(equality).toEqual({ "Mother tongue of father": "Tigrinya" });
  });

  test("stands with neither words nor ticks in the copy kept, which has the same places", async () => {
    const { kept, text, received, sha256 } = await read({ body: APPLICATION + PAGE });
    expect(kept.kind).toBe("blankedFile");
    expect(wordsIn({ kind: "file", bytes: received })).toContain(SECRET);
    expect(wordsIn(kept)).not.toContain(SECRET);
    expect(wordsIn(kept)).not.toContain('w14:val="1"');
    expect(wordsIn(kept)).toContain("ana@example.org");
    const again = await readOriginal("form.docx", kept.bytes);
    expect(again.ok && again.value.text).toEqual(text);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    [
      "in a data store",
      { loose: { "customXml/item1.xml": new TextEncoder().encode(`<a>${SECRET}</a>`) } },
    ],
    ["in comments", { parts: { "comments.xml": { type: "comments", xml: "<w:comments NS/>" } } }],
  ])("that may also stand %s leaves only the structure", async (_, more) => {
    const { kept } = await read({ body: APPLICATION + PAGE, ...more });
    expect(kept.kind).toBe("structure");
    expect(wordsIn(kept)).not.toContain(SECRET);
    expect(wordsIn(kept)).toContain("ana@example.org");
  });

  test("also loses words that were deleted with changes tracked", async () => {
    const deleted = `<w:p><w:del><w:r><w:delText>${SECRET}</w:delText></w:r></w:del>${run("Other")}</w:p>`;
    const { kept } = await read({
      body: APPLICATION + p("Equality monitoring", HEADING) + deleted,
    });
    expect(wordsIn(kept)).not.toContain(SECRET);
  });

  test("is missing from most forms: then the file is kept as it came", async () => {
    const { kept, received, equality } = await read({ body: APPLICATION });
    expect(kept).toEqual({ kind: "file", bytes: received });
    expect(equality).toBeNull();
  });
});
