import * as v from "valibot";

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
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly reason: string };

export type ShellDescription = {
  readonly shell: "electron" | "appWindow";
  readonly version: string;
  /** Where saved files go without asking; null where a dialog asks each time. */
  readonly exportsFolder: string | null;
};

export type PageSettings = { readonly landscape: boolean };

export type Desktop = {
  /** Says which shell this is and where saved files go. */
  describe(): Promise<ShellDescription>;
  /** Saves bytes under a name made safe; an existing file is never overwritten. */
  saveFile(suggestedName: string, bytes: Uint8Array): Promise<SaveOutcome>;
  /** Prints the page as it stands through the system's dialog. */
  printPage(page: PageSettings): Promise<PrintOutcome>;
  /** Saves the page, as it would print, as an A4 PDF. */
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
const page = v.strictObject({ landscape: v.boolean() });

/** The arguments of each request, checked at the gate. */
export const requestArguments = {
  describe: v.strictTuple([]),
  saveFile: v.strictTuple([fileName, bytes]),
  printPage: v.strictTuple([page]),
  savePagePdf: v.strictTuple([fileName, page]),
} as const satisfies Record<RequestName, v.GenericSchema>;
