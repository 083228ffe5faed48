import { strToU8, zipSync } from "fflate";
import { p, wordFile } from "../../fixtures/forms/wordFixture";
import {
  CENTRAL,
  declaring,
  LOCAL,
  ledTo,
  overlapping,
  patched,
  renamed,
  withWrongChecksum,
} from "../../fixtures/forms/zipDamage";
import { hostile, latin1 } from "../hostileFile";

const MEGABYTE = 1024 * 1024;
const any = hostile("any file", "form.docx");
const zip = hostile("zip", "form.docx");
const tricks = hostile("zip tricks", "form.docx");
const good = wordFile({ body: p("Name: Ana") });

const sizesAndKinds = [
  any.refused("tooLarge", "more than 25 MB", () => new Uint8Array(25 * MEGABYTE + 1)),
  any.refused("empty", "no bytes at all", () => new Uint8Array()),
  any.refused("notAWordFile", "a program named as a form", () => latin1("MZ\x90\0\x03")),
  any.refused("notAWordFile", "a program of Linux", () => latin1("\x7fELF\x02\x01")),
  any.refused("notAWordFile", "a 7z archive named as a form", () => latin1("7z\xbc\xaf\x27\x1c")),
  any.refused("notAWordFile", "a rar archive named as a form", () => latin1("Rar!\x1a\x07")),
  any.refused("notAWordFile", "a gz archive named as a form", () => latin1("\x1f\x8b\x08\0")),
  any.refused("notAWordFile", "nothing but zeros", () => new Uint8Array(4_096)),
  any.refused("notAWordFile", "a web page with a script", () =>
    latin1("<!DOCTYPE html><html><script>fetch('https://example.org')</script></html>"),
  ),
  any.refused("notAWordFile", "an XML file of entities", () =>
    latin1('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
  ),
  hostile("any file", "form.eml").read("a Word form named as a mail", () => good, "Ana"),
  any.refused("damaged", "the first half of a form", () => good.subarray(0, good.length / 2)),
];

const bombs = [
  zip.refused("unsafe", "more than 2,000 parts", () =>
    wordFile({
      body: "",
      loose: Object.fromEntries(
        Array.from({ length: 2_001 }, (_, index) => [`x/${index}`, new Uint8Array()]),
      ),
    }),
  ),
  zip.refused("unsafe", "a part of zeros", () =>
    wordFile({ body: "", loose: { "x.bin": new Uint8Array(3 * MEGABYTE) } }),
  ),
  zip.refused("unsafe", "spaces that pack to nothing in the document", () =>
    wordFile({ body: `<!--${" ".repeat(3 * MEGABYTE)}-->` }),
  ),
  zip.refused("unsafe", "a part that declares 60 MB", () => declaring(good, 60 * MEGABYTE)),
  zip.refused("unsafe", "a part that declares four gigabytes", () => declaring(good, 0xffffffff)),
  zip.refused("unsafe", "a part that unpacks to more than it declares", () => declaring(good, 20)),
  zip.refused("damaged", "a part that unpacks to less than it declares", () =>
    declaring(good, 900_000),
  ),
  zip.refused("unsafe", "parts that declare 250 MB in all", () => manyLargeParts()),
  zip.refused("damaged", "an end without a directory", () => good.subarray(-22)),
  zip.refused("damaged", "a directory cut off", () => good.subarray(0, good.length - 30)),
];

/** Six parts of 42 MB each say so in headers only. */
function manyLargeParts(): Uint8Array {
  const noise = Uint8Array.from({ length: 300_000 }, (_, index) => (index * index * 31) >> 3);
  const parts = Object.fromEntries(["a", "b", "c", "d", "e", "f"].map((name) => [name, noise]));
  const bytes = zipSync(parts, { level: 0 });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, 42 * MEGABYTE, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, 42 * MEGABYTE, true);
  }
  return bytes;
}

const BAD_NAMES = [
  "../evil.xml",
  "word/../../evil.xml",
  "/etc/passwd",
  "C:\\evil",
  "c:evil",
  "word\\a.xml",
  "word/con.xml",
  "NUL",
  "lpt1.txt",
  "a\0b",
];

const zipTricks = [
  ...BAD_NAMES.map((name) =>
    tricks.refused("unsafe", `a part named ${JSON.stringify(name)}`, () =>
      wordFile({ body: "", loose: { [name]: strToU8("x") } }),
    ),
  ),
  tricks.refused("unsafe", "two parts of one name, capitals aside", () =>
    wordFile({ body: "", loose: { "WORD/Document.xml": strToU8("x") } }),
  ),
  tricks.refused("unsafe", "two parts of exactly one name", () =>
    renamed(
      wordFile({ body: p("A"), loose: { "word/documenu.xml": strToU8("x") } }),
      "word/documenu.xml",
      "word/document.xml",
    ),
  ),
  tricks.refused("unsafe", "parts that overlap", () => overlapping(good)),
  tricks.refused("unsafe", "a directory that leads to another part", () => ledTo(good, 0)),
  tricks.refused("damaged", "a directory that leads out of the file", () => ledTo(good, 999_999)),
  tricks.refused("unsafe", "two ways of packing", () => patched(good, LOCAL, 8, 0)),
  tricks.refused("unsafe", "two sizes", () => patched(good, LOCAL, 22, 9)),
  tricks.refused("damaged", "a way of packing that nobody knows", () =>
    patched(patched(good, CENTRAL, 10, 99), LOCAL, 8, 99),
  ),
  tricks.refused("damaged", "a wrong checksum", () => withWrongChecksum(good)),
  tricks.refused("passwordProtected", "parts that say they are encrypted", () =>
    patched(good, CENTRAL, 8, 1),
  ),
  tricks.refused("unsafe", "encryption that only the local header tells of", () =>
    patched(good, LOCAL, 6, 1),
  ),
  tricks.refused("notAWordFile", "a program in front of a whole zip", () =>
    Uint8Array.from([...latin1("MZ\x90\0"), ...good]),
  ),
];

export const ZIPS = [...sizesAndKinds, ...bombs, ...zipTricks];
