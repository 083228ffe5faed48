import type { MailHead } from "../../domain/mail";
import { type CompoundFile, openCompoundFile } from "../outside/compoundFile";
import { LIMITS } from "../outside/limits";
import { unsafe } from "../outside/refusedFile";
import type { Mail, MailPart } from "./mail";
import { mailText } from "./mailText";
import { type OutlookProperties, outlookProperties } from "./outlookProperties";

/** Ids of the properties read ([MS-OXPROPS]). */
const ID = {
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
  html: 0x1013,
  attachedBytes: 0x3701,
  attachedShortName: 0x3704,
  attachedLongName: 0x3707,
  attachedDisplayName: 0x3001,
  attachedContentId: 0x3712,
  attachMethod: 0x3705,
} as const;

/** An attachment of this method ([MS-OXCMSG] 2.2.2.9) is an OLE object. */
const OBJECT = 6;

const ATTACHMENT = /^__attach_version1\.0_#[0-9a-f]{1,8}$/i;
/** A forwarded message stands in a storage of its own instead of bytes. */
const FORWARDED = "__substg1.0_3701000D";

/** Takes an Outlook message (.msg, [MS-OXMSG]) apart, forwarded ones within it too. Throws a refusal. */
export function readOutlookMail(bytes: Uint8Array): Mail {
  const file = openCompoundFile(bytes);
  return messageAt(file, "", 1);
}

function messageAt(file: CompoundFile, storage: string, level: number): Mail {
  if (level > LIMITS.mailDepth) throw unsafe("a mail whose parts are nested too deeply");
  const properties = outlookProperties(file, storage, storage === "" ? 32 : 24);
  const html = properties.text(ID.html) || htmlOf(properties);
  const attachments = storagesIn(file, storage).filter((name) => ATTACHMENT.test(name));
  if (attachments.length > LIMITS.mailParts) {
    throw unsafe(`a mail of more than ${LIMITS.mailParts} parts`);
  }
  const around = storage === "" ? "" : `${storage}/`;
  return {
    head: headOf(properties),
    text: mailText(properties.text(ID.body), html),
    parts: attachments.flatMap((name) => partAt(file, `${around}${name}`, html, level)),
  };
}

/** The page is mostly kept as bytes, in the message's own character set. */
function htmlOf(properties: OutlookProperties): string {
  const bytes = properties.binary(ID.html);
  return bytes === null ? "" : properties.decoded(bytes);
}

function headOf(properties: OutlookProperties): MailHead {
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
function dateIn(properties: OutlookProperties): number | null {
  const heads = properties.text(ID.transportHeads).slice(0, LIMITS.mailHeaderBytes);
  const date = /^date:[ \t]{0,9}([^\r\n]{1,80})$/im.exec(heads)?.[1] ?? "";
  const sentAtMs = Date.parse(date);
  return Number.isNaN(sentAtMs) ? null : sentAtMs;
}

/** An object of another program, drawn within the text, is no part. */
function partAt(
  file: CompoundFile,
  storage: string,
  html: string,
  level: number,
): readonly MailPart[] {
  const properties = outlookProperties(file, storage, 8);
  if (properties.long(ID.attachMethod) === OBJECT) return [];
  const name =
    properties.text(ID.attachedLongName) ||
    properties.text(ID.attachedDisplayName) ||
    properties.text(ID.attachedShortName);
  const contentId = properties.text(ID.attachedContentId).replace(/^<|>$/g, "");
  const isInText = contentId !== "" && html.includes(`cid:${contentId}`);
  if (storagesIn(file, storage).some((inner) => inner.toUpperCase() === FORWARDED.toUpperCase())) {
    const mail = messageAt(file, `${storage}/${FORWARDED}`, level + 1);
    return [{ name, isInText: false, content: { kind: "mail", mail } }];
  }
  const bytes = properties.binary(ID.attachedBytes);
  const content = { kind: "bytes", bytes: Uint8Array.from(bytes ?? []) } as const;
  return [{ name, isInText, content }];
}

/** The names of the storages in a storage, given by its path. */
function storagesIn(file: CompoundFile, path: string): readonly string[] {
  let storage = file.root;
  for (const step of path.split("/").filter((one) => one !== "")) {
    const inner = storage.entries.find(
      (entry) => entry.kind === "storage" && entry.name.toLowerCase() === step.toLowerCase(),
    );
    if (inner?.kind !== "storage") return [];
    storage = inner;
  }
  return storage.entries.filter(({ kind }) => kind === "storage").map(({ name }) => name);
}
