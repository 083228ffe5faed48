import { openReceived } from "./openReceived";
import { kindOfFile } from "./outside/fileKind";
import { RefusedFile } from "./outside/refusedFile";
import { drawPage } from "./pdf/drawPage";
import { drawPicture } from "./picture/drawPicture";
import { readOriginal } from "./readForm";
import type { ReadingAnswer, ReadingRequest } from "./readingMessages";
import { readSpreadsheet } from "./readSpreadsheet";
import { receivedBuffers } from "./receivedBuffers";
import { readTemplate } from "./wordTemplate/readTemplate";

/** Reads files apart from the page: no key, no DOM, no network. Ends with its batch, or when it takes too long. */
declare const self: DedicatedWorkerGlobalScope;

self.addEventListener("message", ({ data }: MessageEvent<ReadingRequest>) => {
  answer({ kind: "progress", id: data.id });
  answerRequest(data).catch((failure: unknown) => self.reportError(failure));
});

async function answerRequest(request: ReadingRequest): Promise<void> {
  if (request.kind === "readOriginal") {
    const original = await readOriginal(request.name, request.bytes);
    answer({ kind: "originalRead", id: request.id, original });
    return;
  }
  if (request.kind === "drawPage") {
    const bitmap = await pageDrawn(request);
    answer({ kind: "pageDrawn", id: request.id, bitmap }, bitmap === null ? [] : [bitmap]);
    return;
  }
  if (request.kind === "readTemplate") {
    const template = readTemplate(request.name, request.bytes);
    answer({ kind: "templateRead", id: request.id, template });
    return;
  }
  if (request.kind === "readSpreadsheet") {
    const spreadsheet = readSpreadsheet(request.name, request.bytes);
    answer({ kind: "spreadsheetRead", id: request.id, spreadsheet });
    return;
  }
  const received = await openReceived(request, request.known);
  answer({ kind: "opened", id: request.id, received }, receivedBuffers(received));
}

/** null for a page that cannot be drawn: the rest of the document is still there to be read. */
async function pageDrawn(request: DrawRequest): Promise<ImageBitmap | null> {
  const { name, bytes, page, widthPixels } = request;
  try {
    return kindOfFile(name, bytes) === "picture"
      ? await drawPicture(bytes, widthPixels)
      : await drawPage(bytes, page, widthPixels);
  } catch (failure) {
    if (failure instanceof RefusedFile) return null;
    throw failure;
  }
}

type DrawRequest = Extract<ReadingRequest, { readonly kind: "drawPage" }>;

function answer(message: ReadingAnswer, handedOver: Transferable[] = []): void {
  self.postMessage(message, handedOver);
}
