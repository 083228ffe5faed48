import { describe, expect, test } from "vitest";
import { withoutEntities } from "../../../renderer/documents/mail/htmlEntities";
import { readMail } from "../../../renderer/documents/mail/readMail";
import type { ReceivedMail, ReceivedPart } from "../../../renderer/documents/openReceived";
import { RefusedFile } from "../../../renderer/documents/outside/refusedFile";
import { receivedBuffers } from "../../../renderer/documents/receivedBuffers";
import type { Block, Inline } from "../../../renderer/domain/originalText";
import { mailFile } from "../../fixtures/mails/mailFixture";

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));

/** A mail written out by hand, its lines as given. */
const written = (...lines: readonly string[]) => readMail(bytesOf(lines.join("\r\n")));

function linesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    if (block.kind === "paragraph") return [block.inlines.map(shown).join("")];
    if (block.kind === "aside") return linesOf(block.blocks);
    return block.rows.map(({ cells }) =>
      cells.map((cell) => linesOf(cell.blocks).join(" / ")).join(" | "),
    );
  });
}

function shown(inline: Inline): string {
  if (inline.kind === "tick") return inline.ticked ? "[x]" : "[ ]";
  return inline.kind === "text" ? inline.text : "";
}

async function refusalOf(reading: Promise<unknown>) {
  const failure = await reading.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(failure instanceof RefusedFile)) throw new Error(`not refused: ${String(failure)}`);
  return failure.refusal;
}

describe("the head of a mail", () => {
  test("gives who sent it, when and about what, encoded words decoded", async () => {
    const { head } = await written(
      "From: =?utf-8?B?2LPYp9ix2Kk=?= =?utf-8?B?INmK2YjYs9mB?= <sara@example.org>",
      "Subject: =?iso-8859-1?Q?Ma_candidature_=E0_l'acad=E9mie?=",
      "Date: Thu, 1 Sep 2016 23:45:00 -0700",
      "",
      "Hello",
    );
    expect(head).toEqual({
      fromName: "سارة يوسف",
      fromAddress: "sara@example.org",
      subject: "Ma candidature à l'académie",
      sentAtMs: Date.parse("2016-09-02T06:45:00Z"),
    });
  });

  test("has no date where none can be read, and no sender where none is named", async () => {
    const { head } = await written("Subject: x", "Date: soon", "", "Hello");
    expect(head).toMatchObject({ sentAtMs: null, fromName: "", fromAddress: "" });
  });
});

test("a mail that begins with the mark of its bytes' order, and one from a group, have their sender", async () => {
  const from = "From: Ana Pop <ana@example.org>\r\n\r\nHello";
  const marked = await readMail(bytesOf(`\u00ef\u00bb\u00bf${from}`));
  expect(marked.head).toMatchObject({ fromName: "Ana Pop", fromAddress: "ana@example.org" });
  const half = await readMail(bytesOf(`\u00ef\u00bbSubject: x\r\n${from}`));
  expect(half.head.fromAddress).toBe("ana@example.org");
  const group = await written("From: Friends: Ana <ana@example.org>, b@example.org;", "", "Hi");
  expect(group.head).toMatchObject({ fromName: "Ana", fromAddress: "ana@example.org" });
});

