import { damaged } from "./refusedFile";

/** Why a part that breaks the rules of XML is refused. */
export function notWellFormed(): Error {
  return damaged("a part is not well-formed");
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

const NAME_START =
  ":A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}";
const NAME = new RegExp(
  `^[${NAME_START}][${NAME_START}.0-9\\xB7\\u0300-\\u036F\\u203F\\u2040-]*$`,
  "u",
);

const USUAL_NAME = /^[A-Za-z][A-Za-z0-9:]*$/;

/** XML 1.0, productions 4 and 5. */
export function isXmlName(name: string): boolean {
  return USUAL_NAME.test(name) || NAME.test(name);
}

/** XML 1.0, production 2: what may stand in no part, however it is written. */
const FORBIDDEN = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

export function refuseForbidden(text: string): void {
  if (FORBIDDEN.test(text)) throw notWellFormed();
}

/** What stands between tags, as it is meant: line ends are one letter, references what they stand for. */
export function meantText(written: string): string {
  refuseForbidden(written);
  if (written.includes("]]>")) throw notWellFormed();
  return withoutReferences(withPlainLineEnds(written));
}

/** What stands between quotes, as it is meant: line ends and tabs are spaces unless written as references. */
export function meantValue(written: string): string {
  refuseForbidden(written);
  return withoutReferences(written.replace(/\r\n|[\t\n\r]/g, " "));
}

export function withPlainLineEnds(written: string): string {
  return written.includes("\r") ? written.replace(/\r\n?/g, "\n") : written;
}

function withoutReferences(written: string): string {
  if (!written.includes("&")) return written;
  return written.replace(/&([^&;]*)(;?)/g, (_, name: string, end: string) => {
    if (end === "") throw notWellFormed();
    return NAMED.get(name) ?? numbered(name);
  });
}

function numbered(name: string): string {
  const code = /^#[0-9]+$/.test(name) ? Number(name.slice(1)) : hexadecimal(name);
  if (!(code <= 0x10ffff)) throw notWellFormed();
  const character = String.fromCodePoint(code);
  refuseForbidden(character);
  return character;
}

function hexadecimal(name: string): number {
  return /^#x[0-9a-fA-F]+$/.test(name) ? Number(`0${name.slice(1)}`) : Number.NaN;
}
