import {
  openReceived,
  type Received,
  type ReceivedMail,
  type ReceivedPart,
} from "../../renderer/documents/openReceived";
import { LIMITS } from "../../renderer/documents/outside/limits";
import type { FormRead } from "../../renderer/documents/readForm";
import { readSpreadsheet } from "../../renderer/documents/readSpreadsheet";
import { applicationForm } from "../../renderer/domain/formQuestions";
import type { FileRefusal } from "../../renderer/domain/reading";
import type { Spreadsheet } from "../../renderer/domain/spreadsheet/spreadsheet";

/** A received file with everything that stood in it. */
export type Opened =
  | Extract<FormRead, { readonly kind: "read" }>
  | { readonly kind: "spreadsheet"; readonly spreadsheet: Spreadsheet }
  | { readonly kind: "mail"; readonly mail: ReceivedMail; readonly inside: readonly Opened[] }
  | { readonly kind: "archive"; readonly inside: readonly Opened[] }
  | { readonly kind: "tooDeep" }
  | { readonly kind: "refused"; readonly refusal: FileRefusal };

type Bytes = Uint8Array<ArrayBuffer>;

const KNOWN = { questions: applicationForm([]), taughtForms: [] };

/** A file as the program takes it in: what holds others is opened, what is no form may be a spreadsheet. */
export async function readReceived(name: string, bytes: Bytes, level = 1): Promise<Opened> {
  const received = await openReceived({ name, bytes }, KNOWN);
  if (received.kind === "spreadsheet") {
    const sheet = readSpreadsheet(name, bytes);
    return sheet.ok
      ? { kind: "spreadsheet", spreadsheet: sheet.value }
      : { kind: "refused", refusal: sheet.error };
  }
  return opened(received, level);
}

type Openable = Exclude<Received, { readonly kind: "spreadsheet" }>;

async function opened(received: Openable, level: number): Promise<Opened> {
  if (received.kind !== "mail" && received.kind !== "archive") return received;
  if (level > LIMITS.containerDepth) return { kind: "tooDeep" };
  const inside: Opened[] = [];
  for (const part of received.parts) inside.push(await openedPart(part, level + 1));
  return received.kind === "mail"
    ? { kind: "mail", mail: received, inside }
    : { kind: "archive", inside };
}

async function openedPart({ name, content }: ReceivedPart, level: number): Promise<Opened> {
  if (content.kind === "refused") return content;
  return content.kind === "mail"
    ? opened(content.mail, level)
    : readReceived(name, content.bytes, level);
}
