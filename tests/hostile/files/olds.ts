import { strToU8 } from "fflate";
import { compoundFixture } from "../../fixtures/forms/compoundFixture";
import { type OldWordParts, oldWordFile } from "../../fixtures/forms/oldWordFixture";
import { openDocumentFile } from "../../fixtures/forms/openDocumentFixture";
import { pdfOf, text } from "../../fixtures/forms/pdfFixture";
import { outlookFile } from "../../fixtures/mails/outlookFixture";
import { hostile } from "../hostileFile";

const compound = hostile("compound files", "form.doc");
const encrypted = hostile("encrypted", "form.docx");

const doc = (parts: Partial<OldWordParts> = {}) =>
  oldWordFile({ pieces: [{ text: "Name: Ana\r" }], ...parts });

/** A small compound file with one number written over. */
function broken(at: (fixture: ReturnType<typeof compoundFixture>) => number, value: number) {
  return () => {
    const fixture = compoundFixture({
      WordDocument: new Uint8Array(20_000),
      "1Table": strToU8("x".repeat(200)),
      "Store/Inner": strToU8("y"),
    });
    new DataView(fixture.bytes.buffer).setUint32(at(fixture), value, true);
    return fixture.bytes;
  };
}

const brokenDoc = (at: number, value: number) => () => {
  const bytes = doc();
  new DataView(bytes.buffer).setUint32(at, value, true);
  return bytes;
};

const structures = [
  compound.refused(
    "damaged",
    "a stream that runs in a circle",
    broken((f) => f.allocationAt(3), 0),
  ),
  compound.refused(
    "damaged",
    "a stream out of the file",
    broken((f) => f.allocationAt(0), 9_999),
  ),
  compound.refused(
    "damaged",
    "a stream that begins outside the file",
    broken((f) => f.entryAt("WordDocument") + 116, 9_999),
  ),
  compound.refused(
    "damaged",
    "a directory that leads to itself",
    broken((f) => f.entryAt("1Table") + 68, 1),
  ),
  compound.refused(
    "damaged",
    "a directory that leads out of itself",
    broken((f) => f.entryAt("1Table") + 72, 4_000),
  ),
  compound.refused(
    "damaged",
    "a storage that holds the root",
    broken((f) => f.entryAt("Store/") + 76, 0),
  ),
  compound.refused(
    "damaged",
    "an allocation table outside the file",
    broken(() => 76, 9_999),
  ),
  compound.refused(
    "damaged",
    "a directory outside the file",
    broken(() => 48, 9_999),
  ),
  compound.refused(
    "damaged",
    "sectors of no known size",
    broken(() => 30, 0x00060007),
  ),
  compound.refused(
    "unsafe",
    "a stream of two gigabytes",
    broken((f) => f.entryAt("WordDocument") + 120, 0x7fffffff),
  ),
  compound.refused(
    "damaged",
    "a stream larger than the file",
    broken((f) => f.entryAt("WordDocument") + 120, 40_000_000),
  ),
  compound.refused(
    "unsafe",
    "storages 70 deep",
    () => compoundFixture({ [`${"a/".repeat(70)}b`]: strToU8("x") }).bytes,
  ),
  compound.refused("damaged", "the header and nothing else", () => doc().subarray(0, 512)),
  compound.refused("damaged", "half a header", () => doc().subarray(0, 200)),
  compound.refused(
    "notAWordFile",
    "a storage without a document",
    () => compoundFixture({ Other: strToU8("x") }).bytes,
  ),
  compound.refused(
    "notAWordFile",
    "an old workbook",
    () => compoundFixture({ Workbook: strToU8("x") }).bytes,
  ),
];

/** Where the document's own stream begins, and in it the places of its tables. */
const TABLES_AT = 512 + 0x9a;
const contents = [
  compound.refused("unsafe", "20,001 paragraphs", () =>
    doc({ pieces: [{ text: "\r".repeat(20_001) }] }),
  ),
  compound.refused("unsafe", "a piece that is read 72 times", () =>
    doc({ pieces: [{ text: "a".repeat(70_000) }], order: Array.from({ length: 72 }, () => 0) }),
  ),
  compound.refused("unsafe", "headers that all claim the same text", () =>
    doc({
      pieces: [{ text: "Name\r" }, { text: "a".repeat(60_000) }],
      headers: { from: 5, at: Array.from({ length: 2_000 }, (_, index) => (index % 2) * 60_000) },
    }),
  ),
  compound.refused("oldWordFormat", "Word 95 inside", () => doc({ version: 104 })),
  compound.read("macros", () => doc({ more: { "Macros/VBA/dir": new Uint8Array(10) } }), "Ana", [
    "containsMacros",
  ]),
  compound.read(
    "fields that begin and never end",
    () => doc({ pieces: [{ text: "Ana\r" }, { text: "\x13 DATE ", characters: [0x55, 0x08, 1] }] }),
    "Ana",
  ),
  compound.refused(
    "damaged",
    "a piece table of four gigabytes",
    brokenDoc(TABLES_AT + 33 * 8 + 4, 0xfffffff0),
  ),
  compound.refused(
    "damaged",
    "a piece table outside its stream",
    brokenDoc(TABLES_AT + 33 * 8, 0x7ffffff0),
  ),
  compound.holds(
    "mail",
    "a message whose attachment is an attachment of itself, 5 deep",
    () => outlookFile(forwardedTimes(5)),
    ["mail"],
  ),
  compound.holds(
    "mail",
    "a message with a program in it",
    () =>
      outlookFile({
        texts: { 55: "My form", 4096: "See the form" },
        attachments: [{ texts: { 14087: "form.docx" }, binaries: { 14081: strToU8("MZ") } }],
      }),
    ["notAWordFile"],
  ),
];

function forwardedTimes(times: number): Parameters<typeof outlookFile>[0] {
  const message = { texts: { 55: "Fwd", 4096: "See below" } };
  if (times === 0) return message;
  return {
    ...message,
    attachments: [{ longs: { 14085: 5 }, forwarded: forwardedTimes(times - 1) }],
  };
}

const secret = "00".repeat(32);
const protectedFiles = [
  encrypted.refused(
    "passwordProtected",
    "a .docx",
    () => compoundFixture({ EncryptionInfo: strToU8("x"), EncryptedPackage: strToU8("x") }).bytes,
  ),
  encrypted.refused("passwordProtected", "a .doc", () => doc({ flags: 0x0100 })),
  encrypted.refused("passwordProtected", "an .odt", () =>
    openDocumentFile({
      body: "",
      manifest: "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>",
    }),
  ),
  encrypted.refused("passwordProtected", "a .pdf", () =>
    pdfOf([{ drawing: [text(50, 700, "Ana")] }], {
      trailer: `/ID [<${secret}> <${secret}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${secret}> /U <${secret}> /P -4 >>`,
    }),
  ),
];

export const OLDS = [...structures, ...contents, ...protectedFiles];
