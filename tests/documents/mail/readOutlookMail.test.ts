import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readOutlookMail } from "../../../renderer/documents/mail/readOutlookMail";
import { openReceived } from "../../../renderer/documents/openReceived";
import { RefusedFile } from "../../../renderer/documents/outside/refusedFile";
import { type OutlookFixture, outlookFile } from "../../fixtures/mails/outlookFixture";

const SUBJECT = 0x0037;
const SENT = 0x0039;
const NAME = 0x0c1a;
const ADDRESS = 0x0c1f;
const SMTP = 0x5d01;
const BODY = 0x1000;
const HTML = 0x1013;
const CODE_PAGE = 0x3ffd;
const SENT_CODE_PAGE = 0x3fde;
const FILE_NAME = 0x3707;
const FILE_BYTES = 0x3701;
const CONTENT_ID = 0x3712;
const METHOD = 0x3705;
const HEADS = 0x007d;

const sentAtMs = Date.parse("2016-09-01T22:59:00Z");
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const read = (message: OutlookFixture) => readOutlookMail(outlookFile(message));
const words = (message: OutlookFixture) => JSON.stringify(read(message).text.blocks);

describe("an Outlook message", () => {
  test("gives its sender's address of the net, its day and its words", () => {
    const { head, text } = read({
      texts: {
        [SUBJECT]: "Моя заявка",
        [NAME]: "Amina Yusuf",
        [ADDRESS]: "/O=ORG/CN=RECIPIENTS/CN=AMINA",
        [SMTP]: "amina@example.org",
        [BODY]: "Dear all\r\nHere it is",
      },
      times: { [SENT]: sentAtMs },
    });
    expect(head).toEqual({
      fromName: "Amina Yusuf",
      fromAddress: "amina@example.org",
      subject: "Моя заявка",
      sentAtMs,
    });
    expect(JSON.stringify(text.blocks)).toMatch(/Dear all.*Here it is/);
  });

  test("names no address where only the directory's name of the sender is kept", () => {
    const { head } = read({ texts: { [ADDRESS]: "/O=ORG/CN=RECIPIENTS/CN=AMINA@BEN" } });
    expect(head).toMatchObject({ fromAddress: "", sentAtMs: null });
  });

  test("that lost its times has the date of the heads it travelled with", () => {
    const heads = "Received: from x\r\nDate: Thu, 1 Sep 2016 23:59:00 +0100\r\nSubject: x\r\n";
    expect(read({ texts: { [HEADS]: heads } }).head.sentAtMs).toBe(sentAtMs);
  });

  test("in one byte a letter is read in its code page, and as Western letters where that does not fit", () => {
    const cyrillic = { bytes8: { [BODY]: Uint8Array.from([0xcf, 0xf0, 0xe8]) } };
    expect(words({ ...cyrillic, longs: { [CODE_PAGE]: 1251 } })).toContain("При");
    const wrong = { bytes8: { [BODY]: latin1("Café") }, longs: { [SENT_CODE_PAGE]: 65001 } };
    expect(words(wrong)).toContain("Café");
  });

  test("written as a page is read from the page, kept as bytes in the character set it was sent in", () => {
    const html = "<table><tr><td>Name</td><td>Zoë</td></tr></table>";
    const page = new TextEncoder().encode(html);
    const message = {
      binaries: { [HTML]: page },
      longs: { [SENT_CODE_PAGE]: 65001, [CODE_PAGE]: 1252 },
    };
    expect(words(message)).toMatch(/"kind":"table".*Name.*Zoë/);
  });

  test("gives its attachments with their names, and which of them its text shows", () => {
    const { parts } = read({
      binaries: { [HTML]: latin1('<img src="cid:logo@x">') },
      attachments: [
        { texts: { [FILE_NAME]: "نموذج.docx" }, binaries: { [FILE_BYTES]: latin1("PK") } },
        {
          texts: { [FILE_NAME]: "logo.png", [CONTENT_ID]: "logo@x" },
          binaries: { [FILE_BYTES]: new Uint8Array(9_000).fill(7) },
        },
        { texts: { [FILE_NAME]: "drawing" }, longs: { [METHOD]: 6 } },
      ],
    });
    const [form, logo] = parts;
    expect(parts).toHaveLength(2);
    expect(form).toMatchObject({ name: "نموذج.docx", isInText: false });
    expect(form?.content).toEqual({ kind: "bytes", bytes: latin1("PK") });
    expect(logo).toMatchObject({ name: "logo.png", isInText: true });
    expect(logo?.content).toEqual({ kind: "bytes", bytes: new Uint8Array(9_000).fill(7) });
  });

  test("gives a forwarded message with all that is in it; ten deep and no deeper", () => {
    const nested = (levels: number): OutlookFixture => ({
      texts: { [SUBJECT]: `level ${levels}`, [BODY]: "words" },
      ...(levels > 0
        ? { attachments: [{ longs: { [METHOD]: 5 }, forwarded: nested(levels - 1) }] }
        : {}),
    });
    const [part] = read(nested(2)).parts;
    if (part?.content.kind !== "mail") throw new Error("a forwarded mail");
    expect(part.content.mail.head.subject).toBe("level 1");
    expect(part.content.mail.parts).toHaveLength(1);
    expect(() => read(nested(10))).toThrow(RefusedFile);
  });

  test("of too many attachments is refused", () => {
    const attachments = Array.from({ length: 201 }, () => ({ texts: { [FILE_NAME]: "a" } }));
    expect(() => read({ attachments })).toThrow(RefusedFile);
  });
});

const FOREIGN = join(import.meta.dirname, "../../../../shared/forms/foreign/poi");
const isHere = existsSync(FOREIGN);

test.skipIf(!isHere)(
  "messages broken on purpose are opened or refused for a true reason, or not run: ../shared/forms is not here",
  async () => {
    const known = { questions: [], taughtForms: [] };
    const names = readdirSync(FOREIGN).filter((name) => name.endsWith(".msg"));
    const outcomes: string[] = [];
    for (const name of names) {
      const bytes = Uint8Array.from(readFileSync(join(FOREIGN, name)));
      const opened = await openReceived({ name, bytes }, known);
      outcomes.push(opened.kind === "refused" ? opened.refusal.kind : opened.kind);
    }
    expect(names.length).toBeGreaterThan(40);
    // Three have a directory that runs in a circle or out of the file.
    expect(outcomes.filter((kind) => kind === "damaged")).toHaveLength(3);
    expect(outcomes.filter((kind) => kind === "mail")).toHaveLength(names.length - 3);
  },
);
