import { expect, test } from "vitest";
import { deriveInWorker } from "../../renderer/storage/deriveInWorker";
import { DERIVATION } from "../../renderer/storage/keyDerivation";

/** A worker that answers with what it is told to, once it is asked. */
class WorkerThatSays extends EventTarget {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  asked: unknown = null;
  isEnded = false;

  constructor(private readonly answer: (worker: WorkerThatSays) => void) {
    super();
  }

  postMessage(asked: unknown): void {
    this.asked = asked;
    queueMicrotask(() => this.answer(this));
  }

  say(heard: unknown): void {
    this.onmessage?.(new MessageEvent("message", { data: heard }));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

function deriving(answer: (worker: WorkerThatSays) => void) {
  const worker = new WorkerThatSays(answer);
  const heard: number[] = [];
  const derive = deriveInWorker(() => worker as unknown as Worker);
  const passphrase = new Uint8Array([1]);
  const derived = derive(passphrase, new Uint8Array([2]), DERIVATION, (done) => heard.push(done));
  return { worker, heard, derived };
}

test("hands the settings over, passes the progress on, gives the key and ends the worker", async () => {
  const key = new Uint8Array(32).fill(7);
  const { worker, heard, derived } = deriving((asked) => {
    asked.say({ kind: "progress", done: 0.5 });
    asked.say({ kind: "derived", key });
  });
  expect(await derived).toEqual(key);
  expect(heard).toEqual([0.5]);
  expect(worker.asked).toMatchObject({ cost: { m: 65536, t: 2, p: 1 }, bytes: 32 });
  expect(worker.isEnded).toBe(true);
});

test("a worker that fails, or answers anything else, is ended and no key is given", async () => {
  const failing = deriving((worker) =>
    worker.onerror?.({ message: "out of memory" } as ErrorEvent),
  );
  await expect(failing.derived).rejects.toThrow("out of memory");
  expect(failing.worker.isEnded).toBe(true);
  const strange = deriving((worker) => worker.say({ kind: "derived", key: "a text" }));
  await expect(strange.derived).rejects.toThrow();
  expect(strange.worker.isEnded).toBe(true);
});
