import { openReceived } from "../../renderer/documents/openReceived";
import { readOriginal } from "../../renderer/documents/readForm";
import type { ReadingAnswer, ReadingRequest } from "../../renderer/documents/readingMessages";
import { readSpreadsheet } from "../../renderer/documents/readSpreadsheet";

type Answers = { [Kind in ReadingRequest["kind"]]?: object };

let answers: Answers = {};

/** From now on, until the test ends, the reading worker answers such a request so, whatever it is given. */
export function workerAnswers(kind: ReadingRequest["kind"], answer: object): void {
  answers[kind] = answer;
}

export function forgetAnswers(): void {
  answers = {};
}

type WritingRequest = { readonly number: number; readonly document: unknown };

/** Stands in for the workers: reads with the same readers in the same thread, writes nothing but a byte, draws no page. */
export class WorkerHere extends EventTarget {
  onmessage: ((event: MessageEvent) => void) | null = null;

  postMessage(request: ReadingRequest | WritingRequest): void {
    const answered = "document" in request ? written(request) : answerTo(request);
    void answered.then((data) => this.tell(new MessageEvent("message", { data })));
  }

  terminate(): void {}

  private tell(event: MessageEvent): void {
    this.onmessage?.(event);
    this.dispatchEvent(event);
  }
}

async function written({ number }: WritingRequest) {
  return { kind: "written", number, bytes: new Uint8Array(1) };
}

async function answerTo(request: ReadingRequest): Promise<ReadingAnswer> {
  const { id, kind, name, bytes } = request;
  const told = answers[kind];
  if (told !== undefined) return { id, ...told } as ReadingAnswer;
  switch (kind) {
    case "open":
      return { id, kind: "opened", received: await openReceived(request, request.known) };
    case "readOriginal":
      return { id, kind: "originalRead", original: await readOriginal(name, bytes) };
    case "readSpreadsheet":
      return { id, kind: "spreadsheetRead", spreadsheet: readSpreadsheet(name, bytes) };
    default:
      throw new Error(`No test asks for ${kind} without saying what is answered`);
  }
}
