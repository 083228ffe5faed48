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
    paragraphs: 0,
    trackedChanges: 0,
    pictures: 0,
    cuts: [],
  };
}

export function countParagraph(state: ReadingState): void {
  if (++state.paragraphs > LIMITS.paragraphs) throw unsafe("more than 20,000 paragraphs");
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
