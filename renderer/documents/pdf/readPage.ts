import type { PDFPageProxy } from "pdfjs-dist";
import { unsafe } from "../outside/refusedFile";
import { addPath } from "./drawnPaths";
import { type DrawState, type FontInUse, firstState, TextPosition } from "./drawState";
import { pdfLibrary } from "./engine";
import { apply, type Box, type Matrix, multiply } from "./geometry";
import { glyphText } from "./glyphText";
import { letteringOf } from "./lettering";
import type { Drawing, Fill, Glyph, PageContent, Rule } from "./pageContent";

const OPERATIONS_A_PAGE = 400_000;
const GLYPHS_A_PAGE = 60_000;
const SHAPES_A_PAGE = 40_000;
const DEEPEST_STATE = 200;
const ANNOTATIONS_APART = 0;

/** Share of the letter size above and below the baseline that a letter takes, whatever its font says. */
const ABOVE = 0.78;
const BELOW = 0.22;
const STROKED_TOO = 2;

/** Carries out what a page draws, without drawing: where every glyph, line and shape ends up. */
export async function readPage(page: PDFPageProxy): Promise<PageContent> {
  const { OPS } = await pdfLibrary();
  const operations = await page.getOperatorList({ annotationMode: ANNOTATIONS_APART });
  const viewport = page.getViewport({ scale: 1 });
  if (operations.fnArray.length > OPERATIONS_A_PAGE) throw unsafe("a page draws without end");
  const drawer = new PageDrawer(viewport.transform as unknown as Matrix, OPS, (name) => {
    return page.commonObjs.has(name) ? (page.commonObjs.get(name) as PdfFont) : null;
  });
  operations.fnArray.forEach((operation, index) => {
    drawer.carryOut(operation, (operations.argsArray[index] ?? NO_ARGUMENTS) as Arguments);
  });
  return { width: viewport.width, height: viewport.height, ...drawer.content() };
}

/** What pdf.js tells of a font. */
type PdfFont = { readonly name?: string; readonly fontMatrix?: readonly number[] };
type PdfGlyph = {
  readonly unicode: string;
  readonly originalCharCode: number;
  readonly width: number;
  readonly isSpace: boolean;
};
type Operations = Awaited<ReturnType<typeof pdfLibrary>>["OPS"];
type Operation = keyof Operations;
/** The arguments of an operation, as pdf.js hands them over: checked by it, but of no one type. */
type Arguments = readonly [never, never, never, never, never, never];
type Deed = (args: Arguments) => void;

class PageDrawer {
  private readonly glyphs: Glyph[] = [];
  private readonly turned: Glyph[] = [];
  private readonly drawn = {
    rules: [] as Rule[],
    frames: [] as Box[],
    fills: [] as Fill[],
    drawings: [] as Drawing[],
  };
  private state: DrawState;
  private readonly states: DrawState[] = [];
  private readonly position = new TextPosition();
  private readonly fonts = new Map<string, FontInUse>();
  private readonly deeds: ReadonlyMap<number, Deed>;
  private readonly filling: ReadonlySet<number>;
  private readonly stroking: ReadonlySet<number>;

  constructor(
    matrix: Matrix,
    operations: Operations,
    private readonly fontOf: (name: string) => PdfFont | null,
  ) {
    this.state = firstState(matrix);
    this.deeds = this.deedsBy(operations);
    const numbers = (...names: Operation[]) =>
      new Set<number>(names.map((name) => operations[name]));
    this.filling = numbers(
      "fill",
      "eoFill",
      "fillStroke",
      "eoFillStroke",
      "closeFillStroke",
      "closeEOFillStroke",
    );
    this.stroking = numbers(
      "stroke",
      "closeStroke",
      "fillStroke",
      "eoFillStroke",
      "closeFillStroke",
      "closeEOFillStroke",
    );
  }

  carryOut(operation: number, args: Arguments): void {
    this.deeds.get(operation)?.(args);
  }

  content(): Omit<PageContent, "width" | "height"> {
    return { glyphs: this.glyphs, turned: this.turned, ...this.drawn };
  }

  private deedsBy(operations: Operations): ReadonlyMap<number, Deed> {
    const deeds: { readonly [name in Operation]?: Deed } = {
      ...this.stateDeeds(),
      ...this.textDeeds(),
      constructPath: ([how, paths]) => this.paintPath(how, paths[0]),
    };
    const named = Object.entries(deeds) as [Operation, Deed][];
    return new Map(named.map(([name, deed]) => [operations[name], deed]));
  }

  private stateDeeds(): { readonly [name in Operation]?: Deed } {
    return {
      save: () => this.save(),
      restore: () => this.restore(),
      transform: (args) => this.transform(args as unknown as Matrix),
      paintFormXObjectBegin: ([matrix]) => {
        this.save();
        if (matrix !== null) this.transform(matrix);
      },
      paintFormXObjectEnd: () => this.restore(),
      setLineWidth: ([width]) => {
        this.state.lineWidth = width;
      },
      setStrokeRGBColor: ([color]) => {
        this.state.strokeColor = color;
      },
      setFillRGBColor: ([color]) => {
        this.state.fillColor = color;
      },
      setStrokeColorN: () => {
        this.state.strokeColor = PATTERN;
      },
      setFillColorN: () => {
        this.state.fillColor = PATTERN;
      },
    };
  }

