import { describe, expect, test } from "vitest";
import { findAnswers } from "../../../renderer/documents/matching/findAnswers";
import { readDocument } from "../../../renderer/documents/readDocument";
import type { TickBox } from "../../../renderer/domain/originalText";
import {
  annotation,
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

  test("a ring around nothing, around a mere mark or around half the page marks no words", async () => {
    const round = (left: number, low: number, right: number, top: number) =>
      `1 w ${left} ${low} m ${left} ${top} ${right} ${top} ${right} ${low} c ${right} ${low - 12} ${left} ${low - 12} ${left} ${low} c h S`;
    const page = {
      drawing: [
        text(50, 700, "Male"),
        text(90, 700, "Female"),
        text(50, 660, "x"),
        round(300, 500, 330, 515),
        round(45, 660, 60, 672),
        round(30, 690, 500, 800),
      ],
    };
    expect(shownTree(await read(page)).join("")).not.toContain("!");
  });

  test("a drawn ring is a box to tick; a smaller disc in it ticks it", async () => {
    const ring = "1 w 50 705 m 50 712 60 712 60 705 c 60 698 50 698 50 705 c h S";
    const disc = "52 705 m 52 709 58 709 58 705 c 58 701 52 701 52 705 c f";
    expect(await ticksIn(ring, text(66, 702, "Yes"))).toEqual(["empty"]);
    expect(await ticksIn(ring, disc, text(66, 702, "Yes"))).toEqual(["ticked"]);
  });

  test("one long line that swings through the box ticks it", async () => {
    const swing = "1 w 20 730 m 30 722 l 40 715 l 51 709 l 59 701 l 70 694 l 80 687 l 90 680 l S";
    expect(await ticksIn(...BOX, swing)).toEqual(["ticked"]);
  });

  test("its colour, a white patch and a band of colour elsewhere are no ticks; a dot is a question", async () => {
    expect(await ticksIn(...BOX, filled(50, 700, 10, 10, "0.8 0.9 1"))).toEqual(["empty"]);
    expect(await ticksIn(...BOX, filled(52, 702, 6, 6, "1 1 1"))).toEqual(["empty"]);
    expect(await ticksIn(...BOX, filled(50, 600, 300, 20, "0.8 0.9 1"))).toEqual(["empty"]);
    expect(await ticksIn(...BOX, filled(54, 704, 2.7, 2.7))).toEqual(["unclear"]);
  });

  test("a box filled in black as a whole is ticked", async () => {
    expect(await ticksIn(...BOX, filled(50, 700, 10, 10))).toEqual(["ticked"]);
  });

  test("a straight line across the box is a question, the underline of a whole row none", async () => {
    expect(await ticksIn(...BOX, line(50, 705, 60, 705))).toEqual(["unclear"]);
    expect(await ticksIn(...BOX, line(20, 705, 300, 705))).toEqual(["empty"]);
  });

  test("a printed box is ticked by what is typed or drawn over it", async () => {
    const printed = [text(50, 700, "o", 12, "F3"), text(66, 700, "Yes")];
    expect(await ticksIn(...printed)).toEqual(["empty"]);
    expect(await ticksIn(...printed, text(51.5, 701, "x", 10))).toEqual(["ticked"]);
    expect(await ticksIn(...printed, line(51, 700, 59, 708), line(51, 708, 59, 700))).toEqual([
      "ticked",
    ]);
  });

  test("a stroke of a viewer's pen ticks a printed box", async () => {
    const { blocks } = await read({
      drawing: BOX,
      annotations: [annotation("Ink", [50, 700, 62, 712], "/InkList [[51 706 54 701 61 711]]")],
    });
    expect(JSON.stringify(blocks)).toContain('"ticked":true');
  });
});
