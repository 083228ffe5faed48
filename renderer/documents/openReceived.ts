import type { MailHead } from "../domain/mail";
import type { FileRefusal } from "../domain/reading";
import { readArchive } from "./archive/readArchive";
import type { Mail } from "./mail/mail";
import { readMail } from "./mail/readMail";
import { readMailBundle } from "./mail/readMailBundle";
import { readOutlookMail } from "./mail/readOutlookMail";
import { hasWords, unbundled } from "./mail/unbundled";
import { isSpreadsheetKind, kindOfFile } from "./outside/fileKind";
import { refusalIn } from "./outside/refusedFile";
import {
  type FormRead,
  type KnownForms,
  type ReadFile,
  readForm,
  readWords,
  sha256Of,
} from "./readForm";

/** What stood in a mail or an archive, to be opened in its turn. */
export type ReceivedPart = {
  /** "" for a part of a mail without a name. */
  readonly name: string;
  /** Folders within an archive, or bundles within a mail, the outermost first. */
  readonly folders: readonly string[];
  /** True for pictures that a mail shows within its text. */
  readonly isInText: boolean;
  readonly content:
    | { readonly kind: "bytes"; readonly bytes: Uint8Array<ArrayBuffer> }
    | { readonly kind: "mail"; readonly mail: ReceivedMail }
    | { readonly kind: "refused"; readonly refusal: FileRefusal };
};

export type ReceivedMail = {
  readonly kind: "mail";
  readonly head: MailHead;
  /** Of the bytes received, in hexadecimal; "" for a mail that came without bytes of its own. */
  readonly sha256: string;
  /** Its own words, read as a form; null when there are none. Only their readable structure may be kept. */
  readonly message: ReadFile | null;
  readonly parts: readonly ReceivedPart[];
};

/** A received file is a document by itself, or holds others. */
export type Received =
  | FormRead
  | ReceivedMail
  /** Read as rows, once somebody is asked what its columns are; its bytes come back for that. */
  | {
      readonly kind: "spreadsheet";
      readonly sha256: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
    }
  | { readonly kind: "archive"; readonly sha256: string; readonly parts: readonly ReceivedPart[] };

/** Opens one received file, one level deep. Never throws for what a file contains. */
export async function openReceived(
  file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
  known: KnownForms,
): Promise<Received> {
  try {
    const kind = kindOfFile(file.name, file.bytes);
    if (kind === "mail") {
      return await openedMail(await readMail(file.bytes), await sha256Of(file.bytes), known);
    }
    if (kind === "outlookMail") {
      return await openedMail(readOutlookMail(file.bytes), await sha256Of(file.bytes), known);
    }
    if (kind === "mailBundle") {
      return await openedMail(readMailBundle(file.bytes), await sha256Of(file.bytes), known);
    }
    if (kind === "archive") return await openedArchive(file.bytes);
    if (isSpreadsheetKind(kind)) {
      return { kind: "spreadsheet", sha256: await sha256Of(file.bytes), bytes: file.bytes };
    }
  } catch (failure) {
    return { kind: "refused", refusal: refusalIn(failure) };
  }
  return readForm(file, known.questions, known.taughtForms, known.ownForm);
}

async function openedMail(mail: Mail, sha256: string, known: KnownForms): Promise<ReceivedMail> {
  const { head } = mail;
  const { text, parts } = unbundled(mail);
  const opened: ReceivedPart[] = [];
  for (const { content, ...part } of parts) {
    const inner =
      content.kind === "mail"
        ? ({ kind: "mail", mail: await openedMail(content.mail, "", known) } as const)
        : content;
    opened.push({ ...part, content: inner });
  }
  const message = hasWords(text) ? readWords(head.subject, text, sha256, known) : null;
  return { kind: "mail", head, sha256, message, parts: opened };
}

async function openedArchive(bytes: Uint8Array<ArrayBuffer>): Promise<Received> {
  const parts = readArchive(bytes).map(({ path, content }): ReceivedPart => {
    const steps = path.split("/");
    return { name: steps.at(-1) ?? "", folders: steps.slice(0, -1), isInText: false, content };
  });
  return { kind: "archive", sha256: await sha256Of(bytes), parts };
}
