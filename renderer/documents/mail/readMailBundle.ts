import { LIMITS } from "../outside/limits";
import { unsafe } from "../outside/refusedFile";
import { attachedFile, attachedName } from "./attachedFile";
import { attributesIn, isMailBundle } from "./bundleAttributes";
import type { BundleValues } from "./bundleValues";
import type { Mail, MailPart } from "./mail";
import { type MessageProperties, messageProperties, VALUE_TYPE } from "./messageProperties";
import { headOf, ID, wordsOf } from "./messageWords";

/** Of an interface, in front of an object's own bytes. */
const INTERFACE_BYTES = 16;

/**
 * Takes a bundle apart (winmail.dat, [MS-OXTNEF]): what Outlook makes of a mail's words and attachments when it
 * writes to people who use other programs. Messages within it too. Throws a refusal.
 */
export function readMailBundle(bytes: Uint8Array, level = 1): Mail {
  if (level > LIMITS.mailDepth) throw unsafe("a mail whose parts are nested too deeply");
  const { values, attachments, codePage } = attributesIn(bytes);
  const properties = propertiesOf(values, codePage);
  const { text, html } = wordsOf(properties);
  return {
    head: headOf(properties),
    text,
    parts: attachments.map((one) => partOf(one, codePage, html, level)),
  };
}

function propertiesOf(values: BundleValues, codePage: number | null): MessageProperties {
  return messageProperties((id, type) => values.get(id * 0x10000 + type) ?? null, codePage);
}

function partOf(
  values: BundleValues,
  codePage: number | null,
  html: string,
  level: number,
): MailPart {
  const properties = propertiesOf(values, codePage);
  const object = values.get(ID.attachedBytes * 0x10000 + VALUE_TYPE.object);
  const inner = object?.subarray(INTERFACE_BYTES) ?? new Uint8Array(0);
  if (!isMailBundle(inner)) return attachedFile(properties, html);
  const mail = readMailBundle(inner, level + 1);
  return { name: attachedName(properties), isInText: false, content: { kind: "mail", mail } };
}
