import { field, line, pdfOf, text } from "../../fixtures/forms/pdfFixture";
import { hostile, latin1, rtf } from "../hostileFile";

const pages = hostile("rtf, pdf, images", "form.pdf");
const NAME = { drawing: [text(50, 700, "Name: Ana")] };

const rich = [
  pages.refused("unsafe", "groups 201 deep", () => rtf("{".repeat(201) + "}".repeat(201))),
  pages.refused("unsafe", "groups that never end", () => latin1(`{\\rtf1 ${"{".repeat(100_000)}`)),
  pages.refused("damaged", "binary data longer than the file", () => rtf("Ana\\bin99999999 b")),
  pages.read("binary data of a negative length", () => rtf("Ana\\bin-5 b\\par"), "Ana"),
  pages.refused("unsafe", "tables a million deep", () => rtf("\\intbl\\itap1000000 a\\par")),
  pages.refused("unsafe", "20,001 rich paragraphs", () => rtf("\\par".repeat(20_001))),
  pages.refused("unsafe", "a rich table of 101 columns", () =>
    rtf(
      `\\trowd${Array.from({ length: 102 }, (_, index) => `\\cellx${index + 1}`).join("")}\\intbl a\\cell\\row`,
    ),
  ),
  pages.read(
    "an object of another program",
    () => rtf("Ana{\\object\\objocx{\\*\\objdata 0105000002000000}}\\par"),
    "Ana",
  ),
  pages.read(
    "a template of the network in .rtf",
    () => rtf("{\\*\\template https://example.org/t.dot}Ana\\par"),
    "Ana",
  ),
  pages.read(
    "a DDE field in .rtf",
    () => rtf("{\\field{\\*\\fldinst DDEAUTO cmd calc}{\\fldrslt Ana}}\\par"),
    "Ana",
  ),
  pages.read(
    "numbers beyond all measure",
    () => rtf("\\f999999999999\\fs-2147483648\\uc99999999999 Ana\\par"),
    "",
  ),
];

const drawn = [
  pages.read(
    "a script that runs when it opens",
    () =>
      pdfOf([NAME], { catalog: "/OpenAction << /S /JavaScript /JS (globalThis.hacked = 1) >>" }),
    "Ana",
  ),
  pages.read(
    "an action that starts a program",
    () => pdfOf([NAME], { catalog: "/OpenAction << /S /Launch /F (cmd.exe) >>" }),
    "Ana",
  ),
  pages.read(
    "a form that is sent off when it opens",
    () => pdfOf([NAME], { catalog: "/OpenAction << /S /SubmitForm /F (https://example.org) >>" }),
    "Ana",
  ),
  pages.refused("unsafe", "201 pages", () => pdfOf(Array.from({ length: 201 }, () => NAME))),
  pages.refused("unsafe", "drawing that nests without end", () =>
    pdfOf([{ drawing: ["q ".repeat(300), ...NAME.drawing] }]),
  ),
  pages.refused("unsafe", "a page of 60,001 letters", () =>
    pdfOf([{ drawing: [text(50, 700, "x".repeat(60_001))] }]),
  ),
  pages.refused("unsafe", "a page of 40,001 shapes", () =>
    pdfOf([{ drawing: Array.from({ length: 40_001 }, (_, at) => `${at % 500} 10 9 9 re f`) }]),
  ),
  pages.refused("unsafe", "a page of 5,001 fields", () =>
    pdfOf([
      { ...NAME, annotations: Array.from({ length: 5_001 }, () => field("Tx", "a", [1, 1, 9, 9])) },
    ]),
  ),
  pages.read(
    "4,000 crossing lines",
    () =>
      pdfOf([
        {
          drawing: [
            ...Array.from({ length: 4_000 }, (_, at) =>
              at % 2 === 0 ? line(0, at * 0.2, 595, at * 0.2) : line(at * 0.14, 0, at * 0.14, 842),
            ),
            ...NAME.drawing,
          ],
        },
      ]),
    "Ana",
  ),
  pages.read(
    "20,000 letters at one place",
    () =>
      pdfOf([
        { drawing: [...NAME.drawing, ...Array.from({ length: 20_000 }, () => text(50, 500, "x"))] },
      ]),
    "Ana",
  ),
  pages.read(
    "a field far outside the page",
    () => pdfOf([{ ...NAME, annotations: [field("Tx", "a", [-1e9, -1e9, 1e9, 1e9], "/V (Pop)")] }]),
    "Ana",
  ),
  pages.refused("damaged", "a page tree that holds itself", () =>
    changed("/Kids [7 0 R]", "/Kids [2 0 R]"),
  ),
  pages.refused("damaged", "the beginning of a .pdf", () => pdfOf([NAME]).subarray(0, 12)),
  pages.read(
    "a .pdf whose list of objects is wrong",
    () => changed("startxref\n", "startxref\n9"),
    "Ana",
  ),
  pages.read(
    "a form drawn in itself",
    () =>
      pdfOf([{ drawing: [...NAME.drawing, "/Fx Do"] }], {
        stamp: { drawing: "/Fx Do", more: "/Resources << /XObject << /Fx 6 0 R >> >>" },
      }),
    "Ana",
  ),
  pages.read(
    "a picture of a page",
    () =>
      pdfOf([
        {
          drawing: [
            "q 500 0 0 700 40 70 cm BI /W 1 /H 1 /BPC 8 /CS /G /F /AHx ID 80> EI Q % /Subtype /Image",
          ],
        },
      ]),
    "",
    ["scan"],
  ),
  pages.read(
    "a photo cut off after its first bytes",
    () => latin1("\xff\xd8\xff\xe0\0\x10JFIF"),
    "",
    ["isPicture"],
  ),
  pages.read(
    "a picture that declares four thousand million pixels",
    () => latin1("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\xff\xff\xff\xff\xff\xff\xff\xff\x08\x02\0\0\0"),
    "",
    ["isPicture"],
  ),
];

function changed(from: string, to: string): Uint8Array {
  const file = Buffer.from(pdfOf([NAME])).toString("latin1");
  if (!file.includes(from)) throw new Error("nothing to change");
  return latin1(file.replace(from, to));
}

export const PAGES = [...rich, ...drawn];
