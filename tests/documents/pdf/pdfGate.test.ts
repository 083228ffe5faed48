import { describe, expect, test } from "vitest";
import { readDocument } from "../../../renderer/documents/readDocument";
import { field, line, type PdfPage, pdfOf, text } from "../../fixtures/forms/pdfFixture";

const NAME: PdfPage = { drawing: [text(50, 700, "Name: Ana Pop")] };

async function outcomeOf(bytes: Uint8Array): Promise<string> {
  const read = await readDocument("form.pdf", bytes);
  return read.ok ? "read" : read.error.kind;
}

async function noticesOf(bytes: Uint8Array) {
  const read = await readDocument("form.pdf", bytes);
  return read.ok ? read.value.text.notices : [];
}

describe("what a PDF may do to us", () => {
  test("one that asks for a password is told from a damaged one", async () => {
    const secret = "00".repeat(32);
    const locked = pdfOf([NAME], {
      trailer: `/ID [<${secret}> <${secret}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${secret}> /U <${secret}> /P -4 >>`,
    });
    expect(await outcomeOf(locked)).toBe("passwordProtected");
    expect(await outcomeOf(pdfOf([NAME]).subarray(0, 12))).toBe("damaged");
  });

  test("its scripts are never run", async () => {
    Reflect.set(globalThis, "ranFromPdf", false);
    const scripted = pdfOf([NAME], {
      catalog: "/OpenAction << /S /JavaScript /JS (globalThis.ranFromPdf = true) >>",
    });
    expect(await outcomeOf(scripted)).toBe("read");
    expect(Reflect.get(globalThis, "ranFromPdf")).toBe(false);
    Reflect.deleteProperty(globalThis, "ranFromPdf");
  });

  test("one with more than 200 pages is no form", async () => {
    expect(await outcomeOf(pdfOf(Array.from({ length: 201 }, () => NAME)))).toBe("unsafe");
  });

  test("drawing that nests without end is refused", async () => {
    const nested = { drawing: ["q ".repeat(300), text(50, 700, "Name")] };
    expect(await outcomeOf(pdfOf([nested]))).toBe("unsafe");
  });

  test("thousands of crossing lines end in time, and the words are still read", async () => {
    const lines = Array.from({ length: 4_000 }, (_, index) =>
      index % 2 === 0
        ? line(0, index * 0.2, 595, index * 0.2)
        : line(index * 0.14, 0, index * 0.14, 842),
    );
    const read = await readDocument("form.pdf", pdfOf([{ drawing: [...lines, ...NAME.drawing] }]));
    expect(JSON.stringify(read)).toContain("Ana Pop");
  });

  test("a form of Adobe's own kind is said to be one, unless its fields stand on the pages too", async () => {
    const wait = { drawing: [text(50, 700, "Please wait...")] };
    const read = await readDocument("form.pdf", pdfOf([wait], { form: "/XFA [(template) 6 0 R]" }));
    expect(read).toMatchObject({
      error: { kind: "notAWordFile", looksLike: expect.stringContaining("XFA") },
    });
    const both = { ...NAME, annotations: [field("Tx", "name", [50, 600, 200, 620])] };
    expect(await outcomeOf(pdfOf([both], { form: "/XFA [(template) 6 0 R]" }))).toBe("read");
  });
});

describe("a scan", () => {
  const picture =
    "q 500 0 0 700 40 70 cm BI /W 1 /H 1 /BPC 8 /CS /G /F /AHx ID 80> EI Q % /Subtype /Image";

  test("is kept and said to be a picture", async () => {
    expect(await noticesOf(pdfOf([{ drawing: [picture] }, { drawing: [picture] }]))).toEqual([
      { kind: "scan", pages: 2 },
    ]);
  });

  test("a page with a picture and words is none", async () => {
    expect(
      await noticesOf(
        pdfOf([{ drawing: [picture, text(50, 760, "Application for the academy")] }]),
      ),
    ).toEqual([]);
  });
});
