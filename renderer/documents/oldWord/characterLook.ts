import type { Marks } from "../tree/marks";
import { byteAt, type Sprm, u16At, u32At } from "./sprms";

/** On, off, as the style has it, or the opposite of it ([MS-DOC] 2.9.327). */
type Toggle = "on" | "off" | "asStyle" | "againstStyle";
type ToggleName = "bold" | "italic" | "struck" | "doubleStruck";

/** How characters look, and what those are that stand for something else. */
export type CharacterLook = { [Name in ToggleName]?: Toggle } & {
  isUnderlined?: boolean;
  isHighlighted?: boolean;
  isShaded?: boolean;
  isDeleted?: boolean;
  isInserted?: boolean;
  /** True for characters that are no text but anchors, field marks and the like. */
  isSpecial?: boolean;
  /** Where in the stream "Data" their picture or form field stands. */
  dataAt?: number;
  symbol?: { readonly font: number; readonly code: number };
  font?: number;
  /** The number of their character style. */
  style?: number;
};

type Change = (operand: Uint8Array) => Partial<CharacterLook>;

const TOGGLES: Readonly<Record<number, Toggle>> = {
  0: "off",
  1: "on",
  128: "asStyle",
  129: "againstStyle",
};

/** What each change to characters does ([MS-DOC] 2.6.1), of those that matter to the text. */
const CHANGES: ReadonlyMap<number, Change> = new Map<number, Change>([
  [0x0835, toggle("bold")],
  [0x0836, toggle("italic")],
  [0x0837, toggle("struck")],
  [0x2a53, toggle("doubleStruck")],
  [0x0800, (operand) => ({ isDeleted: isOn(operand) })],
  [0x0801, (operand) => ({ isInserted: isOn(operand) })],
  [0x0855, (operand) => ({ isSpecial: isOn(operand) })],
  [0x2a3e, (operand) => ({ isUnderlined: isOn(operand) })],
  [0x2a0c, (operand) => ({ isHighlighted: isOn(operand) })],
  [0x4866, (operand) => ({ isShaded: isShadedByIndex(u16At(operand, 0)) })],
  [0xca71, (operand) => ({ isShaded: isShadedByColour(u32At(operand, 4)) })],
  [0x6a03, (operand) => ({ dataAt: u32At(operand, 0) })],
  [0x4a4f, (operand) => ({ font: u16At(operand, 0) })],
  [0x4a30, (operand) => ({ style: u16At(operand, 0) })],
  [
    0x6a09,
    (operand) => ({
      symbol: { font: u16At(operand, 0), code: u16At(operand, 2) },
      isSpecial: true,
    }),
  ],
]);

function toggle(name: ToggleName): Change {
  return (operand) => ({ [name]: TOGGLES[byteAt(operand, 0)] ?? "on" });
}

function isOn(operand: Uint8Array): boolean {
  return byteAt(operand, 0) !== 0;
}

/** Colours by number: 0 is none, 8 is white. The background stands in bits 5 to 9. */
function isShadedByIndex(shading: number): boolean {
  const background = (shading >> 5) & 31;
  return background !== 0 && background !== 8;
}

/** Red, green, blue, and 0xff for none. */
function isShadedByColour(background: number): boolean {
  return background >>> 24 === 0 && background !== 0xffffff;
}

/** `base` with the changes made to it. */
export function lookAfter(base: CharacterLook, sprms: readonly Sprm[]): CharacterLook {
  const look = { ...base };
  for (const { code, operand } of sprms) Object.assign(look, CHANGES.get(code)?.(operand));
  return look;
}

/** What the styles of a run's characters and of its paragraph do to it. */
export type StyleLooks = {
  readonly ofCharacters: CharacterLook;
  readonly ofParagraph: CharacterLook;
};

/** How a run is set off, by itself or by its character style; what its paragraph's style does to all of it does not count. */
export function marksOfLook(look: CharacterLook, styles: StyleLooks): Marks {
  const is = (name: ToggleName) =>
    (look[name] ?? styles.ofCharacters[name]) !== undefined && isToggled(name, look, styles);
  return {
    ...(is("bold") ? { bold: true } : {}),
    ...(is("italic") ? { italic: true } : {}),
    ...(is("struck") || is("doubleStruck") ? { struck: true } : {}),
    ...(look.isHighlighted === true || look.isShaded === true ? { highlighted: true } : {}),
    ...(look.isUnderlined === true ? { underlined: true } : {}),
  };
}

/** A character style turns over what the paragraph's style has on, and the run may turn over both. */
function isToggled(name: ToggleName, look: CharacterLook, styles: StyleLooks): boolean {
  const byParagraph = styles.ofParagraph[name] === "on";
  const byStyles = (styles.ofCharacters[name] === "on") !== byParagraph;
  const own = look[name] ?? "asStyle";
  return own === "asStyle" || own === "againstStyle"
    ? byStyles === (own === "asStyle")
    : own === "on";
}
