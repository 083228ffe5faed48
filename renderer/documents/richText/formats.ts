import { byName } from "../outside/byName";
import type { Marks } from "../tree/marks";
import type { RtfWord } from "./parseRtf";
import type { Font, Tables } from "./tables";

/** How characters are set; a group begins with those of the group around it. */
export type CharacterFormat = {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
  readonly struck: boolean;
  readonly highlight: number;
  readonly shading: number;
  readonly isHidden: boolean;
  readonly isDeleted: boolean;
  readonly isInserted: boolean;
  readonly style: number | null;
  readonly font: Font;
};

/** How the paragraph being read is set. */
export type ParagraphFormat = {
  readonly style: number | null;
  /** 1 to 9, or 0. */
  readonly outlineLevel: number;
  readonly isRightToLeft: boolean;
  readonly isInTable: boolean;
  /** How many tables deep; null where it is not said. */
  readonly tableDepth: number | null;
};

export type Format = {
  readonly character: CharacterFormat;
  readonly paragraph: ParagraphFormat;
  /** How many plain characters stand in for one of Unicode's. */
  readonly standIns: number;
  /** True inside a link, whose underline chooses nothing. */
  readonly isLink: boolean;
};

export function plainFormat(tables: Tables): Format {
  return {
    character: plainCharacters(tables),
    paragraph: PLAIN_PARAGRAPH,
    standIns: 1,
    isLink: false,
  };
}

function plainCharacters({ defaultFont }: Tables): CharacterFormat {
  return {
    bold: false,
    italic: false,
    underlined: false,
    struck: false,
    highlight: 0,
    shading: 0,
    isHidden: false,
    isDeleted: false,
    isInserted: false,
    style: null,
    font: defaultFont,
  };
}

const PLAIN_PARAGRAPH: ParagraphFormat = {
  style: null,
  outlineLevel: 0,
  isRightToLeft: false,
  isInTable: false,
  tableDepth: null,
};

type CharacterChange = (value: number | null, tables: Tables) => Partial<CharacterFormat>;

const isOn = (value: number | null) => value !== 0;

const CHARACTER_WORDS = byName<CharacterChange>({
  b: (value) => ({ bold: isOn(value) }),
  i: (value) => ({ italic: isOn(value) }),
  strike: (value) => ({ struck: isOn(value) }),
  striked: (value) => ({ struck: isOn(value) }),
  ulnone: () => ({ underlined: false }),
  highlight: (value) => ({ highlight: value ?? 0 }),
  chcbpat: (value) => ({ shading: value ?? 0 }),
  v: (value) => ({ isHidden: isOn(value) }),
  deleted: (value) => ({ isDeleted: isOn(value) }),
  revised: (value) => ({ isInserted: isOn(value) }),
  cs: (value) => ({ style: value }),
  f: (value, tables) => ({ font: tables.fonts.get(value ?? -1) ?? tables.defaultFont }),
});

/** \ulc is the colour of a line, not a line. */
const UNDERLINE =
  /^ul(d|dash|dashd|dashdd|db|hair|hwave|ldash|th|thd|thdash|thdashd|thdashdd|thldash|ululdbwave|uldbwave|w|wave)?$/;

type ParagraphChange = (value: number | null) => Partial<ParagraphFormat>;

const PARAGRAPH_WORDS = byName<ParagraphChange>({
  pard: () => PLAIN_PARAGRAPH,
  s: (value) => ({ style: value }),
  outlinelevel: (value) => ({
    outlineLevel: value !== null && value >= 0 && value < 9 ? value + 1 : 0,
  }),
  rtlpar: () => ({ isRightToLeft: true }),
  ltrpar: () => ({ isRightToLeft: false }),
  intbl: (value) => ({ isInTable: isOn(value) }),
  itap: (value) => ({ tableDepth: value ?? 1 }),
});

/** The format after a control word; the same where the word sets nothing we know. */
export function changed(format: Format, { name, value }: RtfWord, tables: Tables): Format {
  if (name === "plain") return { ...format, character: plainCharacters(tables) };
  if (name === "uc") return { ...format, standIns: Math.min(Math.max(value ?? 1, 0), 16) };
  const paragraph = PARAGRAPH_WORDS.get(name);
  if (paragraph !== undefined) {
    return { ...format, paragraph: { ...format.paragraph, ...paragraph(value) } };
  }
  const character = UNDERLINE.test(name)
    ? { underlined: isOn(value) }
    : CHARACTER_WORDS.get(name)?.(value, tables);
  if (character === undefined) return format;
  return { ...format, character: { ...format.character, ...character } };
}

/**
 * How a run is set off from the style of its paragraph. The file states every property of that style again, so only
 * what differs was done by somebody.
 */
export function marksOf({ character, paragraph, isLink }: Format, tables: Tables): Marks {
  const style = tables.paragraphStyles.get(paragraph.style ?? 0);
  const isSet = (name: "bold" | "italic" | "underlined" | "struck") =>
    character[name] && style?.[name] !== true;
  const isHighlighted =
    !tables.plainColours.has(character.highlight) || !tables.plainColours.has(character.shading);
  return {
    ...(isSet("bold") ? { bold: true } : {}),
    ...(isSet("italic") ? { italic: true } : {}),
    ...(isSet("struck") ? { struck: true } : {}),
    ...(isHighlighted ? { highlighted: true } : {}),
    ...(isSet("underlined") && !isLink ? { underlined: true } : {}),
  };
}

/** How many tables deep a paragraph stands. */
export function depthOf({ isInTable, tableDepth }: ParagraphFormat): number {
  if (isInTable) return Math.max(tableDepth ?? 1, 1);
  return Math.max(tableDepth ?? 0, 0);
}
