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

/** What pdf.js gives for an annotation, as far as we look at it; what each kind lacks is undefined. */
export type PdfAnnotation = {
  readonly subtype?: string;
  readonly rect?: readonly number[];
  readonly annotationFlags?: number;
  readonly contentsObj?: { readonly str?: string };
  readonly textContent?: readonly string[] | null;
  readonly quadPoints?: ArrayLike<number> | null;
  readonly inkLists?: readonly ArrayLike<number>[];
  readonly lineCoordinates?: ArrayLike<number>;
  readonly vertices?: ArrayLike<number> | null;
  readonly defaultAppearanceData?: { readonly fontSize?: number };
  readonly fieldType?: string;
  readonly fieldName?: string;
  readonly fieldValue?: unknown;
  readonly alternativeText?: string;
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly pushButton?: boolean;
  readonly exportValue?: string;
  readonly buttonValue?: string | null;
  readonly options?: readonly { readonly displayValue?: string; readonly exportValue?: string }[];
};

/** Turns a point of the PDF's own space into one of the page as shown. */
export type ToPage = (x: number, y: number) => Point;

const MOST_ANNOTATIONS = 5_000;
const HIDDEN = 2 | 32;
const USUAL_SIZE = 10;

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
    if (((annotation.annotationFlags ?? 0) & HIDDEN) === 0) found.add(annotation);
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
    const box = this.boxOf(annotation.rect ?? []);
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
        this.highlights.push(...this.quads(annotation, box));
        return;
      case "StrikeOut":
        this.strikes.push(...this.quads(annotation, box));
        return;
      case "Text":
        this.addComment(annotation);
        return;
      default:
        this.addDrawing(annotation, box);
    }
  }

  private addComment({ contentsObj }: PdfAnnotation): void {
    const text = contentsObj?.str?.trim() ?? "";
    if (text !== "") this.comments.push(text.slice(0, LIMITS.fieldCharacters));
  }

  /** Strokes of a pen; a stamp has no points, so that nobody takes its place for a mark. */
  private addDrawing(annotation: PdfAnnotation, box: Box): void {
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
      points.push(this.toPage(numbers[index] ?? 0, numbers[index + 1] ?? 0));
    }
    return points;
  }

  private quads({ quadPoints }: PdfAnnotation, box: Box): readonly Box[] {
    if (quadPoints === undefined || quadPoints === null) return [box];
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
function writtenLines(annotation: PdfAnnotation, box: Box): readonly Piece[] {
  const { textContent, contentsObj, defaultAppearanceData } = annotation;
  const shown = contentsObj?.str ?? textContent?.join("\n") ?? "";
  const lines = shown.slice(0, LIMITS.fieldCharacters).split(/\r\n?|\n/);
  const height = (box.bottom - box.top) / lines.length;
  const size = Math.min(defaultAppearanceData?.fontSize || USUAL_SIZE, height);
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
