import * as v from "valibot";
import type { DocumentToWrite } from "./writeDocument";

const answerSchema = v.variant("kind", [
  v.strictObject({
    kind: v.literal("written"),
    number: v.number(),
    bytes: v.instance(Uint8Array<ArrayBuffer>),
  }),
  v.strictObject({ kind: v.literal("failed"), number: v.number(), reason: v.string() }),
]);

export type DocumentWriter = {
  /** Rejects when the document could not be written; the next one is then written as if nothing had been. */
  write(document: DocumentToWrite): Promise<Uint8Array>;
  /** Ends the worker. What is still being written is rejected. */
  stop(): void;
};

type Waiting = {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (reason: Error) => void;
};

/**
 * Writes documents in a worker, so that the window stays awake. The worker is started with the first document and
 * kept, as loading its libraries takes longer than writing; one that fails is replaced with the next document.
 */
export function documentWriter(createWorker: () => Worker): DocumentWriter {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastNumber = 0;

  function stop(reason = "The window stopped writing"): void {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
  }

  function hear(message: unknown): void {
    const answer = v.parse(answerSchema, message);
    const asked = waiting.get(answer.number);
    waiting.delete(answer.number);
    if (answer.kind === "written") asked?.resolve(answer.bytes);
    else asked?.reject(new Error(`The document could not be written: ${answer.reason}`));
  }

  function start(): Worker {
    const started = createWorker();
    started.onmessage = (event) => hear(event.data);
    started.onerror = (event) => stop(`The writing worker failed: ${event.message}`);
    return started;
  }

  return {
    write(document) {
      worker ??= start();
      const number = ++lastNumber;
      const written = new Promise<Uint8Array>((resolve, reject) => {
        waiting.set(number, { resolve, reject });
      });
      worker.postMessage({ number, document });
      return written;
    },
    stop: () => stop(),
  };
}
