import type { MailPart } from "./mail";
import type { MessageProperties } from "./messageProperties";
import { ID } from "./messageWords";

/** An attachment that is a file, from the properties it has in a message. `html` is the page the message shows. */
export function attachedFile(properties: MessageProperties, html: string): MailPart {
  const contentId = properties.text(ID.attachedContentId).replace(/^<|>$/g, "");
  const isInText = contentId !== "" && html.includes(`cid:${contentId}`);
  const bytes = Uint8Array.from(properties.binary(ID.attachedBytes) ?? []);
  return { name: attachedName(properties), isInText, content: { kind: "bytes", bytes } };
}

export function attachedName(properties: MessageProperties): string {
  return (
    properties.text(ID.attachedLongName) ||
    properties.text(ID.attachedDisplayName) ||
    properties.text(ID.attachedShortName)
  );
}
