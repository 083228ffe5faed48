import { readForm, readOriginalText } from "./readForm";
import type { ReadingAnswer, ReadingRequest } from "./readingMessages";
import { readSpreadsheet } from "./readSpreadsheet";

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
  const read = await readForm(request, request.questions, request.taughtForms);
  answer({ kind: "formRead", id: request.id, read });
}

function answer(message: ReadingAnswer): void {
  self.postMessage(message);
}
