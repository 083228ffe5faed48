import type { Readable, Writable } from "node:stream";
import * as v from "valibot";

const message = v.looseObject({
  id: v.optional(v.number()),
  method: v.optional(v.string()),
  params: v.optional(v.unknown()),
  result: v.optional(v.unknown()),
  error: v.optional(v.looseObject({ message: v.string() })),
});

type Waiting = {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
};

/** The browser's own control pipe: each message is JSON and ends with a zero byte. Only this process holds it. */
export type BrowserPipe = {
  call(method: string, parameters?: object, sessionId?: string): Promise<unknown>;
  onEvent(listener: (method: string, parameters: unknown) => void): void;
};

export function openBrowserPipe(toBrowser: Writable, fromBrowser: Readable): BrowserPipe {
  const waiting = new Map<number, Waiting>();
  const listeners: ((method: string, parameters: unknown) => void)[] = [];
  let lastId = 0;

  const hear = (text: string) => {
    const heard = v.parse(message, JSON.parse(text));
    if (heard.id === undefined) {
      for (const listener of listeners) listener(heard.method ?? "", heard.params);
      return;
    }
    const waiter = waiting.get(heard.id);
    waiting.delete(heard.id);
    if (heard.error !== undefined) waiter?.reject(new Error(heard.error.message));
    else waiter?.resolve(heard.result);
  };
  const end = () => {
    for (const waiter of waiting.values()) waiter.reject(new Error("the browser has closed"));
    waiting.clear();
  };

  fromBrowser.on("data", messagesIn(hear));
  fromBrowser.on("close", end);
  fromBrowser.on("error", end);
  toBrowser.on("error", end);
  return {
    onEvent: (listener) => listeners.push(listener),
    call: (method, parameters = {}, sessionId) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        const words = JSON.stringify({ id: lastId, method, params: parameters, sessionId });
        toBrowser.write(`${words}\0`, (error) => error && reject(error));
      }),
  };
}

/** Cuts what arrives at the zero bytes; a message may come in many pieces (a PDF is one message). */
function messagesIn(hear: (text: string) => void): (piece: Buffer) => void {
  let pieces: Buffer[] = [];
  return (piece) => {
    let from = 0;
    for (let end = piece.indexOf(0); end >= 0; end = piece.indexOf(0, from)) {
      pieces.push(piece.subarray(from, end));
      hear(Buffer.concat(pieces).toString("utf8"));
      pieces = [];
      from = end + 1;
    }
    if (from < piece.byteLength) pieces.push(piece.subarray(from));
  };
}
