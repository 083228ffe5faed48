import { describe, expect, test } from "vitest";
import { readMailBundle } from "../../../renderer/documents/mail/readMailBundle";
import { openReceived } from "../../../renderer/documents/openReceived";
import { RefusedFile } from "../../../renderer/documents/outside/refusedFile";
import {
  ansi,
  type BundleFixture,
  bundleFile,
  packedRtf,
  u16s,
  u32,
  utf16,
} from "../../fixtures/mails/bundleFixture";
import { mailFile } from "../../fixtures/mails/mailFixture";

const SUBJECT = 0x00018004;
const FROM = 0x00008000;
const SENT = 0x00038005;
const BODY = 0x0002800c;
const CODE_PAGE = 0x00069007;
const TITLE = 0x00018010;
const DATA = 0x0006800f;
const read = (bundle: BundleFixture) => readMailBundle(bundleFile(bundle));
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

describe("a bundle", () => {
  test("gives sender, subject, day and words from its old attributes, in its code page", () => {
    const sender = Buffer.concat([
      u16s(4, 35, 12, 23),
      ansi("Amina Yusuf"),
      ansi("SMTP:amina@example.org"),
    ]);
    const { head, text } = read({
      attributes: [
        { id: CODE_PAGE, bytes: Buffer.concat([u32(1251), u32(0)]) },
        { id: FROM, bytes: sender },
        { id: SUBJECT, bytes: Uint8Array.from([0xcf, 0xf0, 0xe8, 0]) },
        { id: SENT, bytes: u16s(2016, 9, 1, 22, 59, 0, 4) },
        { id: BODY, bytes: ansi("Dear all\r\nHere it is") },
      ],
    });
    expect(head).toEqual({
      fromName: "Amina Yusuf",
      fromAddress: "amina@example.org",
      subject: "При",
      sentAtMs: Date.parse("2016-09-01T22:59:00Z"),
    });
    expect(JSON.stringify(text.blocks)).toMatch(/Dear all.*Here it is/);
  });

  test("has no sender and no day where those it names are cut short or none", () => {
    const headWith = (id: number, bytes: Uint8Array) => read({ attributes: [{ id, bytes }] }).head;
    const none = { fromName: "", fromAddress: "", sentAtMs: null };
    expect(headWith(FROM, u16s(4, 35))).toMatchObject(none);
    expect(headWith(FROM, Buffer.concat([u16s(4, 35, 12, 90), ansi("Amina Yusuf")]))).toMatchObject(
      none,
    );
    expect(headWith(SENT, u16s(2016, 9))).toMatchObject(none);
    expect(headWith(SENT, u16s(0, 0, 0, 0, 0, 0, 0))).toMatchObject(none);
    expect(headWith(SENT, u16s(2016, 9, 0, 12, 0, 0, 0))).toMatchObject(none);
    const unsaid = { id: 0x0039, type: 0x40, bytes: new Uint8Array(8) };
    expect(read({ values: [unsaid] }).head.sentAtMs).toBeNull();
  });

  test("goes by what it says first", () => {
    const { head } = read({
      attributes: [
        { id: SUBJECT, bytes: ansi("My form") },
        { id: SUBJECT, bytes: ansi("Another") },
      ],
    });
    expect(head.subject).toBe("My form");
  });

  test("passes over properties known by a number, and lists of none", () => {
    const subject = utf16("My form");
    const numbered = Buffer.concat([
      u32(2),
      ...[u16s(3, 0x8005), new Uint8Array(16), u32(0), u32(7), u32(1)],
      ...[u16s(0x1f, 0x0037), u32(1), u32(subject.length), subject],
    ]);
    const values = 0x00069003;
    expect(read({ attributes: [{ id: values, bytes: numbered }] }).head.subject).toBe("My form");
    const none = { id: values, bytes: new Uint8Array(0) };
    const { head } = read({ attributes: [none, { id: SUBJECT, bytes: ansi("Later") }] });
    expect(head.subject).toBe("Later");
  });

  test("has its plain words where its rich text is empty", () => {
    const { text } = read({
      attributes: [{ id: BODY, bytes: ansi("Dear all") }],
      values: [{ id: 0x1009, type: 0x102, bytes: packedRtf("") }],
    });
    expect(JSON.stringify(text.blocks)).toContain("Dear all");
  });

  test("is refused where it is none", () => {
    for (const bytes of [latin1("no bundle at all"), latin1("x")]) {
      expect(() => readMailBundle(Uint8Array.from(bytes))).toThrow(RefusedFile);
    }
  });

  test("gives its attachments, by the long name of their properties or the short one of old times", () => {
    const { parts } = read({
      values: [
        { id: 0x8005, type: 3, bytes: u32(1), named: "x-something" },
        { id: 0x1013, type: 0x102, bytes: latin1('<img src="cid:logo@x">') },
      ],
      attachments: [
        {
          attributes: [
            { id: TITLE, bytes: ansi("FORM~1.DOC") },
            { id: DATA, bytes: latin1("PK") },
          ],
          values: [{ id: 0x3707, type: 0x1f, bytes: utf16("نموذج.docx") }],
        },
        {
          attributes: [
            { id: TITLE, bytes: ansi("logo.png") },
            { id: DATA, bytes: latin1("P") },
          ],
          values: [{ id: 0x3712, type: 0x1e, bytes: ansi("logo@x") }],
        },
      ],
    });
    expect(parts).toEqual([
      { name: "نموذج.docx", isInText: false, content: { kind: "bytes", bytes: latin1("PK") } },
      { name: "logo.png", isInText: true, content: { kind: "bytes", bytes: latin1("P") } },
    ]);
  });

  test("gives the message within it; ten deep and no deeper", () => {
    const nested = (levels: number): BundleFixture => {
      const subject = { id: SUBJECT, bytes: ansi(`level ${levels}`) };
      if (levels === 0) return { attributes: [subject] };
      const inner = Buffer.concat([new Uint8Array(16), bundleFile(nested(levels - 1))]);
      return {
        attributes: [subject],
        attachments: [{ values: [{ id: 0x3701, type: 0x0d, bytes: inner }] }],
      };
    };
    const [part] = read(nested(2)).parts;
    if (part?.content.kind !== "mail") throw new Error("a message within");
    expect(part.content.mail.head.subject).toBe("level 1");
    expect(() => read(nested(10))).toThrow(RefusedFile);
  });

  test.each([
    [
      "cut in the middle",
      () => bundleFile({ attributes: [{ id: BODY, bytes: ansi("words") }] }).subarray(0, 18),
    ],
    [
      "with a value of no known type",
      () => bundleFile({ values: [{ id: 1, type: 0x77, bytes: u32(1) }] }),
    ],
    [
      "of too many attachments",
      () => bundleFile({ attachments: Array.from({ length: 201 }, () => ({})) }),
    ],
  ])("%s is refused", (_, make) => {
    expect(() => readMailBundle(make())).toThrow(RefusedFile);
  });
});

