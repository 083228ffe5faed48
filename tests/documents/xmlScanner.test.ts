import fc from "fast-check";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { randomOf } from "../../build/trustRow";
import { mutated } from "../hostile/mutations";
import { seedsByFormat } from "../hostile/seeds";
import { saxesEvents, scannedEvents } from "./xmlEvents";

test("names, values and text come as they are meant", () => {
  const part = `<?xml version="1.0" encoding='UTF-8' standalone="yes"?>\r\n<!-- c --><a b="1&#10;2" c='&quot;\r\n\t"'>x&lt;&#x1F600;\r\ny<?p q?><![CDATA[<&]]><d/> </a >\n`;
  const events = ["@b=1\n2", '@c="  "', "<a", "x<😀\ny", "<&", "<d", ">", " ", ">"];
  expect(scannedEvents(part)).toEqual(events);
});

test.each([
  ["nothing", ""],
  ["no element", "<?p?>"],
  ["two roots", "<a/><a/>"],
  ["text beside the root", "<a/>b"],
  ["an element left open", "<a><b></b>"],
  ["elements that cross", "<a><b></a></b>"],
  ["a closing tag of a longer name", "<a></ab>"],
  ["an attribute twice", "<a b='1' b='2'/>"],
  ["attributes that touch", "<a b='1'c='2'/>"],
  ["an attribute without a value", "<a b/>"],
  ["an attribute without quotes", "<a b=1/>"],
  ["a tag in an attribute", "<a b='<'/>"],
  ["a tag cut off", "<a b='1'"],
  ["a value cut off", "<a b='1"],
  ["a name that is none", "<1a/>"],
  ["an unknown reference", "<a>&nbsp;</a>"],
  ["an ampersand alone", "<a>R & D</a>"],
  ["a reference to nothing", "<a>&#0;</a>"],
  ["a reference beyond Unicode", "<a>&#x110000;</a>"],
  ["a control character", "<a>\u0001</a>"],
  ["a control character in a value", "<a b='\u0001'/>"],
  ["the end of a section in text", "<a>]]></a>"],
  ["a section beside the root", "<![CDATA[x]]><a/>"],
  ["two dashes in a comment", "<a><!-- a -- b --></a>"],
  ["a comment without an end", "<a><!-- </a>"],
  ["a second declaration", "<a><?xml version='1.0'?></a>"],
  ["a declaration without a version", "<?xml encoding='UTF-8'?><a/>"],
  ["a document type", "<!DOCTYPE a><a/>"],
])("%s is refused", (_, part) => {
  expect(scannedEvents(part)).toBeNull();
  expect(saxesEvents(part)).toBeNull();
});

const PIECES = `<a |<a>|</a>|<b:c| b='1'| c="&lt;"| d="\r\n\t"|/>|>|<|&amp;|&#65;|&#x0;|&f;|&|]]>|<!--|-->|--|<![CDATA[|<?x|?>|<?xml version='1.0'?>| |\t|\r|\n|é|\u0001|=|'|"|xml|\ufffe|😀|text|-|.|7`;

test("whatever XML's pieces are put together to, it is read as an independent parser reads it", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES.split("|")), { maxLength: 12 }), (pieces) => {
      for (const part of [pieces.join(""), `<r>${pieces.join("")}</r>`]) {
        expect(scannedEvents(part)).toEqual(saxesEvents(part));
      }
    }),
    { numRuns: 1_000 },
  );
});

test("changed parts of office files are read as an independent parser reads them", () => {
  const seeds = ["docx", "odt", "xlsx"].flatMap((format) => seedsByFormat().get(format) ?? []);
  let different = 0;
  for (let number = 0; number < 150; number++) {
    const random = randomOf(number);
    const seed = seeds[Math.floor(random() * seeds.length)];
    if (seed === undefined) throw new Error("there are no seeds");
    for (const part of partsOf(
      mutated(seed, seed.bytes, (below) => Math.floor(random() * below)),
    )) {
      const scanned = scannedEvents(part);
      if (scanned === null) different++;
      expect(scanned).toEqual(saxesEvents(part));
    }
  }
  expect(different).toBeGreaterThan(20);
});

function partsOf(file: Uint8Array): readonly string[] {
  try {
    return Object.entries(unzipSync(file))
      .filter(([name]) => /(document|content|s0|rels)\.?(xml)?$/.test(name))
      .map(([, bytes]) => new TextDecoder().decode(bytes));
  } catch {
    return [];
  }
}
