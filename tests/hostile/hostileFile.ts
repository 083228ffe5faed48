import type { Notice } from "../../renderer/domain/originalText";
import type { FileRefusal } from "../../renderer/domain/reading";

/** The rows of the table of limits that files from outside can touch. */
export const ROWS = [
  "any file",
  "zip",
  "zip tricks",
  "XML",
  "tables and text",
  "macros and remote parts",
  "compound files",
  "encrypted",
  "mail",
  "rtf, pdf, images",
  "regular expressions",
  "Unicode",
  "spreadsheet export",
  "letters and previews",
  "backup files",
  "exported file names",
] as const;
export type Row = (typeof ROWS)[number];

export type Expected =
  | {
      readonly outcome: "read";
      /** Kinds of all that is said of the file, in any order. */
      readonly notices: readonly Notice["kind"][];
      /** Stands in what was read. */
      readonly text: string;
    }
  | { readonly outcome: "refused"; readonly kind: FileRefusal["kind"] }
  | { readonly outcome: "spreadsheet"; readonly text: string }
  /** Holds others: the outcomes of these, in order. */
  | { readonly outcome: "mail" | "archive"; readonly inside: readonly string[] };

export type HostileFile = {
  readonly name: string;
  readonly row: Row;
  readonly fileName: string;
  readonly make: () => Uint8Array;
  readonly expected: Expected;
};

type Make = () => Uint8Array;

/** The hostile files of one row that all come under one name. */
export function hostile(row: Row, fileName: string) {
  const file = (name: string, make: Make, expected: Expected): HostileFile => ({
    name,
    row,
    fileName,
    make,
    expected,
  });
  return {
    refused: (kind: FileRefusal["kind"], name: string, make: Make) =>
      file(name, make, { outcome: "refused", kind }),
    read: (name: string, make: Make, text = "", notices: readonly Notice["kind"][] = []) =>
      file(name, make, { outcome: "read", notices, text }),
    sheet: (name: string, make: Make, text = "") =>
      file(name, make, { outcome: "spreadsheet", text }),
    holds: (outcome: "mail" | "archive", name: string, make: Make, inside: readonly string[]) =>
      file(name, make, { outcome, inside }),
  };
}

export function latin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** A rich text file from its body; every backslash is written twice in a literal. */
export function rtf(body: string): Uint8Array<ArrayBuffer> {
  return latin1(`{\\rtf1\\ansi\\deff0 ${body}}`);
}
