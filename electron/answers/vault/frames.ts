import { createHash } from "node:crypto";

/**
 * How a vault file is built: frame after frame, each with its length (4 bytes, big-endian), its kind (1 byte), its
 * body, and the SHA-256 of all that and of the frame before. A byte that changed anywhere breaks the chain there.
 */
export type Frame = { readonly kind: number; readonly body: Uint8Array };

export type ReadFrames = {
  readonly frames: readonly Frame[];
  /** The last good link; the next frame is chained to it. */
  readonly chain: Uint8Array;
  /** Length of the good part. */
  readonly goodBytes: number;
  /** `torn`: the end of the last frame is missing, as after a power cut. `damaged`: a frame is not what was written. */
  readonly end: "whole" | "torn" | "damaged";
};

const HEAD_BYTES = 5;
const LINK_BYTES = 32;

/** What the first frame of a file of this sort is chained to. */
export function chainStart(sort: string): Uint8Array {
  return createHash("sha256").update(`common-ground ${sort} 1`).digest();
}

export function writeFrame(
  chain: Uint8Array,
  { kind, body }: { readonly kind: number; readonly body: Uint8Array },
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly chain: Uint8Array } {
  const bytes = new Uint8Array(HEAD_BYTES + body.byteLength + LINK_BYTES);
  new DataView(bytes.buffer).setUint32(0, body.byteLength);
  bytes[4] = kind;
  bytes.set(body, HEAD_BYTES);
  const link = linkOf(chain, bytes.subarray(0, HEAD_BYTES + body.byteLength));
  bytes.set(link, HEAD_BYTES + body.byteLength);
  return { bytes, chain: link };
}

/** Reads as far as the chain holds. Bodies are parts of the bytes that were read, not copies. */
export function readFrames(bytes: Uint8Array, start: Uint8Array): ReadFrames {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const frames: Frame[] = [];
  let chain = start;
  let at = 0;
  const read = (end: ReadFrames["end"]) => ({ frames, chain, goodBytes: at, end });
  while (at < bytes.byteLength) {
    if (at + HEAD_BYTES > bytes.byteLength) return read("torn");
    const bodyEnd = at + HEAD_BYTES + view.getUint32(at);
    if (bodyEnd + LINK_BYTES > bytes.byteLength) return read("torn");
    const link = linkOf(chain, bytes.subarray(at, bodyEnd));
    if (Buffer.compare(link, bytes.subarray(bodyEnd, bodyEnd + LINK_BYTES)) !== 0) {
      return read("damaged");
    }
    frames.push({ kind: view.getUint8(at + 4), body: bytes.subarray(at + HEAD_BYTES, bodyEnd) });
    chain = link;
    at = bodyEnd + LINK_BYTES;
  }
  return read("whole");
}

function linkOf(chain: Uint8Array, framed: Uint8Array): Uint8Array {
  return createHash("sha256").update(chain).update(framed).digest();
}
