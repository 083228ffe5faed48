import { type CompoundFile, openCompoundFile } from "../outside/compoundFile";
import { LIMITS } from "../outside/limits";
import { unsafe } from "../outside/refusedFile";
import { attachedFile, attachedName } from "./attachedFile";
import type { Mail, MailPart } from "./mail";
import { headOf, ID, wordsOf } from "./messageWords";
import { outlookProperties } from "./outlookProperties";

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
  const { text, html } = wordsOf(properties);
  const attachments = storagesIn(file, storage).filter((name) => ATTACHMENT.test(name));
  if (attachments.length > LIMITS.mailParts) {
    throw unsafe(`a mail of more than ${LIMITS.mailParts} parts`);
  }
  const around = storage === "" ? "" : `${storage}/`;
  return {
    head: headOf(properties),
    text,
    parts: attachments.flatMap((name) => partAt(file, `${around}${name}`, html, level)),
  };
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
  if (storagesIn(file, storage).some((inner) => inner.toUpperCase() === FORWARDED.toUpperCase())) {
    const mail = messageAt(file, `${storage}/${FORWARDED}`, level + 1);
    const name = attachedName(properties);
    return [{ name, isInText: false, content: { kind: "mail", mail } }];
  }
  return [attachedFile(properties, html)];
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
