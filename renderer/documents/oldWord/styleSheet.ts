import { RefusedFile } from "../outside/refusedFile";
import type { ByteView } from "./byteView";
import { type CharacterLook, lookAfter } from "./characterLook";
import { type ParagraphLook, paragraphAfter } from "./paragraphLook";
import { type Sprm, sprmsOf } from "./sprms";

export type StyleSheet = {
  /** 1 to 9 for a heading style or one based on it, 0 for all others. */
  headingLevel(style: number): number;
  /** What a style does to the characters, and to the paragraphs, that wear it. */
  characters(style: number): CharacterLook;
  paragraph(style: number): ParagraphLook;
};

type Style = {
  readonly name: string;
  /** Word's own number for the styles it knows, in all languages. */
  readonly known: number;
  readonly basedOn: number;
  readonly characters: readonly Sprm[];
  readonly paragraph: readonly Sprm[];
};

const LONGEST_ANCESTRY = 20;
/** All text wears it that wears no other: whatever level it has, it makes no headings. */
const NORMAL = 0;
const TITLE = 62;
const PARAGRAPH_STYLE = 1;
const CHARACTER_STYLE = 2;

export function readStyleSheet(view: ByteView): StyleSheet {
  const styles = stylesIn(view);
  const ancestry = (style: number): readonly Style[] => {
    const found: Style[] = [];
    let next = styles[style];
    while (next !== undefined && next !== null && found.length < LONGEST_ANCESTRY) {
      found.push(next);
      next = styles[next.basedOn];
    }
    return found;
  };
  const fromRoot = (style: number) => [...ancestry(style)].reverse();
  const looks = new Map<number, CharacterLook>();
  const paragraphs = new Map<number, ParagraphLook>();
  return {
    headingLevel: (style) => levelOf(ancestry(style)),
    characters: remembered(looks, (style) =>
      fromRoot(style).reduce((look, each) => lookAfter(look, each.characters), {}),
    ),
    paragraph: remembered(paragraphs, (style) => {
      const start: ParagraphLook = { style };
      return fromRoot(style).reduce((look, each) => paragraphAfter(look, each.paragraph), start);
    }),
  };
}

function remembered<Value>(known: Map<number, Value>, make: (key: number) => Value) {
  return (key: number): Value => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

function levelOf(ancestry: readonly Style[]): number {
  return ancestry.map(ownLevel).find((level) => level !== null) ?? 0;
}

/** Null where the style itself says nothing, and what it is based on decides. */
function ownLevel({ known, name, paragraph }: Style): number | null {
  if (known === NORMAL) return 0;
  if (known <= 9) return known;
  const named = /^heading ([1-9])$/i.exec(name);
  if (named !== null) return Number(named[1]);
  if (known === TITLE || /^title$/i.test(name)) return 1;
  const { outline = 9 } = paragraphAfter({ style: 0 }, paragraph);
  return outline < 9 ? outline + 1 : null;
}

/** Counted headers, then the styles, each with its length in front; a length of 0 is a number without a style. */
function stylesIn(view: ByteView): readonly (Style | null)[] {
  const styles: (Style | null)[] = [];
  if (view.length < 6) return styles;
  const count = view.u16(2);
  const baseBytes = view.u16(4);
  let at = 2 + view.u16(0);
  while (styles.length < count && at + 2 <= view.length) {
    const length = view.u16(at);
    const isThere = length > 0 && at + 2 + length <= view.length;
    styles.push(isThere ? styleOrNothing(view.part(at + 2, length), baseBytes) : null);
    at += 2 + length + (length % 2);
  }
  return styles;
}

/** Styles only help to understand the text: one that cannot be read is left out. */
function styleOrNothing(view: ByteView, baseBytes: number): Style | null {
  try {
    return readStyle(view, baseBytes);
  } catch (failure) {
    if (failure instanceof RefusedFile) return null;
    throw failure;
  }
}

function readStyle(view: ByteView, baseBytes: number): Style {
  const kind = view.u16(2) & 15;
  const nameLength = view.u16(baseBytes);
  const name = view.utf16(baseBytes + 2, nameLength);
  const parts: Uint8Array[] = [];
  let at = baseBytes + 2 + (nameLength + 1) * 2;
  for (let part = 0; part < (view.u16(4) & 15) && at + 2 <= view.length; part++) {
    const length = view.u16(at);
    parts.push(view.slice(at + 2, length));
    at += 2 + length + (length % 2);
  }
  const [first = NONE, second = NONE] = parts;
  const characters = kind === PARAGRAPH_STYLE ? second : kind === CHARACTER_STYLE ? first : NONE;
  return {
    name,
    known: view.u16(0) & 0xfff,
    basedOn: view.u16(2) >> 4,
    characters: sprmsOf(characters),
    // A paragraph's own begin with the number of the style.
    paragraph: kind === PARAGRAPH_STYLE ? sprmsOf(first.subarray(2)) : [],
  };
}

const NONE = new Uint8Array(0);
