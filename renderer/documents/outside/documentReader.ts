import type { OriginalPages } from "../../domain/originalPages";
import type { OriginalText, Place } from "../../domain/originalText";

/** What every reader makes of a received document, whatever its format. */
export type ReadDocument = {
  readonly text: OriginalText;
  /** Where its places stand, for a document that comes in pages. */
  readonly pages?: OriginalPages;
  /**
   * The file without the words and ticks of the paragraphs at these places, everything else and every place as it was;
   * null where the format, or this one file, does not allow it: then the readable structure is kept instead.
   */
  readonly withBlanked: (places: ReadonlySet<Place>) => Uint8Array | null;
};

/** Reads bytes whose kind is already known. Throws a `RefusedFile`, and nothing else, for what a file contains. */
export type DocumentReader = (bytes: Uint8Array) => ReadDocument | Promise<ReadDocument>;
