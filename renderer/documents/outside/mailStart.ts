/** Heads that only mail programs write; one is enough. */
const MAIL_HEADS =
  /^(?:received|return-path|message-id|mime-version|delivered-to|dkim-signature|authentication-results|arc-[a-z-]{1,40}|content-class|thread-topic|x-[a-z-]{1,40})$/;
/** Heads that a memo or a form may begin with too; two make a mail. */
const LETTER_HEADS = /^(?:from|to|cc|subject|date|reply-to|sender)$/;

/** A start this long is only the first part of a file. */
const CUT_AT = 2048;

/** True where everything before the first empty line is heads, those of a mail among them. Takes a file's first bytes as Latin-1. */
export function startsLikeMail(start: string): boolean {
  const text = start.replace(/^\xef\xbb\xbf/, "").trimStart();
  const [head = ""] = text.split(/\r?\n\r?\n/, 1);
  const isCut = head.length === text.length && start.length >= CUT_AT;
  const lines = head.split(/\r?\n/).filter((line) => !/^[ \t]/.test(line));
  const judged = isCut ? lines.slice(0, -1) : lines;
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
