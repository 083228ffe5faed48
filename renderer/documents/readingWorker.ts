import type { FileRefusal } from "../domain/reading";
import { type Result, refused } from "../domain/result";
import type { Spreadsheet } from "../domain/spreadsheet/spreadsheet";
import type { TemplateTags } from "../domain/templateTags";
import type { Received } from "./openReceived";
import type { KnownForms, OriginalRead } from "./readForm";
import type { ReadingAnswer, ReadingRequest } from "./readingMessages";

/** A file that is not read by then is refused; its worker is replaced. */
const READING_LIMIT_MS = 10_000;

/** Reads files one after another in a worker of its own. */
export type ReadingWorker = {
  /** Opens one received file, one level deep. Its bytes are handed over: they are gone here. */
  open(
    file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
    known: KnownForms,
  ): Promise<Received>;
  readOriginal(
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<Result<OriginalRead, FileRefusal>>;
  /** Draws one page of a PDF, counted from 0; null where it cannot be drawn. */
  drawPage(
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
    page: number,
    widthPixels: number,
  ): Promise<ImageBitmap | null>;
  /** What a Word file asks for as a template of letters. */
  readTemplate(
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<Result<TemplateTags, FileRefusal>>;
  /** The rows of a spreadsheet. */
  readSpreadsheet(
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<Result<Spreadsheet, FileRefusal>>;
  /** Ends the worker with the batch; what still waits is refused. */
  close(): void;
};

type FinalAnswer = Exclude<ReadingAnswer, { readonly kind: "progress" }>;
type Outcome =
  | { readonly kind: "answered"; readonly answer: FinalAnswer }
  | { readonly kind: "failed"; readonly refusal: FileRefusal };
type Question = ReadingRequest extends infer Request
  ? Request extends ReadingRequest
    ? Omit<Request, "id">
    : never
  : never;

/**
 * Starts reading with workers made by `createWorker`. A file that takes longer than the limit, or brings its worker
 * down, is refused by itself: the next one gets a new worker.
 */
export function startReadingWorker(
  createWorker: () => Worker,
  limitMs: number = READING_LIMIT_MS,
): ReadingWorker {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let nextId = 0;
  let isClosed = false;

  const drop = () => {
    worker?.terminate();
    worker = null;
  };
  const ask = (question: Question): Promise<Outcome> => {
    const asked = last.then(() => {
      if (isClosed) return failed({ kind: "tookTooLong" });
      worker ??= createWorker();
      return oneAnswer(worker, { ...question, id: nextId++ } as ReadingRequest, limitMs);
    });
    last = asked.then((outcome) => {
      if (outcome.kind === "failed") drop();
    });
    return last.then(() => asked);
  };

  return {
    async open({ name, bytes }, known) {
      const outcome = await ask({ kind: "open", name, bytes, known });
      if (outcome.kind === "failed") return { kind: "refused", refusal: outcome.refusal };
      return outcome.answer.kind === "opened" ? outcome.answer.received : wrongAnswer();
    },
    async readOriginal(name, bytes) {
      const outcome = await ask({ kind: "readOriginal", name, bytes });
      if (outcome.kind === "failed") return refused(outcome.refusal);
      return outcome.answer.kind === "originalRead" ? outcome.answer.original : wrongAnswer();
    },
    async drawPage(name, bytes, page, widthPixels) {
      const outcome = await ask({ kind: "drawPage", name, bytes, page, widthPixels });
      if (outcome.kind === "failed") return null;
      return outcome.answer.kind === "pageDrawn" ? outcome.answer.bitmap : wrongAnswer();
    },
    async readTemplate(name, bytes) {
      const outcome = await ask({ kind: "readTemplate", name, bytes });
      if (outcome.kind === "failed") return refused(outcome.refusal);
      return outcome.answer.kind === "templateRead" ? outcome.answer.template : wrongAnswer();
    },
    async readSpreadsheet(name, bytes) {
      const outcome = await ask({ kind: "readSpreadsheet", name, bytes });
      if (outcome.kind === "failed") return refused(outcome.refusal);
      const { answer } = outcome;
      return answer.kind === "spreadsheetRead" ? answer.spreadsheet : wrongAnswer();
    },
    close() {
      isClosed = true;
      drop();
    },
  };
}

function failed(refusal: FileRefusal): Outcome {
  return { kind: "failed", refusal };
}

function wrongAnswer(): never {
  throw new Error("the reading worker answered another question");
}

/** Waits for the answer to one request, for the worker's end, or for the limit, whichever comes first. */
function oneAnswer(worker: Worker, request: ReadingRequest, limitMs: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      clearTimeout(timer);
      worker.removeEventListener("message", onMessage);
      worker.removeEventListener("error", onError);
      resolve(outcome);
    };
    const onMessage = ({ data }: MessageEvent<ReadingAnswer>) => {
      if (data.id !== request.id || data.kind === "progress") return;
      settle({ kind: "answered", answer: data });
    };
    const onError = () => {
      settle(failed({ kind: "damaged", detail: "reading it stopped unexpectedly" }));
    };
    const timer = setTimeout(() => settle(failed({ kind: "tookTooLong" })), limitMs);
    worker.addEventListener("message", onMessage);
    worker.addEventListener("error", onError);
    worker.postMessage(request, request.kind === "open" ? [request.bytes.buffer] : []);
  });
}
