import * as v from "valibot";
import { systemKeyArguments, vaultArguments } from "./vaultArguments";
import type { SystemKeyRequests, VaultRequests } from "./vaultBridge";
import { systemKeyOutcomes, vaultOutcomes } from "./vaultOutcomes";

/**
 * THE contract between the app and its shell: every request, its arguments and its outcomes. Nothing else crosses.
 * Both shells (Electron, app window) check the arguments with these schemas before they answer.
 */
export type SaveOutcome =
  | { readonly kind: "saved"; readonly path: string }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly reason: string };

export type PrintOutcome =
  | { readonly kind: "printed" }
  /** The dialog was shown and closed; this shell is not told whether the person printed. */
  | { readonly kind: "dialogClosed" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly reason: string };

export type ShellDescription = {
  readonly shell: "electron" | "appWindow";
  readonly version: string;
  /** Where saved files go without asking; null where a dialog asks each time. */
  readonly exportsFolder: string | null;
};

/** The paper is A4 where no size is said. */
export type PageSettings = { readonly landscape: boolean; readonly size?: "A4" | "A3" };

export type Desktop = VaultRequests &
  SystemKeyRequests & {
    /** Says which shell this is and where saved files go. */
    describe(): Promise<ShellDescription>;
    /** Saves bytes under a name made safe; an existing file is never overwritten. */
    saveFile(suggestedName: string, bytes: Uint8Array): Promise<SaveOutcome>;
    /** Prints the page as it stands through the system's dialog. */
    printPage(page: PageSettings): Promise<PrintOutcome>;
    /** Saves the page, as it would print, as a PDF. */
    savePagePdf(suggestedName: string, page: PageSettings): Promise<SaveOutcome>;
  };

export type RequestName = keyof Desktop;

/** No exported file is larger than this. */
export const MAX_SAVED_BYTES = 64 * 1024 * 1024;

const fileName = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const bytes = v.pipe(
  v.instance(Uint8Array),
  v.check((value) => value.byteLength <= MAX_SAVED_BYTES, "larger than any export"),
);
const page = v.strictObject({
  landscape: v.boolean(),
  size: v.exactOptional(v.picklist(["A4", "A3"])),
});

/** The arguments of each request, checked at the gate. */
export const requestArguments = {
  describe: v.strictTuple([]),
  saveFile: v.strictTuple([fileName, bytes]),
  printPage: v.strictTuple([page]),
  savePagePdf: v.strictTuple([fileName, page]),
  ...vaultArguments,
  ...systemKeyArguments,
} as const satisfies Record<RequestName, v.GenericSchema>;

const saveOutcome = v.variant("kind", [
  v.strictObject({ kind: v.literal("saved"), path: v.string() }),
  v.strictObject({ kind: v.literal("cancelled") }),
  v.strictObject({ kind: v.literal("failed"), reason: v.string() }),
]);

const printOutcome = v.variant("kind", [
  v.strictObject({ kind: v.literal("printed") }),
  v.strictObject({ kind: v.literal("dialogClosed") }),
  v.strictObject({ kind: v.literal("cancelled") }),
  v.strictObject({ kind: v.literal("failed"), reason: v.string() }),
]);

/** The outcome of each request, checked where it comes back over loopback. */
export const requestOutcomes = {
  describe: v.strictObject({
    shell: v.picklist(["electron", "appWindow"]),
    version: v.string(),
    exportsFolder: v.nullable(v.string()),
  }),
  saveFile: saveOutcome,
  printPage: printOutcome,
  savePagePdf: saveOutcome,
  ...vaultOutcomes,
  ...systemKeyOutcomes,
} as const satisfies Record<RequestName, v.GenericSchema>;

/** Where the app window asks its shell; the name of the request follows. */
export const ANSWERS_PATH = "/answers/";

const LENGTH_BYTES = 4;
const NO_BYTES = new Uint8Array(0);

/**
 * The arguments as they cross loopback: the length of the words (4 bytes, big-endian), the words as JSON, then the
 * bytes of the one argument that is bytes, as they are. Its place in the list is kept as `bytesAt`, or null.
 */
export function encodeArguments(list: readonly unknown[]): Uint8Array<ArrayBuffer> {
  const at = list.findIndex((one) => one instanceof Uint8Array);
  const raw = list[at] instanceof Uint8Array ? list[at] : NO_BYTES;
  const spoken = list.map((one, index) => (index === at ? null : one));
  const words = new TextEncoder().encode(
    JSON.stringify({ bytesAt: at < 0 ? null : at, list: spoken }),
  );
  const body = new Uint8Array(LENGTH_BYTES + words.byteLength + raw.byteLength);
  new DataView(body.buffer).setUint32(0, words.byteLength);
  body.set(words, LENGTH_BYTES);
  body.set(raw, LENGTH_BYTES + words.byteLength);
  return body;
}

const wireWords = v.strictObject({
  bytesAt: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  list: v.pipe(v.array(v.unknown()), v.maxLength(8)),
});

/** What `encodeArguments` wrote; null for anything else. The arguments are not checked yet. */
export function decodeArguments(body: Uint8Array): readonly unknown[] | null {
  if (body.byteLength < LENGTH_BYTES) return null;
  const length = new DataView(body.buffer, body.byteOffset).getUint32(0);
  const end = LENGTH_BYTES + length;
  if (end > body.byteLength) return null;
  const words = v.safeParse(wireWords, parsedJson(body.subarray(LENGTH_BYTES, end)));
  if (!words.success) return null;
  const { bytesAt, list } = words.output;
  if (bytesAt === null) return end === body.byteLength ? list : null;
  if (bytesAt >= list.length || list[bytesAt] !== null) return null;
  return list.with(bytesAt, body.slice(end));
}

function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
