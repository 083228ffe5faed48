/** The package brings no types of its own. */
declare module "opentype.js" {
  export type PathCommand =
    | { readonly type: "M" | "L"; readonly x: number; readonly y: number }
    | {
        readonly type: "C";
        readonly x1: number;
        readonly y1: number;
        readonly x2: number;
        readonly y2: number;
        readonly x: number;
        readonly y: number;
      }
    | { readonly type: "Z" };
  export class Path {
    commands: PathCommand[];
  }
  export class Glyph {
    constructor(options: {
      readonly name: string;
      readonly unicode?: number;
      readonly advanceWidth: number;
      readonly path: Path;
    });
    readonly name: string;
    readonly path: Path;
  }
  export class Font {
    constructor(options: {
      readonly familyName: string;
      readonly styleName: string;
      readonly unitsPerEm: number;
      readonly ascender: number;
      readonly descender: number;
      readonly glyphs: readonly Glyph[];
      readonly createdTimestamp?: number;
    });
    readonly unitsPerEm: number;
    charToGlyph(character: string): Glyph;
    toArrayBuffer(): ArrayBuffer;
  }
  /** @throws Error when the bytes are no font. */
  export function parse(bytes: ArrayBuffer): Font;
}
