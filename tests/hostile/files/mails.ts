import { strToU8, zipSync } from "fflate";
import { p, wordFile } from "../../fixtures/forms/wordFixture";
import { mailFile } from "../../fixtures/mails/mailFixture";
import { hostile } from "../hostileFile";

const mail = hostile("mail", "form.eml");
const nestedZip = hostile("zip", "forms.zip");

const HEAD = "From: ana@example.org\r\nSubject: My form\r\nMIME-Version: 1.0\r\n";
const form = wordFile({ body: p("Name: Ana") });

function nestedParts(depth: number): string {
  let inner = "Content-Type: text/plain\r\n\r\nAna\r\n";
  for (let level = 0; level < depth; level++) {
    inner = `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n${inner}\r\n--b${level}--\r\n`;
  }
  return `${HEAD}${inner}`;
}

const parts = (count: number) =>
  Array.from({ length: count }, () => ({ name: "a.txt", bytes: strToU8("Ana") }));
const zipped = (bytes: Uint8Array, times: number): Uint8Array =>
  times === 0 ? bytes : zipSync({ "inner.zip": zipped(bytes, times - 1) });

export const MAILS = [
  mail.refused("unsafe", "201 attachments", () => mailFile({ text: "Ana", parts: parts(201) })),
  mail.refused("unsafe", "parts nested 20 deep", () => strToU8(nestedParts(20))),
  mail.refused("unsafe", "parts nested 5,000 deep", () => strToU8(nestedParts(5_000))),
  mail.refused("unsafe", "a head of 300 KB", () =>
    strToU8(`${HEAD}X-Long: ${"a".repeat(300 * 1024)}\r\n\r\nAna`),
  ),
  mail.refused("unsafe", "a head of 20,000 lines", () =>
    strToU8(`${HEAD}${"Received: from somewhere by elsewhere\r\n".repeat(20_000)}\r\nAna`),
  ),
  mail.holds(
    "mail",
    "a character set nobody knows",
    () => strToU8(`${HEAD}Content-Type: text/plain; charset=klingon\r\n\r\nName: Ana`),
    [],
  ),
  mail.holds(
    "mail",
    "a page with scripts and a picture that tells on its reader",
    () =>
      mailFile({
        html: '<script>globalThis.hacked = 1</script><img src="https://example.org/pixel" onerror="globalThis.hacked = 1"><p>Name: Ana</p>',
      }),
    [],
  ),
  mail.holds(
    "mail",
    "100,000 elements left open",
    () => mailFile({ html: "<div>".repeat(100_000) }),
    [],
  ),
  mail.holds(
    "mail",
    "100,000 beginnings of tags",
    () => mailFile({ html: "<".repeat(100_000) }),
    [],
  ),
  mail.holds(
    "mail",
    "100,000 unfinished comments",
    () => mailFile({ html: "<!--".repeat(25_000) }),
    [],
  ),
  mail.holds(
    "mail",
    "100,000 unfinished entities",
    () => mailFile({ html: "&#x".repeat(33_000) }),
    [],
  ),
  mail.holds(
    "mail",
    "tables in tables, 2,000 deep",
    () => mailFile({ html: "<table><tr><td>".repeat(2_000) }),
    [],
  ),
  mail.holds(
    "mail",
    "encoded words that never end",
    () => mailFile({ subject: "=?utf-8?B?".repeat(5_000), text: "Name: Ana" }),
    [],
  ),
  mail.holds(
    "mail",
    "an address of 100,000 brackets",
    () => strToU8(`${HEAD}Reply-To: ${"<".repeat(100_000)}\r\n\r\nName: Ana`),
    [],
  ),
  mail.holds(
    "mail",
    "an address of groups in groups",
    () => strToU8(`${HEAD}Reply-To: ${"a:(".repeat(20_000)}\r\n\r\nName: Ana`),
    [],
  ),
  mail.holds(
    "mail",
    "a boundary that stands in every line",
    () =>
      strToU8(`${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${"--b\r\n".repeat(150)}`),
    [],
  ),
  mail.holds(
    "mail",
    "a boundary that never comes",
    () => strToU8(`${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\nAna`),
    [],
  ),
  mail.holds(
    "mail",
    "Base64 that is none",
    () =>
      strToU8(
        `${HEAD}Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n${"*&^%".repeat(5_000)}`,
      ),
    [],
  ),
  mail.holds(
    "mail",
    "an attachment named to climb out of its folder",
    () => mailFile({ parts: [{ name: "../../../etc/passwd", bytes: form }] }),
    ["read"],
  ),
  mail.holds(
    "mail",
    "a bomb in a zip in a mail",
    () =>
      mailFile({
        parts: [{ name: "a.zip", bytes: zipSync({ "a.docx": new Uint8Array(3_000_000) }) }],
      }),
    ["unsafe"],
  ),
  mail.holds(
    "mail",
    "a mail in a mail in a mail in a mail",
    () => {
      let inner = mailFile({ text: "Name: Ana" });
      for (let level = 0; level < 3; level++) {
        inner = mailFile({ parts: [{ name: "a.eml", type: "message/rfc822", bytes: inner }] });
      }
      return inner;
    },
    ["mail"],
  ),
  nestedZip.holds("archive", "zips in zips, 3 deep", () => zipped(form, 3), ["archive"]),
  nestedZip.holds("archive", "zips in zips, 40 deep", () => zipped(form, 40), ["archive"]),
  nestedZip.holds(
    "archive",
    "a good form beside a damaged one",
    () => zipSync({ "a.docx": form, "b.docx": form.subarray(0, 100) }),
    ["read", "damaged"],
  ),
];
