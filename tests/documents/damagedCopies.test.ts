import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readDocument } from "../../renderer/documents/readDocument";

const FILLED = join(import.meta.dirname, "../fixtures/forms/filled");
const COPIES = 500;

/** Numbers that are the same in every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

const PIECES = {
  odt: [
    "<text:p/>",
    "<text:list>",
    "</text:list>",
    "<table:covered-table-cell/>",
    "<field:fieldmark-start/>",
    "<field:fieldmark-separator/>",
    "<field:fieldmark-end/>",
    '<text:s text:c="999999999"/>',
    '<text:h text:outline-level="-9">x</text:h>',
    '<table:table><table:table-row table:number-rows-repeated="NaN"/></table:table>',
    '<draw:control draw:control="x"/>',
    "<text:drop-down/>",
    "<office:annotation/>",
  ],
  rtf: [
    "{",
    "}",
    "\\cell ",
    "\\row ",
    "\\trowd ",
    "\\itap3 ",
    "\\itap60\\intbl ",
    "\\nestcell ",
    "\\nestrow ",
    "{\\field{\\*\\fldinst FORMTEXT}{\\fldrslt ",
    "\\bin20 ",
    "\\u-1 ",
    "\\uc99 ",
    "\\cellx-5 ",
    "{\\shp{\\shptxt ",
  ],
} as const;

type Format = keyof typeof PIECES;

/** Cuts, doubles, changes and inserts at places where the file stays near to being well-formed. */
function damagedText(text: string, format: Format, next: (below: number) => number): string {
  const at = next(text.length);
  const behind = text.indexOf(format === "odt" ? ">" : " ", at) + 1;
  const piece = PIECES[format][next(PIECES[format].length)] ?? "";
  const ways = [
    () => text.slice(0, at) + text.slice(at + next(200)),
    () => text.slice(0, behind) + piece + text.slice(behind),
    () => text.slice(0, at) + text.slice(next(text.length)).slice(0, 500) + text.slice(at),
    () =>
      text.slice(0, at) + text.slice(at).replace(/\d+/, ["0", "-1", "999999999"][next(3)] ?? ""),
    () => text.slice(0, at) + String.fromCharCode(next(256)) + text.slice(at + 1),
  ];
  return (ways[next(ways.length)] ?? (() => text))();
}

function damagedCopy(bytes: Uint8Array, format: Format, next: (below: number) => number) {
  if (format === "rtf") return strToU8(damagedText(strFromU8(bytes, true), format, next), true);
  const parts = unzipSync(bytes);
  const name = next(4) === 0 ? "styles.xml" : "content.xml";
  const part = parts[name] ?? new Uint8Array();
  return zipSync({ ...parts, [name]: strToU8(damagedText(strFromU8(part), format, next)) });
}

function placesNamedTwice(blocks: unknown): readonly string[] {
  const found = JSON.stringify(blocks).matchAll(/"place":"([^"]*)"/g);
  const places = [...found].map(([, place]) => place ?? "");
  return places.filter((place, index) => places.indexOf(place) !== index);
}

test.each(["odt", "rtf"] as const)(
  `${COPIES} damaged copies of .%s forms are read or refused, and nothing else`,
  async (format) => {
    const forms = readdirSync(FILLED)
      .filter((name) => name.endsWith(format))
      .map((name) => new Uint8Array(readFileSync(join(FILLED, name))));
    const next = numbersFrom(7);
    const outcomes = new Set<string>();
    for (let copy = 0; copy < COPIES; copy++) {
      const form = forms[next(forms.length)] ?? new Uint8Array();
      const read = await readDocument(`form.${format}`, damagedCopy(form, format, next));
      outcomes.add(read.ok ? "read" : read.error.kind);
      if (read.ok) expect(placesNamedTwice(read.value.text.blocks)).toEqual([]);
    }
    expect([...outcomes]).toEqual(expect.arrayContaining(["read", "damaged"]));
  },
  120_000,
);
