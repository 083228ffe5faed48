import { IDENTITY, type Matrix, multiply } from "./geometry";
import { letteringOf } from "./lettering";
import type { Lettering } from "./pageContent";

export type FontInUse = {
  readonly lettering: Lettering;
  /** Glyph space to text space, 0.001 for all but fonts drawn by the page itself. */
  readonly unit: number;
};

/** What a PDF page sets before it draws. */
export type DrawState = {
  matrix: Matrix;
  lineWidth: number;
  strokeColor: string;
  fillColor: string;
  font: FontInUse;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
};

export function firstState(matrix: Matrix): DrawState {
  return {
    matrix,
    lineWidth: 1,
    strokeColor: "#000000",
    fillColor: "#000000",
    font: { lettering: letteringOf(""), unit: 0.001 },
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderingMode: 0,
  };
}

/** Where the next glyph goes: the text matrix and what was shown since it was set. */
export class TextPosition {
  private matrix: Matrix = IDENTITY;
  private lineX = 0;
  private lineY = 0;
  private x = 0;
  private y = 0;

  begin(): void {
    this.setMatrix(IDENTITY);
  }

  setMatrix(matrix: Matrix): void {
    this.matrix = matrix;
    this.lineX = this.lineY = this.x = this.y = 0;
  }

  move(x: number, y: number): void {
    this.lineX += x;
    this.lineY += y;
    this.x = this.lineX;
    this.y = this.lineY;
  }

  advance(x: number): void {
    this.x += x;
  }

  /** From text space at the pen to the page. */
  at(state: DrawState): Matrix {
    const [a, b, c, d, e, f] = this.matrix;
    const y = this.y + state.rise;
    const moved: Matrix = [a, b, c, d, a * this.x + c * y + e, b * this.x + d * y + f];
    return multiply(state.matrix, moved);
  }
}
