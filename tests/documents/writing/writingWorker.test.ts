import { describe, expect, test } from "vitest";
import { type DocumentToWrite, writeDocument } from "../../../renderer/documents/writeDocument";
import { documentWriter } from "../../../renderer/documents/writingWorker";
import { aForm } from "./aForm";

type Sent = { readonly number: number; readonly document: DocumentToWrite };

/** Stands in for a browser's worker: it keeps what it was sent and answers when the test says so. */
class WorkerByHand {
  readonly sent: Sent[] = [];
  isEnded = false;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;

  postMessage(message: Sent): void {
    this.sent.push(message);
  }

  terminate(): void {
    this.isEnded = true;
  }
}

function aWriter() {
  const workers: WorkerByHand[] = [];
  const writer = documentWriter(() => {
    const worker = new WorkerByHand();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { writer, workers };
}

const LETTERS: DocumentToWrite = {
  kind: "letters",
  source: { kind: "word", sha256: "", bytes: new Uint8Array() },
  letters: [],
};
const bytesOf = (...bytes: number[]) => new Uint8Array(bytes);

describe("writing documents in a worker", () => {
  test("starts no worker before the first document, and one for all of them", () => {
    const { writer, workers } = aWriter();
    expect(workers).toHaveLength(0);
    void writer.write(LETTERS);
    void writer.write(LETTERS);
    expect(workers).toHaveLength(1);
    expect(workers[0]?.sent.map(({ number }) => number)).toEqual([1, 2]);
  });

  test("gives each asker their own document, in whatever order they are written", async () => {
    const { writer, workers } = aWriter();
    const first = writer.write(LETTERS);
    const second = writer.write(LETTERS);
    workers[0]?.onmessage?.({ data: { kind: "written", number: 2, bytes: bytesOf(2) } });
    workers[0]?.onmessage?.({ data: { kind: "written", number: 1, bytes: bytesOf(1) } });
    expect(await first).toEqual(bytesOf(1));
    expect(await second).toEqual(bytesOf(2));
  });

  test("rejects the one document that could not be written, and goes on", async () => {
    const { writer, workers } = aWriter();
    const bad = writer.write(LETTERS);
    const good = writer.write(LETTERS);
    workers[0]?.onmessage?.({ data: { kind: "failed", number: 1, reason: "no letter" } });
    workers[0]?.onmessage?.({ data: { kind: "written", number: 2, bytes: bytesOf(2) } });
    await expect(bad).rejects.toThrow("The document could not be written: no letter");
    expect(await good).toEqual(bytesOf(2));
  });

  test("rejects what was under way when the worker fails, and starts a new one for the next", async () => {
    const { writer, workers } = aWriter();
    const lost = writer.write(LETTERS);
    workers[0]?.onerror?.({ message: "out of memory" });
    await expect(lost).rejects.toThrow("out of memory");
    expect(workers[0]?.isEnded).toBe(true);
    void writer.write(LETTERS);
    expect(workers).toHaveLength(2);
  });

  test("ends with the window, leaving no one waiting", async () => {
    const { writer, workers } = aWriter();
    const lost = writer.write(LETTERS);
    writer.stop();
    await expect(lost).rejects.toThrow("stopped writing");
    expect(workers[0]?.isEnded).toBe(true);
  });

  test("believes no answer it does not know", () => {
    const { writer, workers } = aWriter();
    void writer.write(LETTERS);
    expect(() => workers[0]?.onmessage?.({ data: { kind: "written", number: 1 } })).toThrow();
  });

  test("writes each kind of document as a zipped Office file", async () => {
    const form = aForm();
    const call = { academyName: form.academyName, edition: form.edition, sessions: [] };
    const documents: readonly DocumentToWrite[] = [
      { kind: "form", form },
      { kind: "filledForm", form, answers: { firstName: "Amina" }, equality: {} },
      { kind: "call", call },
    ];
    for (const document of documents) {
      expect([...(await writeDocument(document)).slice(0, 2)]).toEqual([0x50, 0x4b]);
    }
  });
});