describe("the words of a mail", () => {
  test("are cut where a line or all of them are too long, and it is said", async () => {
    const noticesOf = async (words: string) =>
      (await written("From: a@example.org", "", words)).text.notices.map(({ kind }) => kind);
    expect(await noticesOf("x".repeat(20_001))).toEqual(["textCut"]);
    expect(await noticesOf("x\r\n".repeat(20_001))).toEqual(["textCut"]);
    expect(await noticesOf("x\r\n".repeat(100))).toEqual([]);
  });

  test("are decoded from quoted-printable in their own character set", async () => {
    const { text } = await written(
      "From: a@example.org",
      "Content-Type: text/plain; charset=windows-1251",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "=CF=F0=E8=E2=E5=F2, =",
      "=E4=F0=F3=E7=FC=FF",
    );
    expect(linesOf(text.blocks)).toEqual(["Привет, друзья"]);
    expect(text.notices).toEqual([]);
  });

  test("in a character set nobody knows are read as windows-1252, and it is said", async () => {
    const { text } = await written(
      "From: a@example.org",
      "Content-Type: text/plain; charset=x-klingon",
      "",
      "Caf\xe9",
    );
    expect(linesOf(text.blocks)).toEqual(["Café"]);
    expect(text.notices).toEqual([{ kind: "unknownCharset" }]);
  });

  test("lose the marks of a quoted mail, not what was typed between them", async () => {
    const { text } = await written("From: a@example.org", "", "> Full name:", "Amina", ">> > Tel:");
    expect(linesOf(text.blocks)).toEqual(["Full name:", "Amina", "Tel:"]);
  });

  test("of a web page keep tables, spans, ticks and strikes; scripts, styles and pictures are no words", async () => {
    const { text } = await readMail(
      mailFile({
        html: `<html><head><title>no</title><style>p{}</style></head><body>
          <script>alert("no")</script><!-- no --><p>Dear <b>all</b> &amp; &eacute;v&#233;ryone &lt;3</p>
          <img src="http://example.org/x.png" onerror="alert(1)">
          <table><tr><td>Name</td><td><s>Amina</s> Omar</td></tr>
          <tr><td colspan=2>Over 18?<br><input type="checkbox" checked> yes <input type=checkbox> no</td></tr></table>`,
      }),
    );
    expect(linesOf(text.blocks)).toEqual([
      "Dear all & évéryone <3",
      "Name | Amina Omar",
      "Over 18? / [x] yes [ ] no",
    ]);
    const table = text.blocks.find(({ kind }) => kind === "table");
    expect(JSON.stringify(table)).toContain('"text":"Amina","struck":true');
    expect(JSON.stringify(table)).toContain('"columnSpan":2');
  });

  test("are taken from the plain text, which says the same, unless the page holds a table", async () => {
    const plain = await readMail(mailFile({ text: "as text", html: "<p>as page</p>" }));
    expect(linesOf(plain.text.blocks)).toEqual(["as text"]);
    const html = "<table><tr><td>Name</td><td>Amina</td></tr></table>";
    const table = await readMail(mailFile({ text: "Name Amina", html }));
    expect(linesOf(table.text.blocks)).toEqual(["Name | Amina"]);
  });

  test("survive a page that never closes what it opens", async () => {
    const deep = "<table><tr><td>".repeat(300);
    const { text } = await readMail(mailFile({ html: `${deep}here<style>a<style>b<p>there<` }));
    expect(linesOf(text.blocks).join(" ")).toContain("here");
  });

  test("of an adversarial page take no longer than others", async () => {
    const pages = ["<style>", "<!--", "<a ", "&", "<td rowspan=99>", "<input type=checkbox"].map(
      (piece) => piece.repeat(Math.floor(100_000 / piece.length)),
    );
    for (const html of pages) {
      const mail = mailFile({ html });
      const started = performance.now();
      await readMail(mail);
      expect(performance.now() - started).toBeLessThan(1_000);
    }
  });
});

describe("what came with a mail", () => {
  test("is named as the sender named it, in encoded words and in continued parameters", async () => {
    const { parts } = await readMail(
      mailFile({
        parts: [
          {
            bytes: bytesOf("one"),
            heads: [
              "Content-Type: application/octet-stream",
              "Content-Disposition: attachment; filename*0*=utf-8''%D8%B7%D9%84;",
              " filename*1*=%D8%A8; filename*2=.docx",
            ],
          },
          {
            bytes: bytesOf("two"),
            heads: ['Content-Type: application/pdf; name="=?utf-8?Q?caf=C3=A9.pdf?="'],
          },
          { bytes: bytesOf("three"), heads: ["Content-Type: application/pdf"] },
        ],
      }),
    );
    expect(parts.map(({ name }) => name)).toEqual(["طلب.docx", "café.pdf", ""]);
  });

  test("keeps its bytes, and says which pictures the text shows", async () => {
    const { parts } = await readMail(
      mailFile({
        html: '<p>Hi</p><img src="cid:logo@here">',
        parts: [
          {
            name: "logo.png",
            type: "image/png",
            contentId: "logo@here",
            bytes: bytesOf("\x89PNG"),
          },
          {
            name: "page.png",
            type: "image/png",
            contentId: "page@here",
            bytes: bytesOf("\x89PNG2"),
          },
          { name: "form.bin", bytes: Uint8Array.from([0, 13, 10, 255]) },
        ],
      }),
    );
    expect(parts.map(({ name, isInText }) => [name, isInText])).toEqual([
      ["logo.png", true],
      ["page.png", false],
      ["form.bin", false],
    ]);
    expect(parts[2]?.content).toEqual({
      kind: "bytes",
      bytes: Uint8Array.from([0, 13, 10, 255]),
    });
  });

  test("a forwarded mail stays whole, as a part", async () => {
    const inner = mailFile({
      subject: "Inner",
      text: "Words",
      parts: [{ name: "a", bytes: bytesOf("a") }],
    });
    const { parts, text } = await readMail(
      mailFile({ text: "See below", parts: [{ type: "message/rfc822", bytes: inner }] }),
    );
    expect(linesOf(text.blocks)).toEqual(["See below"]);
    const [forwarded] = parts;
    if (forwarded?.content.kind !== "bytes") throw new Error("it has bytes");
    const read = await readMail(forwarded.content.bytes);
    expect(read.head.subject).toBe("Inner");
    expect(read.parts.map(({ name }) => name)).toEqual(["a"]);
  });
});

