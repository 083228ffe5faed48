import * as v from "valibot";
import { DERIVED_BYTES, type DeriveKey } from "./keyDerivation";

const answer = v.variant("kind", [
  v.strictObject({ kind: v.literal("progress"), done: v.number() }),
  v.strictObject({ kind: v.literal("derived"), key: v.instance(Uint8Array) }),
]);

/** Derives in a worker, so that the window stays awake. One worker per key, ended as soon as it has answered. */
export function deriveInWorker(newWorker: () => Worker): DeriveKey {
  return (passphrase, salt, settings, onProgress) => {
    const worker = newWorker();
    const derived = new Promise<Uint8Array>((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(`The key worker failed: ${event.message}`));
      worker.onmessage = (event) => {
        const heard = v.safeParse(answer, event.data);
        if (!heard.success) reject(new Error("The key worker gave an answer that is none"));
        else if (heard.output.kind === "progress") onProgress(heard.output.done);
        else resolve(heard.output.key);
      };
    });
    const cost = { m: settings.memoryKiB, t: settings.passes, p: settings.lanes };
    worker.postMessage({ passphrase, salt, cost, bytes: DERIVED_BYTES });
    return derived.finally(() => worker.terminate());
  };
}
