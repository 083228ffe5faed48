import type { MailHead } from "../../domain/mail";
import type { OriginalText } from "../../domain/originalText";

/** A mail taken apart, from whatever program: its head, its words, and what came with it. */
export type Mail = {
  readonly head: MailHead;
  readonly text: OriginalText;
  readonly parts: readonly MailPart[];
};

export type MailPart = {
  /** As the sender named it; the subject of a forwarded mail; "" where it has no name. */
  readonly name: string;
  /** True for what the mail's own text shows in place: logos, signatures, pasted pictures. */
  readonly isInText: boolean;
  readonly content:
    | { readonly kind: "bytes"; readonly bytes: Uint8Array<ArrayBuffer> }
    /** Forwarded inside an Outlook message, where it has no bytes of its own. */
    | { readonly kind: "mail"; readonly mail: Mail };
};
