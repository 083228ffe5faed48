import type { Op } from "./ops";

/** What stands in place of a stretch of the source. Edits lie within one another or apart, never across. */
export type Edit = {
  readonly start: number;
  readonly end: number;
  /** What is written instead, or what is made of everything within. */
  readonly becomes: readonly Op[] | ((inner: Inner) => Op);
  /** Counts from the second entry of a list on. */
  readonly isForLater?: true;
};

/** What stands within a stretch, the first time and for every later entry of a list. */
export type Inner = { readonly ops: readonly Op[]; readonly laterOps: readonly Op[] };

export function cut({ start, end }: { readonly start: number; readonly end: number }): Edit {
  return { start, end, becomes: [] };
}

/** In order of their starts, what encloses before what it encloses. */
export function inOrder(edits: readonly Edit[]): readonly Edit[] {
  const encloses = (edit: Edit) => (typeof edit.becomes === "function" ? 0 : 1);
  return [...edits].sort(
    (left, right) =>
      left.start - right.start || right.end - left.end || encloses(left) - encloses(right),
  );
}

/** The source from one offset to another with the edits made. `edits` are in order. */
export function opsOf(
  xml: string,
  edits: readonly Edit[],
  from: number,
  to: number,
  isLater: boolean,
): readonly Op[] {
  const ops: Op[] = [];
  let at = from;
  edits.forEach((edit, index) => {
    if (edit.start < at || edit.start >= to || edit.end > to) return;
    if (edit.isForLater && !isLater) return;
    append(ops, xml.slice(at, edit.start));
    at = edit.end;
    if (typeof edit.becomes !== "function") {
      for (const op of edit.becomes) append(ops, op);
      return;
    }
    const within = edits.slice(index + 1);
    const inner = (later: boolean) => opsOf(xml, within, edit.start, edit.end, later);
    append(ops, edit.becomes({ ops: inner(isLater), laterOps: inner(true) }));
  });
  append(ops, xml.slice(at, to));
  return ops;
}

/** Neighbouring texts become one. */
function append(ops: Op[], op: Op): void {
  const last = ops.at(-1);
  if (op === "") return;
  if (typeof op === "string" && typeof last === "string") ops[ops.length - 1] = last + op;
  else ops.push(op);
}
