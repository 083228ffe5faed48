import type { FileRefusal, WayOn } from "../../domain/reading";

/** Carries a refusal out of nested parsing; caught at the reader's one door and never seen outside it. */
export class RefusedFile extends Error {
  readonly refusal: FileRefusal;

  constructor(refusal: FileRefusal) {
    super(refusal.kind);
    this.name = "RefusedFile";
    this.refusal = refusal;
  }
}

/** The refusal a reading ended in. Whatever else was thrown is a fault of ours, and is thrown on. */
export function refusalIn(failure: unknown): FileRefusal {
  if (!(failure instanceof RefusedFile)) throw failure;
  return failure.refusal;
}

export function damaged(detail: string): RefusedFile {
  return new RefusedFile({ kind: "damaged", detail });
}

export function unsafe(detail: string): RefusedFile {
  return new RefusedFile({ kind: "unsafe", detail });
}

export function notAWordFile(looksLike: string, wayOn?: WayOn): RefusedFile {
  const on = wayOn === undefined ? {} : { wayOn };
  return new RefusedFile({ kind: "notAWordFile", looksLike, ...on });
}
