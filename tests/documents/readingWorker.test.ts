import { describe, expect, test } from "vitest";
import type { ReadingRequest } from "../../renderer/documents/readingMessages";
import { startReadingWorker } from "../../renderer/documents/readingWorker";

const ANSWERS = {
  open: { kind: "opened", received: { kind: "refused", refusal: { kind: "empty" } } },
  readOriginal: { kind: "originalRead", original: "an original" },
  drawPage: { kind: "pageDrawn", bitmap: "a bitmap" },
  readTemplate: { kind: "templateRead", template: "a template" },
  readSpreadsheet: { kind: "spreadsheetRead", spreadsheet: "a spreadsheet" },
};

/** Stands in for a worker: answers, hangs, dies or mistakes what it is asked by the name of the file. */
class PretendWorker extends EventTarget {
  static started = 0;
  isEnded = false;

  constructor() {
    super();
    PretendWorker.started++;
  }

  postMessage(request: ReadingRequest): void {
    if (request.name.startsWith("hangs")) return;
    queueMicrotask(() => {
      if (request.name.startsWith("dies")) this.dispatchEvent(new Event("error"));
      else this.say({ kind: "progress", id: request.id });
      const asked = request.kind === "open" ? "readOriginal" : "open";
      const answer = ANSWERS[request.name.startsWith("mistakes") ? asked : request.kind];
      this.say({ ...answer, id: request.id });
    });
  }

  terminate(): void {
    this.isEnded = true;
  }

  private say(data: unknown): void {
    if (!this.isEnded) this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

function startPretending(limitMs = 20) {
  PretendWorker.started = 0;
  const made: PretendWorker[] = [];
  const create = () => {
    const worker = new PretendWorker();
    made.push(worker);
    return worker as unknown as Worker;
  };
  return { reader: startReadingWorker(create, limitMs), made };
}

const known = { questions: [], taughtForms: [] };
const named = (name: string) => ({ name, bytes: new Uint8Array() });
const ANSWERED = { kind: "refused", refusal: { kind: "empty" } };

describe("a batch of files", () => {
  test("is read by one worker", async () => {
    const { reader, made } = startPretending();
    const reads = await Promise.all([
      reader.open(named("a"), known),
      reader.open(named("b"), known),
    ]);
    expect(reads).toEqual([ANSWERED, ANSWERED]);
    expect(made.length).toBe(1);
  });

  test("goes on with a new worker after a file that took too long", async () => {
    const { reader, made } = startPretending();
    const reads = await Promise.all([
      reader.open(named("hangs"), known),
      reader.open(named("b"), known),
    ]);
    expect(reads).toEqual([{ kind: "refused", refusal: { kind: "tookTooLong" } }, ANSWERED]);
    expect(made.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  });

  test("goes on with a new worker after a file that brought one down", async () => {
    const { reader, made } = startPretending();
    const [dead, next] = await Promise.all([
      reader.open(named("dies"), known),
      reader.open(named("b"), known),
    ]);
    expect(dead).toMatchObject({ kind: "refused", refusal: { kind: "damaged" } });
    expect(next).toEqual(ANSWERED);
    expect(made.length).toBe(2);
  });

  test("ends with its worker", async () => {
    const { reader, made } = startPretending();
    await reader.open(named("a"), known);
    reader.close();
    expect(made.every(({ isEnded }) => isEnded)).toBe(true);
  });
});

describe("every question", () => {
  const bytes = new Uint8Array();
  const questions = [
    ["an original", (reader: Reader, name: string) => reader.readOriginal(name, bytes)],
    ["a template", (reader: Reader, name: string) => reader.readTemplate(name, bytes)],
    ["a spreadsheet", (reader: Reader, name: string) => reader.readSpreadsheet(name, bytes)],
  ] as const;
  type Reader = ReturnType<typeof startReadingWorker>;

  test.each(questions)(
    "about %s is refused by itself where its file takes too long",
    async (_, ask) => {
      const { reader } = startPretending();
      expect(await ask(reader, "hangs")).toEqual({ ok: false, error: { kind: "tookTooLong" } });
    },
  );

  test.each([
    ...questions,
    ["a page", (reader: Reader, name: string) => reader.drawPage(name, bytes, 1, 100)] as const,
  ])("about %s takes no answer to another question for its own", async (_, ask) => {
    const { reader } = startPretending();
    await expect(ask(reader, "mistakes")).rejects.toThrow("answered another question");
  });

  test("about a page gives none where the file takes too long, or the batch has ended", async () => {
    const { reader } = startPretending();
    expect(await reader.drawPage("hangs", bytes, 1, 100)).toBeNull();
    reader.close();
    expect(await reader.drawPage("a", bytes, 1, 100)).toBeNull();
    expect(await reader.open(named("a"), known)).toEqual({
      kind: "refused",
      refusal: { kind: "tookTooLong" },
    });
  });
});

test("each question has its own answer", async () => {
  const { reader } = startPretending();
  const bytes = new Uint8Array();
  const askAll = (name: string) => [
    reader.open(named(name), known),
    reader.readOriginal(name, bytes),
    reader.drawPage(name, bytes, 1, 100),
    reader.readTemplate(name, bytes),
    reader.readSpreadsheet(name, bytes),
  ];
  expect(await Promise.all(askAll("a"))).toEqual([
    ANSWERED,
    "an original",
    "a bitmap",
    "a template",
    "a spreadsheet",
  ]);
  await expect(reader.open(named("mistakes"), known)).rejects.toThrow("answered another question");
});
