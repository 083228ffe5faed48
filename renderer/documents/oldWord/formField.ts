import { RefusedFile } from "../outside/refusedFile";
import type { ByteView } from "./byteView";

/** A legacy form field as the stream "Data" keeps it ([MS-DOC] 2.9.78). */
export type FormField = { readonly name: string } & (
  | { readonly kind: "text"; readonly preset: string }
  | { readonly kind: "checkBox"; readonly isTicked: boolean }
  | {
      readonly kind: "dropdown";
      readonly choices: readonly string[];
      readonly shown: number;
      /** False while the list shows what its author set: LibreOffice notes that as a result, too. */
      readonly isChosen: boolean;
    }
);

const HEADER_LENGTH_AT = 4;
const VERSION = 0xffffffff;
/** Stands for a result in fields that nobody has touched. */
const UNTOUCHED = 25;
const CHECK_BOX = 1;
const DROPDOWN = 2;
const MOST_CHOICES = 200;
const TEXTS_BEFORE_CHOICES = 5;

/** Null where no form field stands: pictures are kept in the same stream. */
export function readFormField(data: ByteView, at: number): FormField | null {
  try {
    const start = at + data.u16(at + HEADER_LENGTH_AT);
    return data.u32(start) === VERSION ? fieldAt(data, start) : null;
  } catch (failure) {
    if (failure instanceof RefusedFile) return null;
    throw failure;
  }
}

function fieldAt(data: ByteView, start: number): FormField {
  const bits = data.u16(start + 4);
  const kind = bits & 3;
  const result = (bits >> 2) & 31;
  const texts = new CountedTexts(data, start + 10);
  const name = texts.next();
  if (kind === CHECK_BOX) {
    const preset = texts.number();
    return { kind: "checkBox", name, isTicked: (result === UNTOUCHED ? preset : result) === 1 };
  }
  if (kind !== DROPDOWN) return { kind: "text", name, preset: texts.next() };
  const preset = texts.number();
  for (let skipped = 0; skipped < TEXTS_BEFORE_CHOICES; skipped++) texts.next();
  return {
    kind: "dropdown",
    name,
    choices: texts.list(),
    shown: result === UNTOUCHED ? preset : result,
    isChosen: result !== UNTOUCHED && result !== preset,
  };
}

/** Texts one after the other, each with its number of characters in front and a NUL behind. */
class CountedTexts {
  constructor(
    private readonly data: ByteView,
    private at: number,
  ) {}

  next(): string {
    const length = this.data.u16(this.at);
    const text = this.data.utf16(this.at + 2, length);
    this.at += 2 + (length + 1) * 2;
    return text;
  }

  number(): number {
    this.at += 2;
    return this.data.u16(this.at - 2);
  }

  /** A string table: two bytes of ones, the count, the size of what else stands with each; no NULs. */
  list(): readonly string[] {
    const count = Math.min(this.data.u16(this.at + 2), MOST_CHOICES);
    const extra = this.data.u16(this.at + 4);
    this.at += 6;
    return Array.from({ length: count }, () => {
      const length = this.data.u16(this.at);
      const text = this.data.utf16(this.at + 2, length);
      this.at += 2 + length * 2 + extra;
      return text;
    });
  }
}
