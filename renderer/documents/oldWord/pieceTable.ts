import { LIMITS } from "../outside/limits";
import { damaged, unsafe } from "../outside/refusedFile";
import type { ByteView } from "./byteView";
import { characterTable, lastNotAbove } from "./characterTable";
import type { FileInformation, Span } from "./fileInformation";
import { type Sprm, sprmsOf } from "./sprms";

/** Characters that stand together in the file; in files saved quickly the pieces are out of order ([MS-DOC] 2.4.1). */
export type Piece = {
  readonly start: number;
  readonly end: number;
  /** Of its first character, in the stream "WordDocument". */
  readonly offset: number;
  /** 1 for windows-1252, 2 for UTF-16. */
  readonly bytesPerCharacter: 1 | 2;
  /** What a quick save changed for the whole piece. */
  readonly sprms: readonly Sprm[];
};

export type PieceTable = {
  /** The pieces that overlap a span, in order. */
  within(span: Span): readonly Piece[];
};

const PROPERTIES = 1;
const PIECES = 2;
const IS_COMPRESSED = 0x40000000;
const PIECE_BYTES = 8;

export function readPieceTable({ table }: FileInformation): PieceTable {
  const pieces = piecesIn(table("pieces"));
  const last = pieces.at(-1);
  if (last === undefined) throw damaged("it has no text");
  if (last.end > LIMITS.documentCharacters) throw unsafe("it has more than 5 million characters");
  return {
    within: ({ start, end }) => {
      const first = Math.max(
        lastNotAbove(pieces.length, (at) => pieces[at]?.start ?? 0, start),
        0,
      );
      const after = lastNotAbove(pieces.length, (at) => pieces[at]?.start ?? 0, end - 1) + 1;
      return pieces.slice(first, after);
    },
  };
}

function piecesIn(view: ByteView): readonly Piece[] {
  const changes: (readonly Sprm[])[] = [];
  let at = 0;
  while (at < view.length && view.u8(at) === PROPERTIES) {
    const length = view.u16(at + 1);
    changes.push(sprmsOf(view.slice(at + 3, length)));
    at += 3 + length;
  }
  if (at >= view.length || view.u8(at) !== PIECES) throw damaged("its text cannot be found");
  const table = view.part(at + 5, view.u32(at + 1));
  const { count, position, entryAt } = characterTable(table, PIECE_BYTES);
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index++) {
    const start = position(index);
    const end = position(index + 1);
    if (end < start) throw damaged("the order of its text cannot be found");
    const packed = table.u32(entryAt(index) + 2);
    const isCompressed = (packed & IS_COMPRESSED) !== 0;
    const offset = packed & 0x3fffffff;
    pieces.push({
      start,
      end,
      offset: isCompressed ? offset >> 1 : offset,
      bytesPerCharacter: isCompressed ? 1 : 2,
      sprms: pieceChanges(table.u16(entryAt(index) + 6), changes),
    });
  }
  return pieces;
}

/** Changes that fit into the table itself, by their short number ([MS-DOC] 2.9.217). */
const SHORT_CODES: Readonly<Record<number, number>> = {
  24: 0x2416,
  25: 0x2417,
  65: 0x0800,
  66: 0x0801,
  77: 0x2a0c,
  85: 0x0835,
  86: 0x0836,
  87: 0x0837,
  94: 0x2a3e,
  115: 0x2a53,
  117: 0x0855,
  120: 0x2640,
};

function pieceChanges(packed: number, changes: readonly (readonly Sprm[])[]): readonly Sprm[] {
  if (packed === 0) return [];
  if ((packed & 1) === 1) return changes[packed >> 1] ?? [];
  const code = SHORT_CODES[(packed >> 1) & 0x7f];
  return code === undefined ? [] : [{ code, operand: Uint8Array.of(packed >> 8) }];
}
