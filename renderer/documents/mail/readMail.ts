import PostalMime, { type Address, type Attachment, type Email } from "postal-mime";
import type { MailHead } from "../../domain/mail";
import type { Notice } from "../../domain/originalText";
import { LIMITS } from "../outside/limits";
import { damaged, unsafe } from "../outside/refusedFile";
import type { Mail, MailPart } from "./mail";
import { mailText } from "./mailText";
import { unknownCharsets } from "./unknownCharsets";

/** Takes a mail file (.eml, RFC 5322 and MIME) apart. Forwarded mails stay whole, as parts. Throws a refusal. */
export async function readMail(bytes: Uint8Array<ArrayBuffer>): Promise<Mail> {
  const email = await parsed(withoutByteOrderMark(bytes));
  if (email.attachments.length > LIMITS.mailParts) {
    throw unsafe(`a mail of more than ${LIMITS.mailParts} parts`);
  }
  const { blocks, notices } = mailText(email.text ?? "", email.html ?? "");
  return {
    head: headOf(email),
    text: { blocks, notices: [...notices, ...charsetNotices(bytes)] },
    parts: email.attachments.map((attachment) => partOf(attachment, email.html ?? "")),
  };
}

async function parsed(bytes: Uint8Array<ArrayBuffer>): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: LIMITS.mailDepth,
      maxHeadersSize: LIMITS.mailHeaderBytes,
    });
  } catch (failure) {
    const words = String(failure);
    if (words.includes("nesting depth")) throw unsafe("a mail whose parts are nested too deeply");
    if (words.includes("header size")) throw unsafe("a mail with far too long a head");
    throw damaged("the mail cannot be taken apart");
  }
}

function withoutByteOrderMark(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return isMarked ? bytes.subarray(3) : bytes;
}

function headOf(email: Email): MailHead {
  const from = mailboxOf(email.from) ?? mailboxOf(email.sender);
  const sentAtMs = Date.parse(email.date ?? "");
  return {
    fromName: from?.name ?? "",
    fromAddress: from?.address ?? "",
    subject: email.subject ?? "",
    sentAtMs: Number.isNaN(sentAtMs) ? null : sentAtMs,
  };
}

function mailboxOf(address: Address | undefined) {
  return address?.group === undefined ? address : address.group[0];
}

function partOf(attachment: Attachment, html: string): MailPart {
  const { content, filename, mimeType } = attachment;
  if (typeof content === "string") throw new Error("the parts of a mail are asked for as bytes");
  const name = filename ?? (mimeType === "message/rfc822" ? "" : (attachment.description ?? ""));
  return {
    name,
    isInText: isShownInText(attachment, html),
    content: { kind: "bytes", bytes: new Uint8Array(content as ArrayBuffer) },
  };
}

/** The page names such parts by their content id, `cid:logo@host`. */
function isShownInText({ contentId }: Attachment, html: string): boolean {
  const id = contentId?.replace(/^<|>$/g, "").trim() ?? "";
  return id !== "" && html.includes(`cid:${id}`);
}

function charsetNotices(bytes: Uint8Array): readonly Notice[] {
  return unknownCharsets(bytes).length > 0 ? [{ kind: "unknownCharset" }] : [];
}
