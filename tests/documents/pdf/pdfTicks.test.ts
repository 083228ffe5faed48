import { describe, expect, test } from "vitest";
import { findAnswers } from "../../../renderer/documents/matching/findAnswers";
import { readDocument } from "../../../renderer/documents/readDocument";
import type { TickBox } from "../../../renderer/domain/originalText";
import {
  annotation,
  checkBox,
  field,
  filled,
  frame,
  line,
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

async function ticksIn(...drawing: readonly string[]): Promise<readonly string[]> {
  const { blocks } = await read({ drawing });
  return blocks
    .flatMap((block) => (block.kind === "paragraph" ? block.inlines : []))
    .filter((inline): inline is TickBox => inline.kind === "tick")
    .map(({ ticked, isUnclear }) => (isUnclear ? "unclear" : ticked ? "ticked" : "empty"));
}

const BOX = [frame(50, 700, 10), text(66, 702, "Yes")];

describe("boxes drawn on the page", () => {
  test("an empty square is a box nobody ticked", async () => {
    expect(await ticksIn(...BOX)).toEqual(["empty"]);
  });

  test("four lines around nothing are a box too", async () => {
    expect(
      await ticksIn(
        line(50, 700, 60, 700),
        line(60, 700, 60, 710),
        line(60, 710, 50, 710),
        line(50, 710, 50, 700),
        text(66, 702, "Yes"),
      ),
    ).toEqual(["empty"]);
  });

  test("a drawn cross ticks it", async () => {
    expect(await ticksIn(...BOX, line(51, 701, 59, 709), line(51, 709, 59, 701))).toEqual([
      "ticked",
    ]);
  });

  test("a drawn tick that leaves the box at one side ticks it", async () => {
    expect(await ticksIn(...BOX, "1 w 51 705 m 54 701 l 61 713 l S")).toEqual(["ticked"]);
  });

  test("a filled patch in it ticks it", async () => {
    expect(await ticksIn(...BOX, filled(52, 702, 6, 6))).toEqual(["ticked"]);
  });

  test("a letter x or a dingbat in it ticks it", async () => {
    expect(await ticksIn(...BOX, text(52, 702, "x"))).toEqual(["ticked"]);
    expect(await ticksIn(...BOX, text(51, 702, "4", 10, "F3"))).toEqual(["ticked"]);
  });

  test("a small stroke that may be a slip of the pen is a question", async () => {
    expect(await ticksIn(...BOX, line(54, 704, 55.5, 706))).toEqual(["unclear"]);
  });

  test("a stroke over several boxes ticks none of them for sure", async () => {
    const boxes = [700, 680, 660].flatMap((y) => [frame(50, y, 10), text(66, y + 2, `Row ${y}`)]);
    const ticks = await ticksIn(...boxes, line(53, 655, 57, 715));
    expect(ticks).not.toContain("ticked");
    expect(ticks).toHaveLength(3);
  });

  test("an unclear mark is asked about, not taken for no", async () => {
    const { blocks } = await read({
      drawing: [
        text(50, 702, "Do you need an interpreter?"),
        frame(50, 680, 10),
        text(66, 682, "Yes"),
        line(54, 684, 55.5, 686),
        frame(110, 680, 10),
        text(126, 682, "No"),
      ],
    });
    expect(findAnswers(blocks).answers).toMatchObject([
      { question: "Do you need an interpreter?", doubts: ["unreadable"] },
    ]);
  });

  test("a ring around a printed word marks it", async () => {
    const ring = "1 w 48 703 m 48 697 74 697 74 703 c 74 710 48 710 48 703 c h S";
    expect(
      shownTree(await read({ drawing: [text(50, 700, "Male"), text(90, 700, "Female"), ring] })),
    ).toEqual(["!Male!\tFemale"]);
  });
});

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

  test("a stroke of a viewer's pen ticks a printed box", async () => {
    const { blocks } = await read({
      drawing: BOX,
      annotations: [annotation("Ink", [50, 700, 62, 712], "/InkList [[51 706 54 701 61 711]]")],
    });
    expect(JSON.stringify(blocks)).toContain('"ticked":true');
  });
});
