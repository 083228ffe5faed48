import { openReceived } from "./openReceived";
import { readOriginalText } from "./readForm";
import type { ReadingAnswer, ReadingRequest } from "./readingMessages";
import { readSpreadsheet } from "./readSpreadsheet";
import { receivedBuffers } from "./receivedBuffers";

/** Reads files apart from the page: no key, no DOM, no network. Ends with its batch, or when it takes too long. */
declare const self: DedicatedWorkerGlobalScope;

self.addEventListener("message", ({ data }: MessageEvent<ReadingRequest>) => {
  answer({ kind: "progress", id: data.id });
  answerRequest(data).catch((failure: unknown) => self.reportError(failure));
});

async function answerRequest(request: ReadingRequest): Promise<void> {
  if (request.kind === "readOriginal") {
    const text = await readOriginalText(request.name, request.bytes);
    answer({ kind: "originalRead", id: request.id, text });
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

function answer(message: ReadingAnswer, handedOver: ArrayBuffer[] = []): void {
  self.postMessage(message, handedOver);
}
