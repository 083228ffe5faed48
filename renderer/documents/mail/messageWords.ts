import type { MailHead } from "../../domain/mail";
import type { OriginalText } from "../../domain/originalText";
import { LIMITS } from "../outside/limits";
import { htmlInRtf } from "../richText/htmlInRtf";
import { readRichText } from "../richText/readRichText";
import { rtfFromCompressed } from "./compressedRtf";
import { mailText } from "./mailText";
import type { MessageProperties } from "./messageProperties";

/** Ids of the properties read ([MS-OXPROPS]). */
export const ID = {
  subject: 0x0037,
  sentAt: 0x0039,
  senderName: 0x0c1a,
  senderAddress: 0x0c1f,
  senderSmtp: 0x5d01,
  representingName: 0x0042,
  representingAddress: 0x0065,
  representingSmtp: 0x5d02,
  deliveredAt: 0x0e06,
  transportHeads: 0x007d,
  body: 0x1000,
  richText: 0x1009,
  html: 0x1013,
  attachedBytes: 0x3701,
  attachedShortName: 0x3704,
  attachedLongName: 0x3707,
  attachedDisplayName: 0x3001,
  attachedContentId: 0x3712,
  attachMethod: 0x3705,
} as const;

export function headOf(properties: MessageProperties): MailHead {
  const text = (...ids: readonly number[]) =>
    ids.map((id) => properties.text(id)).find((found) => found !== "") ?? "";
  const address = text(ID.senderSmtp, ID.representingSmtp);
  const senders = [ID.senderAddress, ID.representingAddress].map((id) => properties.text(id));
  return {
    fromName: text(ID.senderName, ID.representingName),
    // Within an organisation the plain address is a name of the directory, without an @.
    fromAddress: address || (senders.find((one) => /^[^\s/]+@/.test(one)) ?? ""),
    subject: text(ID.subject),
    sentAtMs:
      properties.timeMs(ID.sentAt) ?? properties.timeMs(ID.deliveredAt) ?? dateIn(properties),
  };
}

/** A message saved without its times still carries the heads it travelled with. */
function dateIn(properties: MessageProperties): number | null {
  const heads = properties.text(ID.transportHeads).slice(0, LIMITS.mailHeaderBytes);
  const date = /^date:[ \t]{0,9}([^\r\n]{1,80})$/im.exec(heads)?.[1] ?? "";
  const sentAtMs = Date.parse(date);
  return Number.isNaN(sentAtMs) ? null : sentAtMs;
}

/** A message's words, and the page in which pictures are shown, "" where there is none. */
export type MessageWords = { readonly text: OriginalText; readonly html: string };

/**
 * What a message says, from its plain text, its page or its rich text, which may be a page in disguise. The plain
 * text holds unless the others have a table. Throws a refusal for rich text that cannot be followed.
 */
export function wordsOf(properties: MessageProperties): MessageWords {
  const plain = properties.text(ID.body);
  const html = properties.text(ID.html) || htmlBytesOf(properties);
  const compressed = properties.binary(ID.richText);
  if (html !== "" || compressed === null) return { text: mailText(plain, html), html };
  const rtf = rtfFromCompressed(compressed);
  const page = htmlInRtf(rtf);
  if (page !== null) return { text: mailText(plain, page), html: page };
  const rich = rtf.length === 0 ? null : readRichText(rtf).text;
  const isWanted = plain.trim() === "" || rich?.blocks.some(({ kind }) => kind === "table");
  return { text: rich !== null && isWanted ? rich : mailText(plain, ""), html: "" };
}

/** The page is mostly kept as bytes, in the message's own character set. */
function htmlBytesOf(properties: MessageProperties): string {
  const bytes = properties.binary(ID.html);
  return bytes === null ? "" : properties.decoded(bytes);
}