describe("rich text as a message's only words", () => {
  const wordsOf = (rtf: string) =>
    JSON.stringify(
      read({ values: [{ id: 0x1009, type: 0x102, bytes: packedRtf(rtf) }] }).text.blocks,
    );

  test("is read as rich text, tables and all", () => {
    expect(wordsOf("{\\rtf1\\ansi\\ansicpg1252 Dear all\\par My name is Zo\\'eb\\par}")).toMatch(
      /Dear all.*My name is Zoë/,
    );
    const table = "\\trowd\\cellx1000\\cellx2000 Name\\intbl\\cell Zo\\'eb\\cell\\row";
    expect(wordsOf(`{\\rtf1\\ansi ${table}}`)).toMatch(/"kind":"table".*Name.*Zoë/);
  });

  test("is read as the page it was made of, where it was made of one", () => {
    const page = [
      "{\\*\\htmltag64 <table><tr><td>}\\htmlrtf {\\htmlrtf0 Name{\\*\\htmltag72 </td><td>}",
      "\\htmlrtf not shown\\htmlrtf0 Zo\\u235?\\'eb{\\*\\mhtmltag84 left out}{\\*\\htmltag72 </td></tr></table>}\\htmlrtf }\\htmlrtf0 ",
    ].join("");
    const words = wordsOf(`{\\rtf1\\ansi\\fromhtml1 \\deff0{\\fonttbl{\\f0 Arial;}}${page}}`);
    expect(words).toMatch(/"kind":"table".*Name.*Zoëë/);
    expect(words).not.toMatch(/not shown|left out|Arial/);
  });
});

describe("a bundle in a mail", () => {
  const known = { questions: [], taughtForms: [] };
  const open = (name: string, bytes: Uint8Array<ArrayBuffer>) =>
    openReceived({ name, bytes }, known);
  const bundle = bundleFile({
    attributes: [{ id: BODY, bytes: ansi("My form is attached") }],
    attachments: [
      {
        attributes: [
          { id: TITLE, bytes: ansi("form.txt") },
          { id: DATA, bytes: latin1("Name: Ana") },
        ],
      },
    ],
  });

  test("stands for the mail's own parts, and for its words where it has none", async () => {
    const winmail = { name: "winmail.dat", type: "application/ms-tnef", bytes: bundle };
    const mail = await open("a.eml", mailFile({ parts: [winmail] }));
    if (mail.kind !== "mail") throw new Error("a mail");
    expect(mail.parts).toMatchObject([{ name: "form.txt", folders: ["winmail.dat"] }]);
    expect(JSON.stringify(mail.message?.text)).toContain("My form is attached");
    const withWords = await open("a.eml", mailFile({ text: "Own words", parts: [winmail] }));
    expect(JSON.stringify(withWords)).toContain("Own words");
    expect(JSON.stringify(withWords)).not.toContain("My form is attached");
  });

  test("that is damaged is refused by itself, and one dropped alone is a mail", async () => {
    const winmail = { name: "winmail.dat", bytes: bundle.slice(0, 20) };
    const mail = await open("a.eml", mailFile({ text: "Hello", parts: [winmail] }));
    if (mail.kind !== "mail") throw new Error("a mail");
    expect(mail.parts).toMatchObject([
      { name: "winmail.dat", content: { kind: "refused", refusal: { kind: "damaged" } } },
    ]);
    expect(await open("winmail.dat", bundle)).toMatchObject({
      kind: "mail",
      parts: [{ name: "form.txt" }],
    });
  });
});
