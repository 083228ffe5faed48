import type { PDFDocumentProxy } from "pdfjs-dist";
import { damaged, RefusedFile } from "../outside/refusedFile";
import { bringUpToDate } from "./oldEngines";
import { NoFilterFactory, WorkerCanvasFactory } from "./workerCanvas";

type Library = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

let loading: Promise<Library> | null = null;

/** pdf.js, both halves in this very thread: a worker of a worker would be one more thing to guard. */
export function pdfLibrary(): Promise<Library> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Library> {
  bringUpToDate();
  const [library, reading] = await Promise.all([
    import("pdfjs-dist/legacy/build/pdf.mjs"),
    // @ts-expect-error: the reading half comes without types and is handed on as it is.
    import("pdfjs-dist/legacy/build/pdf.worker.mjs"),
  ]);
  Object.assign(globalThis, { pdfjsWorker: reading });
  return library;
}

export type OpenPdf = { readonly document: PDFDocumentProxy; close(): Promise<void> };

/**
 * Opens a PDF that may do nothing: no code of its own, no compiled fonts, nothing fetched. Pictures above
 * `pictureLimit` pixels are left out, -1 for none. Throws a `RefusedFile` for what cannot be opened.
 */
export async function openPdf(bytes: Uint8Array, pictureLimit: number): Promise<OpenPdf> {
  const library = await pdfLibrary();
  const task = library.getDocument({
    data: bytes.slice(),
    verbosity: library.VerbosityLevel.ERRORS,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    fontExtraProperties: true,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: typeof OffscreenCanvas !== "undefined",
    maxImageSize: pictureLimit,
    ...(isWorker() ? { CanvasFactory: WorkerCanvasFactory, FilterFactory: NoFilterFactory } : {}),
    canvasMaxAreaInBytes: 64 * 1024 * 1024,
  });
  try {
    return { document: await task.promise, close: () => task.destroy() };
  } catch (failure) {
    await task.destroy();
    throw refusalOf(failure);
  }
}

function isWorker(): boolean {
  return typeof OffscreenCanvas !== "undefined" && !("document" in globalThis);
}

/** pdf.js tells its failures apart by name; what has no name of its own comes from bytes it could not follow. */
export function refusalOf(failure: unknown): RefusedFile {
  if (failure instanceof RefusedFile) return failure;
  const name = failure instanceof Error ? failure.name : "";
  if (name === "PasswordException") return new RefusedFile({ kind: "passwordProtected" });
  return damaged("the pages of this PDF cannot be followed");
}
