import readingWorkerAddress from "./documents/readForm.worker.ts?worker&url";
import writingWorkerAddress from "./documents/writing.worker.ts?worker&url";
import keyWorkerAddress from "./storage/deriveKey.worker.ts?worker&url";

type AddressPolicy = { createScriptURL(address: string): string };

declare global {
  interface Window {
    /** Not yet among TypeScript's own types. The address it gives is an object that the worker takes as it is. */
    readonly trustedTypes?: {
      createPolicy(name: string, rules: AddressPolicy): AddressPolicy;
    };
  }
}

/** The content security policy lets exactly this policy exist, and it vouches for our own worker files only. */
const POLICY_NAME = "common-ground-worker";

/** Every address a worker may start from. A new worker of ours is added here. */
const OUR_WORKERS: readonly string[] = [
  keyWorkerAddress,
  readingWorkerAddress,
  writingWorkerAddress,
];

const policy = window.trustedTypes?.createPolicy(POLICY_NAME, { createScriptURL: ours });

/** Makes the slow key of a passphrase. */
export function newKeyWorker(): Worker {
  return startWorker(keyWorkerAddress);
}

/** Reads received files. */
export function newReadingWorker(): Worker {
  return startWorker(readingWorkerAddress);
}

/** Writes Word files and workbooks. */
export function newWritingWorker(): Worker {
  return startWorker(writingWorkerAddress);
}

/** Starts one of our workers; any other address throws. */
function startWorker(address: string): Worker {
  return new Worker(policy ? policy.createScriptURL(address) : ours(address), { type: "module" });
}

function ours(address: string): string {
  if (!OUR_WORKERS.includes(address)) throw new Error(`Not a worker of ours: ${address}`);
  return address;
}
