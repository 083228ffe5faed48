import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { aWorkbook } from "../documents/spreadsheet/aWorkbook";
import { checkBox, field, frame, grid, pdfOf, text } from "../fixtures/forms/pdfFixture";
import { ansi, bundleFile, packedRtf } from "../fixtures/mails/bundleFixture";
import { mailFile } from "../fixtures/mails/mailFixture";
import { outlookFile } from "../fixtures/mails/outlookFixture";

export type Seed = {
  readonly name: string;
  readonly format: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

const FORMS = join(import.meta.dirname, "../fixtures/forms");

/** How often each format is taken; what takes longest to read is taken least. */
const WEIGHTS: Readonly<Record<string, number>> = {
  docx: 8,
  doc: 6,
  odt: 5,
  rtf: 5,
  eml: 4,
  xlsx: 3,
  csv: 1,
  zip: 2,
  msg: 2,
  pdf: 3,
  dat: 2,
};

/** Valid files of every format, by format. */
export function seedsByFormat(): ReadonlyMap<string, readonly Seed[]> {
  const seeds = [...filesIn("filled"), ...filesIn("oldWord"), ...madeHere()];
  const byFormat = new Map<string, readonly Seed[]>();
  for (const seed of seeds) {
    byFormat.set(seed.format, [...(byFormat.get(seed.format) ?? []), seed]);
  }
  return byFormat;
}

/** Every format as often as its weight says. */
export function weighedFormats(formats: Iterable<string>): readonly string[] {
  return [...formats].flatMap((format) => new Array<string>(WEIGHTS[format] ?? 1).fill(format));
}

function filesIn(folder: string): readonly Seed[] {
  return readdirSync(join(FORMS, folder))
    .filter((name) => !name.endsWith(".json"))
    .map((name) => seedOf(name, readFileSync(join(FORMS, folder, name))));
}

function seedOf(name: string, bytes: Uint8Array): Seed {
  return { name, format: name.split(".").at(-1) ?? "", bytes: new Uint8Array(bytes) };
}

function madeHere(): readonly Seed[] {
  const form = new Uint8Array(readFileSync(join(FORMS, "filled/labelBeside-harrow.docx")));
  const archive = zipSync({ "a/form.docx": form, "b.txt": strToU8("Name: Ana") });
  const mail = mailFile({
    text: "Full name: Ana Pop",
    html: "<table><tr><td>Full name</td><td><b>Ana Pop</b></td></tr></table>",
    parts: [{ name: "forms.zip", bytes: archive }],
  });
  const message = outlookFile({
    texts: { 55: "My application", 4096: "Full name: Ana Pop", 26: "IPM.Note" },
    attachments: [{ texts: { 14087: "form.docx" }, binaries: { 14081: form } }],
  });
  const bundle = bundleFile({
    attributes: [{ id: 0x00018004, bytes: ansi("My application") }],
    values: [{ id: 0x1009, type: 0x102, bytes: packedRtf("{\\rtf1 Full name: Ana Pop\\par}") }],
    attachments: [
      {
        attributes: [
          { id: 0x00018010, bytes: ansi("form.docx") },
          { id: 0x0006800f, bytes: form },
        ],
      },
    ],
  });
  const files: Readonly<Record<string, Uint8Array>> = {
    "drawn.pdf": drawnPdf(),
    "answers.xlsx": answersWorkbook(),
    "answers.csv": strToU8(CSV),
    "forms.zip": archive,
    "attached.eml": mail,
    "attached.msg": message,
    "winmail.dat": bundle,
  };
  return Object.entries(files).map(([name, bytes]) => seedOf(name, bytes));
}

const CSV =
  'Full name,Phone,"Why do you want to take part?"\r\nAna Pop,0151 496 0000,"To learn,\nand to ""lead"""\r\n';

/** Nothing in it is packed, so that changes reach what is drawn. */
function drawnPdf(): Uint8Array {
  const page = {
    drawing: [
      ...grid([50, 200, 400], [800, 780, 760]),
      text(54, 786, "Full name"),
      text(204, 786, "Ana Pop"),
      frame(50, 700, 10),
      text(66, 702, "Yes"),
    ],
    annotations: [
      field("Tx", "phone", [50, 600, 200, 620], "/V (0151 496 0000)"),
      checkBox("yes", [50, 500, 60, 510], true),
    ],
  };
  return pdfOf([page, page]);
}

function answersWorkbook(): Uint8Array {
  const row1 =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Phone</t></is></c></row>';
  const row2 = '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>42000.5</v></c></row>';
  return aWorkbook({
    sheets: [
      {
        name: "Answers",
        xml: `<sheetData>${row1}${row2}</sheetData><mergeCells><mergeCell ref="A3:B4"/></mergeCells>`,
      },
    ],
    strings: ["<si><t>Full name</t></si>", "<si><r><t>Ana</t></r><r><t> Pop</t></r></si>"],
  });
}
