/** One change to a property ([MS-DOC] 2.2.5.1): which, and what to. The operand stands without its length. */
export type Sprm = { readonly code: number; readonly operand: Uint8Array };

const SPRM_T_DEF_TABLE = 0xd608;
const SPRM_P_CHG_TABS = 0xc615;

/** Operand bytes by the three highest bits of the code; 6 means that the length comes first. */
const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, 0, 3];

/** The changes in a list of them, up to the first that is cut off. */
export function sprmsOf(bytes: Uint8Array): readonly Sprm[] {
  const sprms: Sprm[] = [];
  let at = 0;
  while (at + 2 < bytes.length) {
    const code = byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8);
    const { start, end } = operandOf(code, bytes, at + 2);
    if (end > bytes.length) break;
    sprms.push({ code, operand: bytes.subarray(start, end) });
    at = end;
  }
  return sprms;
}

function operandOf(code: number, bytes: Uint8Array, at: number) {
  const fixed = OPERAND_BYTES[code >> 13] ?? 1;
  if (fixed > 0) return { start: at, end: at + fixed };
  const length = byteAt(bytes, at);
  if (code === SPRM_T_DEF_TABLE) {
    // Its length counts one byte too many.
    return { start: at + 2, end: at + 1 + Math.max(length | (byteAt(bytes, at + 1) << 8), 1) };
  }
  if (code === SPRM_P_CHG_TABS && length === 0xff) {
    const added = at + 2 + byteAt(bytes, at + 1) * 4;
    return { start: at + 1, end: added + 1 + byteAt(bytes, added) * 3 };
  }
  return { start: at + 1, end: at + 1 + length };
}

/** A byte of an operand or list; 0 past its end. */
export function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

export function u16At(bytes: Uint8Array, at: number): number {
  return byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8);
}

export function u32At(bytes: Uint8Array, at: number): number {
  return (u16At(bytes, at) | (u16At(bytes, at + 2) << 16)) >>> 0;
}
