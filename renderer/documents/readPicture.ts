import type { ReadDocument } from "./outside/documentReader";

/** A photograph or scan: nothing in it is read; it is kept whole and shown beside the questions to be typed in. */
export function readPicture(): ReadDocument {
  return { text: { blocks: [], notices: [{ kind: "isPicture" }] }, withBlanked: () => null };
}
