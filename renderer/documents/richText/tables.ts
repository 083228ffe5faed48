import {
  codePageOf,
  decodingOf,
  isSymbolSet,
  symbolDecoding,
  type TextDecoding,
} from "./codePages";
import { groupText } from "./groupText";
import { destinationOf, groupsIn, type RtfGroup, type RtfText, valueIn } from "./parseRtf";

export type Font = { readonly name: string; readonly decoding: TextDecoding };

export type Style = {
  readonly name: string;
  readonly basedOn: number | null;
  /** 1 to 9 for an outline level, 0 for none. */
  readonly level: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
  readonly struck: boolean;
};

/** What stands before the text of a rich text file. */
export type Tables = {
  readonly fonts: ReadonlyMap<number, Font>;
  readonly defaultFont: Font;
  /** Paragraph styles by number. */
  readonly paragraphStyles: ReadonlyMap<number, Style>;
  readonly characterStyles: ReadonlyMap<number, Style>;
  /** Colours that do not show as a highlight: none at all, and white. */
  readonly plainColours: ReadonlySet<number>;
  /** LibreOffice notes what is typed as if it were the preset. */
  readonly isByLibreOffice: boolean;
};

const ANSI = 1252;

export function readTables(root: RtfGroup): Tables {
  const codePage = valueIn(root, "ansicpg") ?? ANSI;
  const part = (destination: string) =>
    groupsIn(root).find((group) => destinationOf(group) === destination) ?? null;
  const fonts = fontsIn(part("fonttbl"), codePage);
  const fallback: Font = { name: "", decoding: decodingOf(codePage) };
  const styles = part("stylesheet");
  const generator = part("generator");
  return {
    fonts,
    defaultFont: fonts.get(valueIn(root, "deff") ?? -1) ?? fallback,
    paragraphStyles: stylesIn(styles, "s"),
    characterStyles: stylesIn(styles, "cs"),
    plainColours: plainColoursIn(part("colortbl")),
    isByLibreOffice: generator !== null && /LibreOffice/.test(groupText(generator)),
  };
}

/** `{\f0\fswiss\fcharset0 Arial;}`, or all fonts in one group one after another. */
function fontsIn(table: RtfGroup | null, codePage: number): ReadonlyMap<number, Font> {
  const fonts = new Map<number, Font>();
  const groups = table === null ? [] : groupsIn(table);
  const own = table === null ? [] : splitAtFonts(table);
  for (const font of [...own, ...groups]) {
    const id = valueIn(font, "f");
    if (id === null) continue;
    const charset = valueIn(font, "fcharset");
    const page = valueIn(font, "cpg") ?? codePageOf(charset) ?? codePage;
    fonts.set(id, {
      name: ownText(font).replace(/;.*$/s, "").trim(),
      decoding: isSymbolSet(charset) ? symbolDecoding : decodingOf(page),
    });
  }
  return fonts;
}

function splitAtFonts(table: RtfGroup): readonly RtfGroup[] {
  const fonts: RtfGroup[] = [];
  for (const node of table.children) {
    if (node.kind === "word" && node.name === "f") fonts.push({ kind: "group", children: [] });
    if (node.kind !== "group") fonts.at(-1)?.children.push(node);
  }
  return fonts;
}

/** Paragraph styles are `{\\s1 … heading 1;}`, the first one without its number; others have other words. */
function stylesIn(sheet: RtfGroup | null, word: "s" | "cs"): ReadonlyMap<number, Style> {
  const styles = new Map<number, Style>();
  for (const style of sheet === null ? [] : groupsIn(sheet)) {
    const id = valueIn(style, word) ?? (word === "s" && !isOtherStyle(style) ? 0 : null);
    if (id !== null) styles.set(id, styleIn(style));
  }
  return styles;
}

function isOtherStyle(style: RtfGroup): boolean {
  return ["cs", "ts", "tsrowd", "ds"].includes(destinationOf(style));
}

function styleIn(style: RtfGroup): Style {
  const outline = valueIn(style, "outlinelevel");
  const isOn = (name: string) => (valueIn(style, name) ?? 0) !== 0;
  return {
    name: ownText(style).replace(/;.*$/s, "").trim(),
    basedOn: valueIn(style, "sbasedon"),
    level: outline !== null && outline >= 0 && outline < 9 ? outline + 1 : 0,
    bold: isOn("b"),
    italic: isOn("i"),
    underlined: isOn("ul"),
    struck: isOn("strike"),
  };
}

/** A style and its parents are followed this far; styles may be each other's parents. */
const LONGEST_ANCESTRY = 20;

/** 1 to 9 for a heading style or one based on it. The style all paragraphs begin with makes no heading. */
export function headingLevelOf(styles: Tables["paragraphStyles"], id: number | null): number {
  let next = id;
  for (let step = 0; step < LONGEST_ANCESTRY && next !== null && next !== 0; step++) {
    const style = styles.get(next);
    if (style === undefined) return 0;
    const named = /^heading ([1-9])$/i.exec(style.name);
    if (named !== null) return Number(named[1]);
    if (/^title$/i.test(style.name)) return 1;
    if (style.level > 0) return style.level;
    next = style.basedOn;
  }
  return 0;
}

const SEMICOLON = 0x3b;
const COLOUR_PARTS = new Set(["red", "green", "blue"]);

/** Entries are closed by semicolons; the first, empty one stands for no colour. */
function plainColoursIn(table: RtfGroup | null): ReadonlySet<number> {
  const plain = new Set([0]);
  let index = 0;
  let parts: number[] = [];
  for (const node of table === null ? [] : table.children) {
    if (node.kind === "word" && COLOUR_PARTS.has(node.name)) parts.push(node.value ?? 0);
    if (node.kind !== "text") continue;
    if (parts.length === 3 && parts.every((part) => part === 255)) plain.add(index);
    index += node.bytes.filter((byte) => byte === SEMICOLON).length;
    parts = [];
  }
  return plain;
}

/** The text of a group without that of groups in it. */
function ownText(group: RtfGroup): string {
  return group.children
    .filter((node): node is RtfText => node.kind === "text")
    .map(({ bytes }) => decodingOf(ANSI)(bytes))
    .join("");
}
