import { describe, expect, test } from "vitest";
import { readDocument } from "../../../renderer/documents/readDocument";
import {
  annotation,
  checkBox,
  field,
  frame,
  type PdfPage,
  pdfOf,
  text,
} from "../../fixtures/forms/pdfFixture";
import { shownTree } from "../shownTree";

async function read(page: PdfPage) {
  const reading = await readDocument("form.pdf", pdfOf([page]));
  if (!reading.ok) throw new Error(JSON.stringify(reading.error));
  return reading.value.text;
}

describe("fields of the PDF itself", () => {
  test("stand beside their labels with what was typed and chosen", async () => {
    const tree = shownTree(
      await read({
        drawing: [text(50, 700, "Name"), text(50, 670, "Country"), text(50, 640, "Comments")],
        annotations: [
          field("Tx", "name", [120, 695, 300, 712], "/V (Ana Pop)"),
          field(
            "Ch",
            "country",
            [120, 665, 300, 682],
            "/Ff 131072 /V (ro) /Opt [[(ro) (Romania)] [(vn) (Vietnam)]]",
          ),
          field("Tx", "comments", [120, 600, 300, 652], "/Ff 4096"),
        ],
      }),
    );
    expect(tree).toEqual([
      "Name\t<text: Ana Pop>",
      "Country\t<dropdown: Romania>",
      "Comments\t<text?: >",
    ]);
  });

  test("check boxes are ticked as their state says, whatever is printed under them", async () => {
    const tree = shownTree(
      await read({
        drawing: [
          frame(50, 700, 10),
          text(66, 702, "Yes"),
          frame(110, 700, 10),
          text(126, 702, "No"),
        ],
        annotations: [
          checkBox("a", [50, 700, 60, 710], true),
          checkBox("b", [110, 700, 120, 710], false),
        ],
      }),
    );
    expect(tree).toEqual(["[x] Yes\t[ ] No"]);
  });

  test("words typed onto the page with a PDF viewer are read where they stand", async () => {
    const tree = shownTree(
      await read({
        drawing: [text(50, 700, "Name:")],
        annotations: [
          annotation("FreeText", [100, 696, 220, 712], "/DA (/F1 10 Tf) /Contents (Ana Pop)"),
        ],
      }),
    );
    expect(tree).toEqual(["Name:\tAna Pop"]);
  });

  test("a radio button, a list of several and a field of no kind are told apart; a push button is none", async () => {
    const looks = "/AP << /N << /red 6 0 R /Off 6 0 R >> >>";
    const tree = shownTree(
      await read({
        drawing: [text(50, 700, "Red"), text(50, 670, "Days"), text(50, 640, "Signed")],
        annotations: [
          field("Btn", "colour", [90, 700, 100, 710], `/Ff 32768 /V /red /AS /red ${looks}`),
          field("Btn", "send", [130, 700, 180, 710], "/Ff 65536"),
          field(
            "Ch",
            "days",
            [90, 665, 300, 682],
            "/Ff 2097152 /V [(mo) (fr)] /Opt [[(mo) (Monday)] [(tu) (Tuesday)] (fr) [(x) null]]",
          ),
          annotation("Widget", [90, 635, 300, 652], "/FT /Sig /T (sign)"),
        ],
      }),
    );
    expect(tree.filter((line) => line !== "")).toEqual([
      "Red\t[x]",
      "Days\t<dropdown: Monday, fr>",
      "Signed",
    ]);
  });

  test("a choice that the list does not offer is read as it was written", async () => {
    const country = field("Ch", "country", [120, 665, 300, 682], "/Ff 131072 /V (Moldova)");
    const { blocks } = await read({ drawing: [text(50, 670, "Country")], annotations: [country] });
    expect(JSON.stringify(blocks)).toContain('"text":"Moldova"');
  });
});

describe("what somebody added with a PDF viewer", () => {
  test("a note is a comment beside the text; an empty one is none", async () => {
    const tree = shownTree(
      await read({
        drawing: [text(50, 700, "Name: Ana Pop")],
        annotations: [
          annotation("Text", [300, 700, 320, 720], "/Contents ( Ring her after six )"),
          annotation("Text", [300, 600, 320, 620], "/Contents ( )"),
        ],
      }),
    );
    expect(tree).toEqual(["Name: Ana Pop", "comment: Ring her after six"]);
  });

  test("words that were hidden again are not read", async () => {
    const hidden = "<< /Type /Annot /Subtype /FreeText /F 2 /Rect [100 696 220 712] ";
    const tree = shownTree(
      await read({
        drawing: [text(50, 700, "Name:")],
        annotations: [`${hidden} /DA (/F1 10 Tf) /Contents (Not me) >>`],
      }),
    );
    expect(tree).toEqual(["Name:"]);
  });

  test("an empty line among typed words is no paragraph", async () => {
    const tree = shownTree(
      await read({
        drawing: [text(50, 705, "Address:")],
        annotations: [
          annotation(
            "FreeText",
            [100, 676, 220, 712],
            "/DA (/F1 10 Tf) /Contents (12 High St\r\rLeeds)",
          ),
        ],
      }),
    );
    expect(tree).toEqual(["Address:\t12 High St", "Leeds"]);
  });

  test("a highlighter and a line drawn through words mark just those words", async () => {
    const tree = shownTree(
      await read({
        drawing: [text(50, 700, "Male"), text(90, 700, "Female")],
        annotations: [
          annotation("Highlight", [49, 697, 74, 711], "/QuadPoints [49 711 74 711 49 697 74 697]"),
          annotation(
            "StrikeOut",
            [89, 697, 126, 711],
            "/QuadPoints [89 711 126 711 89 697 126 697]",
          ),
          annotation("Highlight", [89, 697, 126, 711]),
        ],
      }),
    );
    expect(tree).toEqual(["!Male!\t~Female~"]);
  });

  test("a ring of the pen around a word marks it, a stamp on a box asks", async () => {
    const ring = Array.from({ length: 13 }, (_, at) => [
      62 + 16 * Math.cos((at * Math.PI) / 6),
      704 + 9 * Math.sin((at * Math.PI) / 6),
    ]);
    const { blocks } = await read({
      drawing: [
        text(50, 700, "Male"),
        text(90, 700, "Female"),
        frame(50, 650, 10),
        text(66, 652, "Yes"),
      ],
      annotations: [
        annotation("Ink", [45, 690, 80, 715], `/InkList [[${ring.flat().join(" ")}] []]`),
        annotation("Stamp", [48, 648, 63, 663]),
      ],
    });
    expect(shownTree({ blocks, notices: [] })).toEqual(["!Male!\tFemale", "[ ] Yes"]);
    expect(JSON.stringify(blocks)).toContain('"isUnclear":true');
  });
});
