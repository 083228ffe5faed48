import {
  attribute,
  child,
  childElements,
  isElement,
  NO_ELEMENT,
  textOf,
  type XmlElement,
} from "../outside/xmlTree";
import { builtInLook, type DateLook, dayOfSerial, lookOfFormat } from "./serialDates";

/** Gives the words a person reads in a cell. */
export type CellReader = (cell: XmlElement) => string;

type Parts = {
  readonly sharedStrings: XmlElement | null;
  readonly styles: XmlElement | null;
  readonly from1904: boolean;
};

/** Reads cells by their type (ECMA-376 part 1, 18.18.11): the value of a formula, never the formula. */
export function cellReader({ sharedStrings, styles, from1904 }: Parts): CellReader {
  const strings = sharedStrings === null ? [] : named(sharedStrings, "x:si").map(richText);
  const looks = cellLooks(styles);
  return (cell) => {
    const value = textOf(child(cell, "x:v") ?? NO_ELEMENT);
    switch (attribute(cell, "t") ?? "n") {
      case "s":
        return strings[Number(value)] ?? "";
      case "inlineStr":
        return richText(child(cell, "x:is") ?? NO_ELEMENT);
      case "b":
        return value === "1" || value === "true" ? "TRUE" : "FALSE";
      case "d":
        return value
          .replace("T00:00:00", "")
          .replace("T", " ")
          .replace(/\.\d+|Z$/gu, "");
      case "str":
      case "e":
        return unescaped(value);
      default:
        return asNumber(value, looks[Number(attribute(cell, "s") ?? "0")] ?? null, from1904);
    }
  };
}

function asNumber(value: string, look: DateLook | null, from1904: boolean): string {
  if (value === "") return "";
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const day = look === null ? null : dayOfSerial(number, look, from1904);
  return day ?? plainNumber(number);
}

/** Fifteen digits, as Excel shows: 0.1 + 0.2 is 0.3. */
function plainNumber(number: number): string {
  const rounded = Number(number.toPrecision(15));
  return Number.isInteger(rounded) && Math.abs(rounded) < 1e21
    ? BigInt(rounded).toString()
    : String(rounded);
}

/** The text of all runs; how a word is pronounced (`x:rPh`) is no part of it. */
function richText(element: XmlElement): string {
  const words = element.children.filter(isElement).map((part) => {
    if (part.name === "x:t") return textOf(part);
    return part.name === "x:r" ? named(part, "x:t").map(textOf).join("") : "";
  });
  return unescaped(words.join(""));
}

/** `_x000D_` stands for a character that XML cannot hold. */
function unescaped(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/gu, (_whole, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/\r\n?/gu, "\n");
}

/** What each style of a cell shows of a number. */
function cellLooks(styles: XmlElement | null): readonly (DateLook | null)[] {
  if (styles === null) return [];
  const codes = new Map(
    named(child(styles, "x:numFmts") ?? NO_ELEMENT, "x:numFmt").map((format) => [
      Number(attribute(format, "numFmtId")),
      attribute(format, "formatCode") ?? "",
    ]),
  );
  return named(child(styles, "x:cellXfs") ?? NO_ELEMENT, "x:xf").map((style) => {
    const id = Number(attribute(style, "numFmtId") ?? "0");
    const code = codes.get(id);
    return code === undefined ? builtInLook(id) : lookOfFormat(code);
  });
}

function named(element: XmlElement, name: string): readonly XmlElement[] {
  return childElements(element).filter((one) => one.name === name);
}
