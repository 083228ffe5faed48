import { strToU8 } from "fflate";
import {
  ansi,
  type BundleFixture,
  bundleFile,
  packedRtf,
  u32,
} from "../../fixtures/mails/bundleFixture";
import { mailFile } from "../../fixtures/mails/mailFixture";
import { outlookFile } from "../../fixtures/mails/outlookFixture";
import { hostile } from "../hostileFile";

const bundle = hostile("mail", "winmail.dat");
const message = hostile("mail", "form.msg");
const inMail = hostile("mail", "form.eml");

const SUBJECT = 0x00018004;
const MESSAGE_VALUES = 0x00069003;
const TITLE = 0x00018010;
const DATA = 0x0006800f;
const RICH_TEXT = 0x1009;

const form = {
  attributes: [
    { id: TITLE, bytes: ansi("form.txt") },
    { id: DATA, bytes: strToU8("Name: Ana") },
  ],
};

const values = (...bytes: readonly Uint8Array[]) =>
  bundleFile({ attributes: [{ id: MESSAGE_VALUES, bytes: Buffer.concat(bytes) }] });

function nested(levels: number): BundleFixture {
  if (levels === 0) return { attributes: [{ id: SUBJECT, bytes: ansi("Ana") }] };
  const bytes = Buffer.concat([new Uint8Array(16), bundleFile(nested(levels - 1))]);
  return { attachments: [{ values: [{ id: 0x3701, type: 0x0d, bytes }] }] };
}

/** The bundle of an attachment that is a bundle, and so on. */
function bundledTimes(times: number): Uint8Array {
  const bytes = times === 0 ? strToU8("Name: Ana") : bundledTimes(times - 1);
  return bundleFile({ attachments: [{ attributes: [{ id: DATA, bytes }] }] });
}

function lengthOf(length: number): Uint8Array {
  const bytes = bundleFile({ attachments: [form] });
  new DataView(bytes.buffer).setUint32(11, length, true);
  return bytes;
}

const BUNDLES = [
  bundle.holds(
    "mail",
    "an attachment that is a program",
    () => bundleFile({ attachments: [{ attributes: [{ id: DATA, bytes: strToU8("MZ") }] }] }),
    ["notAWordFile"],
  ),
  bundle.refused("damaged", "an attribute of four gigabytes", () => lengthOf(0xffffffff)),
  bundle.refused("damaged", "an attribute of two gigabytes", () => lengthOf(0x7fffffff)),
  bundle.refused("damaged", "four thousand million properties", () => values(u32(0xffffffff))),
  bundle.refused("damaged", "a property of four thousand million values", () =>
    values(u32(1), u32(0x3703_001e), u32(0xffffffff)),
  ),
  bundle.refused("damaged", "a text of four gigabytes", () =>
    values(u32(1), u32(0x3703_001e), u32(1), u32(0xffffffff)),
  ),
  bundle.refused("damaged", "a property with a name of four gigabytes", () =>
    values(u32(1), u32(0x8001_0003), new Uint8Array(16), u32(1), u32(0xffffffff)),
  ),
  bundle.refused("unsafe", "201 attachments in a bundle", () =>
    bundleFile({ attachments: Array.from({ length: 201 }, () => form) }),
  ),
  bundle.refused("unsafe", "messages within messages, 12 deep", () => bundleFile(nested(12))),
  bundle.holds("mail", "bundles in bundles, 12 deep", () => bundledTimes(12), ["unsafe"]),
  bundle.refused("damaged", "a key and half an attribute", () => lengthOf(9).subarray(0, 12)),
  inMail.holds(
    "mail",
    "a bundle cut short in a mail",
    () =>
      mailFile({
        text: "Ana",
        parts: [
          { name: "winmail.dat", bytes: bundleFile({ attachments: [form] }).subarray(0, 40) },
          { name: "a.txt", bytes: strToU8("Name: Ana") },
        ],
      }),
    ["damaged", "read"],
  ),
];

/** A message whose only words are rich text, packed. */
const packed = (bytes: Uint8Array) => () =>
  outlookFile({ texts: { 55: "Ana" }, binaries: { [RICH_TEXT]: bytes } });

function declaring(size: number, rtf = "{\\rtf1 Ana\\par}"): Uint8Array {
  const bytes = Uint8Array.from(packedRtf(rtf));
  new DataView(bytes.buffer).setUint32(4, size, true);
  return bytes;
}

/** Every second byte after the first copies what stands before it. */
function copies(bytes: number): Uint8Array {
  const body = new Uint8Array(bytes).fill(0xff);
  return Buffer.concat([u32(bytes + 12), u32(49_000_000), strToU8("LZFu"), u32(0), body]);
}

const RICH_TEXTS = [
  message.refused("unsafe", "packed rich text of four gigabytes", packed(declaring(0xffffffff))),
  message.holds(
    "mail",
    "packed rich text that declares 49 MB and holds a line",
    packed(declaring(49_000_000)),
    [],
  ),
  message.refused("unsafe", "packed rich text that only copies itself", packed(copies(2_000_000))),
  message.refused(
    "damaged",
    "rich text packed in a way that nobody knows",
    packed(Buffer.concat([u32(12), u32(5), strToU8("AAAA"), u32(0)])),
  ),
  message.refused(
    "unsafe",
    "packed rich text of groups 5,000 deep",
    packed(packedRtf(`{\\rtf1 ${"{".repeat(5_000)}`)),
  ),
  message.refused(
    "unsafe",
    "a page in rich text, its groups 5,000 deep",
    packed(packedRtf(`{\\rtf1\\fromhtml1 ${"{".repeat(5_000)}`)),
  ),
  message.holds(
    "mail",
    "a page in rich text with a script",
    packed(
      packedRtf(
        "{\\rtf1\\fromhtml1 {\\*\\htmltag64 <script>globalThis.hacked = 1</script>}Name: Ana}",
      ),
    ),
    [],
  ),
  message.holds(
    "mail",
    "a page in rich text with 100,000 beginnings of tags",
    packed(packedRtf(`{\\rtf1\\fromhtml1 ${"{\\*\\htmltag0 <}".repeat(100_000)}}`)),
    [],
  ),
];

export const MAIL_BUNDLES = [...BUNDLES, ...RICH_TEXTS];
