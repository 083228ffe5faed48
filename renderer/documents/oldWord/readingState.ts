import type { Notice, Place } from "../../domain/originalText";
import { LIMITS } from "../outside/limits";
import { unsafe } from "../outside/refusedFile";
import type { ListCounter } from "../tree/listCounter";
import type { OpenField } from "./fields";
import type { Span } from "./fileInformation";
import type { OldDocument } from "./oldDocument";

/** What reading one document needs to know and remembers while it goes from start to end. */
export type ReadingState = {
  readonly document: OldDocument;
  readonly lists: ListCounter;
  /** The positions at which sections end. */
  readonly sectionEnds: ReadonlySet<number>;
  /** The texts of the boxes anchored at a position, not yet read. */
  readonly boxes: Map<number, readonly Span[]>;
  /** Fields that have begun and not ended; they may run on over paragraphs. */
  openFields: OpenField[];
  /** Characters read so far: stories of a broken file may overlap. */
  characters: number;
  paragraphs: number;
  trackedChanges: number;
  pictures: number;
  readonly cuts: Place[];
};

export function newReadingState(
  document: OldDocument,
  lists: ListCounter,
  sectionEnds: ReadonlySet<number>,
  boxes: Map<number, readonly Span[]>,
): ReadingState {
  return {
    document,
    lists,
    sectionEnds,
    boxes,
    openFields: [],
    characters: 0,
    paragraphs: 0,
    trackedChanges: 0,
    pictures: 0,
    cuts: [],
  };
}

export function countParagraph(state: ReadingState): void {
  if (++state.paragraphs > LIMITS.paragraphs) throw unsafe("more than 20,000 paragraphs");
}

export function countCharacters(state: ReadingState, { start, end }: Span): void {
  state.characters += end - start;
  if (state.characters > LIMITS.documentCharacters) {
    throw unsafe("it has more than 5 million characters");
  }
}

export function noticesOf(state: ReadingState): readonly Notice[] {
  return [
    ...(state.trackedChanges > 0
      ? [{ kind: "trackedChanges", count: state.trackedChanges } as const]
      : []),
    ...(state.pictures > 0 ? [{ kind: "pictures", count: state.pictures } as const] : []),
    ...state.cuts.map((place) => ({ kind: "textCut", place }) as const),
  ];
}
