import { type RowShape, rowShapeAfter } from "./rowShape";
import { byteAt, type Sprm, u16At, u32At } from "./sprms";

/** What a paragraph is to the text around it. */
export type ParagraphLook = {
  style: number;
  /** 0 to 8, 9 for plain text; undefined where the paragraph itself says nothing and its style decides. */
  outline?: number;
  /** The number of its list and its level in it; list 0 is none. */
  list?: number;
  listLevel?: number;
  isRightToLeft?: boolean;
  isInTable?: boolean;
  /** How many tables it stands in, one in another; 0 outside all. */
  depth?: number;
  /** Its mark ends a row: of the outermost table, of one inside another. */
  isRowEnd?: boolean;
  isInnerRowEnd?: boolean;
  /** Its mark ends a cell of a table inside another. */
  isInnerCellEnd?: boolean;
  row?: RowShape;
  /** Where in the stream "Data" properties stand that were too long for a page. */
  moreAt?: number;
};

type Change = (operand: Uint8Array) => Partial<ParagraphLook>;

const flag = (operand: Uint8Array) => byteAt(operand, 0) === 1;

/** What each change to paragraphs and rows does ([MS-DOC] 2.6.2 and 2.6.3), of those that matter to the text. */
const CHANGES: ReadonlyMap<number, Change> = new Map<number, Change>([
  [0x4600, (operand) => ({ style: u16At(operand, 0) })],
  [0x2640, (operand) => ({ outline: byteAt(operand, 0) })],
  [0x460b, (operand) => ({ list: u16At(operand, 0) })],
  [0x260a, (operand) => ({ listLevel: byteAt(operand, 0) })],
  [0x2441, (operand) => ({ isRightToLeft: flag(operand) })],
  [0x2416, (operand) => ({ isInTable: flag(operand) })],
  [0x2417, (operand) => ({ isRowEnd: flag(operand) })],
  [0x6649, (operand) => ({ depth: u32At(operand, 0) })],
  [0x244b, (operand) => ({ isInnerCellEnd: flag(operand) })],
  [0x244c, (operand) => ({ isInnerRowEnd: flag(operand) })],
  [0x6645, (operand) => ({ moreAt: u32At(operand, 0) })],
  [0x6646, (operand) => ({ moreAt: u32At(operand, 0) })],
]);

/** `base` with the changes made to it. */
export function paragraphAfter(base: ParagraphLook, sprms: readonly Sprm[]): ParagraphLook {
  const look = { ...base };
  for (const sprm of sprms) {
    Object.assign(look, CHANGES.get(sprm.code)?.(sprm.operand));
    const row = rowShapeAfter(look.row, sprm);
    if (row !== undefined) look.row = row;
  }
  return look;
}
