import type { Marks } from "../tree/marks";
import type { Box } from "./geometry";
import type { Glyph } from "./pageContent";

/** A field of the PDF itself, or a drawn box to tick, where it stands on the page. */
export type FieldPiece =
  | {
      readonly kind: "tick";
      readonly ticked: boolean;
      /** Something is drawn in the box, but not clearly a tick. */
      readonly isUnclear: boolean;
      readonly tag: string;
      readonly source: "formField" | "glyph";
    }
  | {
      readonly kind: "field";
      readonly source: "formField";
      readonly control: "text" | "dropdown" | "other";
      readonly tag: string;
      readonly alias: string;
      readonly value: string;
      readonly choices: readonly string[];
    };

type TextContent = { readonly kind: "text"; readonly text: string; readonly marks: Marks };

/** What a line of the page is made of. */
export type Piece = {
  readonly box: Box;
  readonly baseline: number;
  readonly size: number;
  /** "" for what is no text. */
  readonly typeface: string;
  readonly content: TextContent | FieldPiece;
};

export type TextPiece = Piece & { readonly content: TextContent };

export function textPiece({ text, box, baseline, size, lettering }: Glyph, marks: Marks): Piece {
  return {
    box,
    baseline,
    size,
    typeface: lettering.typeface,
    content: { kind: "text", text, marks },
  };
}

export function fieldPiece(box: Box, content: FieldPiece, size: number): Piece {
  // A tall field begins with its first line, where its label stands.
  const height = box.bottom - box.top;
  const isTall = height > size * 2.4;
  const baseline = isTall ? box.top + size : (box.top + box.bottom) / 2 + size * 0.35;
  return { box, baseline, size, typeface: "", content };
}

export function textOfPiece({ content }: Piece): string {
  return content.kind === "text" ? content.text : "";
}

export function isBlankPiece(piece: Piece): boolean {
  return piece.content.kind === "text" && piece.content.text.trim() === "";
}
