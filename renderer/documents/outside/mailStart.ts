/** Heads that only mail programs write; one is enough. */
const MAIL_HEADS =
  /^(?:received|return-path|message-id|mime-version|delivered-to|dkim-signature|authentication-results|arc-[a-z-]{1,40}|content-class|thread-topic|x-[a-z-]{1,40})$/;
/** Heads that a memo or a form may begin with too; two make a mail. */
const LETTER_HEADS = /^(?:from|to|cc|subject|date|reply-to|sender)$/;

/** One head may be a list of hundreds of people. */
const BYTES_LOOKED_AT = 32 * 1024;

/** True where everything before the first empty line is heads, those of a mail among them. */
export function startsLikeMail(bytes: Uint8Array): boolean {
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, BYTES_LOOKED_AT));
  const text = start.replace(/^ï»¿/, "").trimStart();
  const [head = ""] = text.split(/\r?\n\r?\n/, 1);
  const isCut = head.length === text.length && bytes.length > BYTES_LOOKED_AT;
  const lines = head.split(/\r?\n/).filter((line) => !/^[ \t]/.test(line));
  // The last line may be cut before its colon.
  const judged = isCut && headName(lines.at(-1) ?? "") === "" ? lines.slice(0, -1) : lines;
  const first = judged[0] ?? "";
  const names = judged.slice(/^from \S/i.test(first) ? 1 : 0).map(headName);
  const isAllHeads = names.length > 0 && !names.includes("");
  const letters = new Set(names.filter((name) => LETTER_HEADS.test(name)));
  return isAllHeads && (names.some((name) => MAIL_HEADS.test(name)) || letters.size >= 2);
}

/** In lower case; "" for a line that is no head. */
function headName(line: string): string {
  return /^([!-9;-~]{1,60}):/.exec(line)?.[1]?.toLowerCase() ?? "";
}