  private textDeeds(): { readonly [name in Operation]?: Deed } {
    return {
      beginText: () => this.position.begin(),
      setTextMatrix: ([matrix]) => {
        this.position.setMatrix(Array.from(matrix as number[]) as unknown as Matrix);
      },
      moveText: ([x, y]) => this.position.move(x, y),
      setLeadingMoveText: ([x, y]) => {
        this.state.leading = y;
        this.position.move(x, y);
      },
      nextLine: () => this.position.move(0, this.state.leading),
      setLeading: ([leading]) => {
        this.state.leading = -leading;
      },
      setCharSpacing: ([spacing]) => {
        this.state.charSpacing = spacing;
      },
      setWordSpacing: ([spacing]) => {
        this.state.wordSpacing = spacing;
      },
      setHScale: ([percent]) => {
        this.state.horizontalScale = percent / 100;
      },
      setTextRise: ([rise]) => {
        this.state.rise = rise;
      },
      setTextRenderingMode: ([mode]) => {
        this.state.renderingMode = mode;
      },
      setFont: ([name, size]) => {
        this.state.font = this.fontNamed(name);
        this.state.fontSize = size;
      },
      showText: ([glyphs]) => this.showText(glyphs),
    };
  }

  private save(): void {
    if (this.states.length >= DEEPEST_STATE) throw unsafe("a page nests its drawing too deep");
    this.states.push({ ...this.state });
  }

  private restore(): void {
    this.state = this.states.pop() ?? this.state;
  }

  private transform(matrix: Matrix): void {
    this.state.matrix = multiply(this.state.matrix, Array.from(matrix) as unknown as Matrix);
  }

  private fontNamed(name: string): FontInUse {
    const known = this.fonts.get(name);
    if (known !== undefined) return known;
    const font = this.fontOf(name);
    const lettering = letteringOf(font?.name ?? "");
    const fresh = { lettering, unit: font?.fontMatrix?.[0] ?? 0.001 };
    this.fonts.set(name, fresh);
    return fresh;
  }

  private paintPath(how: number, numbers: ArrayLike<number> | null | undefined): void {
    if (numbers === null || numbers === undefined) return;
    const { matrix, lineWidth, fillColor, strokeColor } = this.state;
    const fill = this.filling.has(how) ? fillColor : null;
    const stroke = this.stroking.has(how) ? strokeColor : null;
    if (fill === null && stroke === null) return;
    addPath(numbers, { matrix, lineWidth, fill, stroke }, this.drawn);
    const { rules, frames, fills, drawings } = this.drawn;
    if (rules.length + frames.length + fills.length + drawings.length > SHAPES_A_PAGE) {
      throw unsafe("a page draws too many shapes");
    }
  }

  private showText(shown: readonly (PdfGlyph | number)[]): void {
    const { fontSize, charSpacing, wordSpacing, horizontalScale, font } = this.state;
    for (const glyph of shown) {
      if (typeof glyph === "number") {
        this.position.advance((-glyph * fontSize * horizontalScale) / 1000);
        continue;
      }
      const ownWidth = glyph.width * font.unit * fontSize;
      this.addGlyph(glyph, ownWidth * horizontalScale, font);
      const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0);
      this.position.advance((ownWidth + spacing) * horizontalScale);
    }
  }

  private addGlyph(glyph: PdfGlyph, width: number, font: FontInUse): void {
    const { fontSize, renderingMode } = this.state;
    const text = glyphText(glyph.unicode, glyph.originalCharCode, font.lettering);
    if (text === "") return;
    if (this.glyphs.length + this.turned.length >= GLYPHS_A_PAGE) {
      throw unsafe("a page holds too many letters");
    }
    const matrix = this.position.at(this.state);
    const start = apply(matrix, 0, 0);
    const end = apply(matrix, width, 0);
    const top = apply(matrix, 0, fontSize);
    const size = Math.hypot(top.x - start.x, top.y - start.y);
    const lettering =
      renderingMode === STROKED_TOO ? { ...font.lettering, isBold: true } : font.lettering;
    const isUpright =
      Math.abs(end.y - start.y) <= Math.abs(end.x - start.x) * 0.2 && top.y < start.y;
    const box = {
      left: Math.min(start.x, end.x),
      right: Math.max(start.x, end.x),
      top: start.y - size * ABOVE,
      bottom: start.y + size * BELOW,
    };
    const made = { text, box, baseline: start.y, size, lettering };
    if (isUpright || width === 0) this.glyphs.push(made);
    else this.turned.push(made);
  }
}

const PATTERN = "pattern";
const NO_ARGUMENTS: readonly unknown[] = [];
