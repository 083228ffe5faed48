import { argon2id } from "@noble/hashes/argon2.js";

/** Derives one key and says how far it is. It holds nothing but the message; the page ends it afterwards. */
type Question = {
  readonly passphrase: Uint8Array;
  readonly salt: Uint8Array;
  readonly cost: { readonly m: number; readonly t: number; readonly p: number };
  readonly bytes: number;
};

self.onmessage = (event: MessageEvent<Question>) => {
  const { passphrase, salt, cost, bytes } = event.data;
  let percent = 0;
  const onProgress = (done: number) => {
    if (done * 100 < percent) return; // it is told ten thousand times, and each word makes the page draw
    percent = Math.floor(done * 100) + 1;
    self.postMessage({ kind: "progress", done });
  };
  const key = argon2id(passphrase, salt, { ...cost, dkLen: bytes, onProgress });
  self.postMessage({ kind: "derived", key });
};
