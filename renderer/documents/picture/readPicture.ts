import type { ReadDocument } from "../outside/documentReader";
import { pictureSize } from "./pictureSize";

/** Larger pictures are kept, but not unpacked: a few bytes may unfold into more than the window's memory. */
export const MOST_PIXELS = 100_000_000;

/**
 * A photograph or scan: nothing in it is read; it is kept whole, and shown as a page beside the questions to be typed
 * in.
 */
export function readPicture(bytes: Uint8Array): ReadDocument {
  const size = pictureSize(bytes);
  const isShown = size !== null && size.width * size.height <= MOST_PIXELS;
  return {
    text: { blocks: [], notices: [{ kind: "isPicture" }] },
    ...(isShown ? { pages: { sizes: [size], boxes: new Map() } } : {}),
    withBlanked: () => null,
  };
}
