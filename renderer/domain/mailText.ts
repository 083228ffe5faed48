/** A mail as it is handed to the person's own mail program. */
export type MailDraft = {
  readonly to: string;
  readonly subject: string;
  /** Lines parted by "\n". */
  readonly body: string;
};

const LINE_END = "\r\n";
/** RFC 2047, section 2: a line of encoded words is at most 76 characters long, "Subject: " in front of the first among them. */
const LONGEST_WORD = 66;
/** RFC 2045, section 6.7: an encoded line is at most 76 characters long, the "=" of a soft break among them. */
const LONGEST_LINE = 76;

/**
 * The mail as an .eml file (RFC 5322), marked as not yet sent, so that mail programs open it as a draft: sender and
 * date are theirs to add. An address that could not stand in a header is left out rather than repaired.
 */
export function mailText(draft: MailDraft): string {
  return [...headers(draft), ...textPart(draft), ""].join(LINE_END);
}

export type Attachment = {
  /** Letters of English, digits and hyphens. */
  readonly name: string;
  readonly bytes: Uint8Array;
};

const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** No line in quoted-printable or base64 can begin with it: neither writes "_" after "=". */
const BOUNDARY = "=_common-ground-letter";

/** The same draft with a Word file attached (RFC 2046, section 5.1.3). */
export function mailWithAttachment(draft: MailDraft, { name, bytes }: Attachment): string {
  return [
    ...headers(draft),
    `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`,
    "",
    `--${BOUNDARY}`,
    ...textPart(draft),
    `--${BOUNDARY}`,
    `Content-Type: ${WORD_TYPE}; name="${name}"`,
    "Content-Transfer-Encoding: base64",
    `Content-Disposition: attachment; filename="${name}"`,
    "",
    ...base64Lines(bytes),
    `--${BOUNDARY}--`,
    "",
  ].join(LINE_END);
}

function headers({ to, subject }: MailDraft): readonly string[] {
  return [
    ...(isPlainAddress(to) ? [`To: ${to.trim()}`] : []),
    `Subject: ${headerText(subject)}`,
    "X-Unsent: 1",
    "MIME-Version: 1.0",
  ];
}

function textPart({ body }: MailDraft): readonly string[] {
  return [
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    ...body.split(/\r\n|\n|\r/u).map(quotedLine),
  ];
}

/** 57 bytes make a line of 76 characters. */
function base64Lines(bytes: Uint8Array): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 57) {
    lines.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 57))));
  }
  return lines;
}

/** Longer addresses are cut off by some mail programs without a word. */
const LONGEST_MAILTO = 1800;

/** The same mail as a link (RFC 6068), or null when there is no address or it is too long for one. */
export function mailtoLink({ to, subject, body }: MailDraft): string | null {
  if (!isPlainAddress(to)) return null;
  const lines = body.replace(/\r\n|\n|\r/gu, LINE_END);
  const query = `subject=${encodeURIComponent(oneLine(subject))}&body=${encodeURIComponent(lines)}`;
  const address = encodeURIComponent(to.trim()).replace("%40", "@");
  const link = `mailto:${address}?${query}`;
  return link.length > LONGEST_MAILTO ? null : link;
}

function isPlainAddress(address: string): boolean {
  return /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}@[^\s@<>()[\]\\,;:"\p{Cc}]{1,255}$/u.test(address.trim());
}

/** A line end in a header would begin another header. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

function headerText(text: string): string {
  const line = oneLine(text);
  return /^[\x20-\x7e]{0,70}$/u.test(line) && !line.includes("=?") ? line : encodedWords(line);
}

/** RFC 2047 "Q" words, folded one to a line; a letter is never parted over two of them. */
function encodedWords(line: string): string {
  const [open, close] = ["=?utf-8?Q?", "?="];
  const words: string[] = [];
  let word = "";
  for (const letter of line) {
    const coded =
      letter === " " ? "_" : /[a-z0-9]/iu.test(letter) && letter <= "z" ? letter : hexOf(letter);
    if (open.length + word.length + coded.length + close.length > LONGEST_WORD) {
      words.push(word);
      word = "";
    }
    word += coded;
  }
  words.push(word);
  return words.map((one) => `${open}${one}${close}`).join(`${LINE_END} `);
}

/** One line in quoted-printable, with soft breaks where it is long; a space at its end is written out. */
function quotedLine(line: string): string {
  const letters = [...line];
  const coded = letters.map((letter, index) => {
    const isLast = index === letters.length - 1;
    if (letter === " " || letter === "\t") return isLast ? hexOf(letter) : letter;
    return /^[\x21-\x3c\x3e-\x7e]$/u.test(letter) ? letter : hexOf(letter);
  });
  const lines: string[] = [];
  let current = "";
  for (const one of coded) {
    if (current.length + one.length > LONGEST_LINE - 1) {
      lines.push(`${current}=`);
      current = "";
    }
    current += one;
  }
  return [...lines, current].join(LINE_END);
}

function hexOf(letter: string): string {
  const bytes = [...new TextEncoder().encode(letter)];
  return bytes.map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}