describe("a mail not to be trusted", () => {
  test("of too many parts, too deep or with too long a head is refused", async () => {
    const part = { name: "a.txt", bytes: bytesOf("a") };
    const many = readMail(mailFile({ parts: Array.from({ length: 201 }, () => part) }));
    expect(await refusalOf(many)).toEqual({
      kind: "unsafe",
      detail: "a mail of more than 200 parts",
    });
    const deep = Array.from({ length: 12 }, (_, level) => [
      `Content-Type: multipart/mixed; boundary=b${level}`,
      "",
      `--b${level}`,
    ]).flat();
    expect(await refusalOf(written("From: a@example.org", ...deep))).toMatchObject({
      kind: "unsafe",
      detail: "a mail whose parts are nested too deeply",
    });
    const long = `X-Long: ${"a".repeat(300_000)}`;
    expect(await refusalOf(written("From: a@example.org", long, "", "Hi"))).toMatchObject({
      kind: "unsafe",
      detail: "a mail with far too long a head",
    });
  });

  test("that ends in the middle gives what stands before", async () => {
    const whole = mailFile({
      text: "Hello",
      parts: [{ name: "a.bin", bytes: bytesOf("abc".repeat(90)) }],
    });
    for (let length = 1; length < whole.length; length += 7) {
      const { parts } = await readMail(whole.slice(0, length));
      expect(parts.length).toBeLessThanOrEqual(1);
    }
  });
});

test.each<readonly [string, string]>([
  ["Ana &amp; Sons &#8211; &#x1F389;", "Ana & Sons – 🎉"],
  [
    "&unknown; &#0; &#xD800; &#9999999; &#x110000; &#7;",
    "&unknown; &#0; &#xD800; &#9999999; &#x110000; &#7;",
  ],
  ["tab&#9;line&#10;", "tab\tline\n"],
])("an entity is its character, and what is none stays as written: %s", (written, text) => {
  expect(withoutEntities(written)).toBe(text);
});

test("all that an opened file holds is handed over, mails in mails and files in archives, each once", () => {
  const bytes = () => new Uint8Array(4);
  const [form, photo, inner, words] = [bytes(), bytes(), bytes(), bytes()];
  const part = (content: ReceivedPart["content"]): ReceivedPart => ({
    ...{ name: "a file", folders: [], isInText: false },
    content,
  });
  const asMail = (parts: readonly ReceivedPart[], message: unknown): ReceivedMail =>
    ({ kind: "mail", head: {}, sha256: "", message, parts }) as never;
  const forwarded = asMail([part({ kind: "bytes", bytes: inner })], null);
  const refused = { kind: "refused", refusal: { kind: "notAForm" } } as never;
  const mail = asMail(
    [part({ kind: "bytes", bytes: photo }), part({ kind: "mail", mail: forwarded }), part(refused)],
    { kept: { bytes: words } },
  );
  expect(receivedBuffers(mail)).toEqual([words.buffer, photo.buffer, inner.buffer]);
  const archive = {
    kind: "archive",
    sha256: "",
    parts: [part({ kind: "bytes", bytes: form }), part({ kind: "bytes", bytes: form })],
  } as const;
  expect(receivedBuffers(archive)).toEqual([form.buffer]);
  expect(receivedBuffers({ kind: "read", kept: { bytes: form } } as never)).toEqual([form.buffer]);
  expect(receivedBuffers({ kind: "spreadsheet", bytes: form } as never)).toEqual([form.buffer]);
  expect(receivedBuffers(refused)).toEqual([]);
});
