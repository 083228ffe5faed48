import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerRequest } from "../../electron/answerRequest";
import {
  type Desktop,
  decodeArguments,
  encodeArguments,
  MAX_SAVED_BYTES,
} from "../../electron/bridge";
import { noVaultFiles } from "./noVaultFiles";

describe("the arguments on their way over loopback", () => {
  test("arrive as they were sent, whatever the words and bytes", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary-ascii" }),
        fc.uint8Array(),
        fc.boolean(),
        (name, bytes, first) => {
          const list = first ? [bytes, name] : [name, bytes];
          expect(decodeArguments(encodeArguments(list))).toEqual(list);
        },
      ),
    );
  });

  test("arrive without bytes too, and with none at all", () => {
    expect(decodeArguments(encodeArguments([]))).toEqual([]);
    const list = ["sheet.pdf", { landscape: true }];
    expect(decodeArguments(encodeArguments(list))).toEqual(list);
  });

  test("anything else is nothing, never an accident", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        const list = decodeArguments(noise);
        expect(list === null || Array.isArray(list)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  const framed = (words: string, after = new Uint8Array(0)) => {
    const spoken = new TextEncoder().encode(words);
    const body = new Uint8Array(4 + spoken.length + after.length);
    new DataView(body.buffer).setUint32(0, spoken.length);
    body.set(spoken, 4);
    body.set(after, 4 + spoken.length);
    return body;
  };

  test.each([
    ["words that are not JSON", framed("{")],
    ["words that are no list", framed('{"bytesAt":null,"list":{}}')],
    ["a place outside the list", framed('{"bytesAt":3,"list":[null]}')],
    ["a place below the list", framed('{"bytesAt":-1,"list":[null]}')],
    ["a place that is taken", framed('{"bytesAt":0,"list":["a"]}')],
    ["bytes that have no place", framed('{"bytesAt":null,"list":[]}', new Uint8Array(1))],
    ["more than the two things", framed('{"bytesAt":null,"list":[],"x":1}')],
    [
      "a list too long for any request",
      framed(JSON.stringify({ bytesAt: null, list: Array(9).fill(0) })),
    ],
    ["a length beyond the end", new Uint8Array([255, 255, 255, 255, 1])],
    ["a length cut short", new Uint8Array([0, 0])],
  ])("refused: %s", (_what, body) => {
    expect(decodeArguments(body)).toBeNull();
  });
});

describe("the gate of both shells", () => {
  const reached: string[] = [];
  const desktop: Desktop = {
    ...noVaultFiles,
    describe: async () => ({ shell: "electron", version: "1", exportsFolder: null }),
    saveFile: async (name) => {
      reached.push(name);
      return { kind: "cancelled" };
    },
    printPage: async () => ({ kind: "cancelled" }),
    savePagePdf: async () => ({ kind: "cancelled" }),
  };
  const some = new Uint8Array(1);
  const POINT = { generation: 1, commit: "6f2f1c1e-8a4f-4a3e-9d3c-0d7c1f7f3b11" };

  test.each<readonly [string, unknown]>([
    ["describe", [1]],
    ["describe", null],
    ["describe", {}],
    ["describe", "[]"],
    ["saveFile", []],
    ["saveFile", ["a.pdf"]],
    ["saveFile", ["", some]],
    ["saveFile", ["a".repeat(201), some]],
    ["saveFile", [1, some]],
    ["saveFile", ["a.pdf", [1, 2]]],
    ["saveFile", ["a.pdf", { length: 1, 0: 1 }]],
    ["saveFile", ["a.pdf", new ArrayBuffer(1)]],
    ["saveFile", ["a.pdf", some, "/etc"]],
    ["saveFile", ["a.pdf", { byteLength: 1, __proto__: null }]],
    ["printPage", []],
    ["printPage", [{}]],
    ["printPage", [{ landscape: "yes" }]],
    ["printPage", [{ landscape: true, silent: true }]],
    ["printPage", [null]],
    ["savePagePdf", ["a.pdf"]],
    ["savePagePdf", [{ landscape: true }, "a.pdf"]],
    ["savePagePdf", ["a.pdf", { landscape: true, path: "/etc/passwd" }]],
    ["lookAtCopy", ["academy"]],
    ["lookAtCopy", ["../academy", null]],
    ["lookAtCopy", ["academy", { generation: -1, commit: POINT.commit }]],
    ["lookAtCopy", ["academy", { ...POINT, rows: 1 }]],
    ["appendToCopy", ["academy", { ...POINT, rows: 1.5 }, some]],
    ["appendToCopy", ["academy", { ...POINT, rows: 1 }, [1]]],
    ["replaceCopy", ["academy", { ...POINT, rows: 1 }, some]],
    ["replaceCopy", ["academy", { ...POINT, rows: 1, header: "x".repeat(9000) }, some]],
    ["readCopy", ["sample", "academy"]],
    ["putAside", ["academy", "../../etc", some]],
    ["putOriginalCopy", ["academy", "../lock", some]],
    ["putOriginalCopy", ["academy", "a".repeat(23), some]],
    ["readOriginalCopy", ["academy", "a/../../../../etc/passwd"]],
    ["listOriginalCopies", []],
  ])("%s is not answered with %j", async (name, list) => {
    expect(await answerRequest(desktop, name, list)).toEqual({ kind: "wrongArguments" });
    expect(reached).toEqual([]);
  });

  test("more bytes than any export are not saved", async () => {
    const most = new Uint8Array(MAX_SAVED_BYTES + 1);
    const answer = await answerRequest(desktop, "saveFile", ["a.pdf", most]);
    expect(answer).toEqual({ kind: "wrongArguments" });
  });

  test.each(["", "readFile", "toString", "constructor", "__proto__", "hasOwnProperty", "SaveFile"])(
    "a request called %j does not exist",
    async (name) => {
      expect(await answerRequest(desktop, name, [])).toEqual({ kind: "unknownRequest" });
    },
  );

  test("a request of the contract is answered", async () => {
    expect(await answerRequest(desktop, "saveFile", ["a.pdf", some])).toEqual({
      kind: "answered",
      outcome: { kind: "cancelled" },
    });
    expect(reached).toEqual(["a.pdf"]);
  });
});
