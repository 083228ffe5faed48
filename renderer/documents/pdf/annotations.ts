import type { PDFPageProxy } from "pdfjs-dist";
import { LIMITS } from "../outside/limits";
import { unsafe } from "../outside/refusedFile";
import { formField } from "./formFields";
import { type Box, boxAround, type Point } from "./geometry";
import type { Drawing } from "./pageContent";
import type { Piece } from "./pieces";

/** What stands on a page beside its own drawing: fields to fill in, and what a reader of the PDF added to it. */
export type Annotations = {
  readonly pieces: readonly Piece[];
  readonly highlights: readonly Box[];
  readonly strikes: readonly Box[];
  readonly drawings: readonly Drawing[];
  readonly comments: readonly string[];
};

/** What pdf.js gives for every annotation; it puts an empty place, text or number where the file has none. */
type Placed = {
  readonly rect: readonly number[];
  readonly annotationFlags: number;
  readonly contentsObj: { readonly str: string };
};

type Named = Placed & {
  readonly subtype: "Widget";
  readonly fieldName: string;
  readonly alternativeText: string;
};
export type PdfTextField = Named & { readonly fieldType: "Tx"; readonly fieldValue: string };
export type PdfChoice = Named & {
  readonly fieldType: "Ch";
  readonly fieldValue: readonly unknown[];
  readonly options: readonly { readonly displayValue: unknown; readonly exportValue: unknown }[];
};
export type PdfButton = Named & {
  readonly fieldType: "Btn";
  readonly fieldValue: unknown;
  readonly radioButton: boolean;
  readonly pushButton: boolean;
  readonly exportValue?: string | null;
  readonly buttonValue?: string | null;
};
export type PdfWidget =
  | PdfTextField
  | PdfChoice
  | PdfButton
  | (Named & { readonly fieldType: "Sig" | null });

type TypedText = Placed & {
  readonly subtype: "FreeText";
  readonly defaultAppearanceData: { readonly fontSize: number };
};

/** One without corners of its own is not shown, and not among them. */
type TextMark = Placed & {
  readonly subtype: "Highlight" | "StrikeOut";
  readonly quadPoints: ArrayLike<number>;
};

type Strokes = Placed & {
  readonly subtype: "Ink" | "Line" | "Polygon" | "PolyLine" | "Circle" | "Stamp" | "Link";
  readonly inkLists?: readonly ArrayLike<number>[];
  readonly lineCoordinates?: ArrayLike<number>;
  readonly vertices?: ArrayLike<number> | null;
};

type PdfAnnotation =
  | PdfWidget
  | TypedText
  | TextMark
  | (Placed & { readonly subtype: "Text" })
  | Strokes;

/** Turns a point of the PDF's own space into one of the page as shown. */
export type ToPage = (x: number, y: number) => Point;

const MOST_ANNOTATIONS = 5_000;
const HIDDEN = 2 | 32;

export async function readAnnotations(page: PDFPageProxy): Promise<Annotations> {
  const annotations = (await page.getAnnotations({ intent: "display" })) as PdfAnnotation[];
  if (annotations.length > MOST_ANNOTATIONS) throw unsafe("a page holds too many fields");
  const viewport = page.getViewport({ scale: 1 });
  const toPage: ToPage = (x, y) => {
    const [left = 0, top = 0] = viewport.convertToViewportPoint(x, y) as number[];
    return { x: left, y: top };
  };
  const found = new AnnotationSink(toPage);
  for (const annotation of annotations) {
    if ((annotation.annotationFlags & HIDDEN) === 0) found.add(annotation);
  }
  return found;
}

class AnnotationSink implements Annotations {
  readonly pieces: Piece[] = [];
  readonly highlights: Box[] = [];
  readonly strikes: Box[] = [];
  readonly drawings: Drawing[] = [];
  readonly comments: string[] = [];

  constructor(private readonly toPage: ToPage) {}

  add(annotation: PdfAnnotation): void {
    const box = this.boxOf(annotation.rect);
    switch (annotation.subtype) {
      case "Widget": {
        const field = formField(annotation, box);
        if (field !== null) this.pieces.push(field);
        return;
      }
      case "FreeText":
        this.pieces.push(...writtenLines(annotation, box));
        return;
      case "Highlight":
        this.highlights.push(...this.quads(annotation));
        return;
      case "StrikeOut":
        this.strikes.push(...this.quads(annotation));
        return;
      case "Text":
        this.addComment(annotation.contentsObj.str.trim());
        return;
      default:
        this.addDrawing(annotation, box);
    }
  }

  private addComment(text: string): void {
    if (text !== "") this.comments.push(text.slice(0, LIMITS.fieldCharacters));
  }

  /** Strokes of a pen; a stamp has no points, so that nobody takes its place for a mark. */
  private addDrawing(annotation: Strokes, box: Box): void {
    const { subtype, inkLists, lineCoordinates, vertices } = annotation;
    const strokes = [...(inkLists ?? []), lineCoordinates, vertices].flatMap((numbers) =>
      numbers === undefined || numbers === null ? [] : [this.points(numbers)],
    );
    for (const points of strokes) {
      if (points.length > 0) this.drawings.push(stroke(points));
    }
    if (subtype === "Stamp" || subtype === "Circle") {
      const isOutline = subtype === "Circle";
      this.drawings.push({ box, points: [], isFilled: false, isOutline, isRing: isOutline });
    }
  }

  private points(numbers: ArrayLike<number>): readonly Point[] {
    const points: Point[] = [];
    for (let index = 0; index + 1 < numbers.length && points.length < 10_000; index += 2) {
      points.push(this.toPage(numbers[index] as number, numbers[index + 1] as number));
    }
    return points;
  }

  private quads({ quadPoints }: TextMark): readonly Box[] {
    const points = this.points(quadPoints);
    const boxes: Box[] = [];
    for (let index = 0; index + 3 < points.length; index += 4) {
      boxes.push(boxAround(points.slice(index, index + 4)));
    }
    return boxes;
  }

  private boxOf([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[]): Box {
    return boxAround([this.toPage(x1, y1), this.toPage(x2, y2)]);
  }
}

/** A pen that comes back to where it started has drawn a ring around something. */
function stroke(points: readonly Point[]): Drawing {
  const box = boxAround(points);
  const first = points[0] as Point;
  const last = points.at(-1) as Point;
  const reach = Math.max(box.right - box.left, box.bottom - box.top);
  const isShut = Math.hypot(first.x - last.x, first.y - last.y) < reach * 0.3;
  const isRing = points.length > 8 && isShut;
  return { box, points, isFilled: false, isOutline: isRing, isRing };
}

/** Words typed onto the page with a PDF viewer, line by line. */
function writtenLines(annotation: TypedText, box: Box): readonly Piece[] {
  const { contentsObj, defaultAppearanceData } = annotation;
  const lines = contentsObj.str.slice(0, LIMITS.fieldCharacters).split(/\r\n?|\n/);
  const height = (box.bottom - box.top) / lines.length;
  const size = Math.min(defaultAppearanceData.fontSize, height);
  return lines.flatMap((text, index) => {
    const top = box.top + height * index;
    if (text.trim() === "") return [];
    return [
      {
        box: { ...box, top, bottom: top + height },
        baseline: top + height / 2 + size * 0.35,
        size,
        typeface: "",
        content: { kind: "text" as const, text: text.trim(), marks: {} },
      },
    ];
  });
}
