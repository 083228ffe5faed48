import { afterEach, beforeEach, expect, test, vi } from "vitest";

type Rules = { readonly createScriptURL: (address: string) => string };

/** The addresses workers were started from. */
const started: string[] = [];

beforeEach(() => {
  vi.resetModules();
  started.length = 0;
  vi.stubGlobal(
    "Worker",
    class {
      constructor(address: string) {
        started.push(String(address));
      }
    },
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
  Object.assign(window, { trustedTypes: undefined });
});

async function startAll(): Promise<void> {
  const { newKeyWorker, newReadingWorker, newWritingWorker } = await import("../renderer/workers");
  newKeyWorker();
  newReadingWorker();
  newWritingWorker();
}

test("each kind of work has its worker, also where the browser knows no trusted types", async () => {
  await startAll();
  expect(started.map((address) => /(\w+)\.worker/.exec(address)?.[1])).toEqual([
    "deriveKey",
    "readForm",
    "writing",
  ]);
});

test("the one policy vouches for our workers and refuses any other address", async () => {
  const policies: (Rules & { readonly name: string })[] = [];
  const createPolicy = (name: string, rules: Rules) => {
    policies.push({ name, ...rules });
    return { createScriptURL: (address: string) => `trusted ${rules.createScriptURL(address)}` };
  };
  Object.assign(window, { trustedTypes: { createPolicy } });
  await startAll();
  expect(started.every((address) => address.startsWith("trusted "))).toBe(true);
  expect(policies.map(({ name }) => name)).toEqual(["common-ground-worker"]);
  expect(() => policies[0]?.createScriptURL("https://example.org/evil.js")).toThrow(
    "Not a worker of ours",
  );
});
