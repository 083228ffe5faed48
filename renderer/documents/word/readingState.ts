import type { Aside, Notice, Place } from "../../domain/originalText";
import { LIMITS } from "../outside/limits";
import { unsafe } from "../outside/refusedFile";
import type { XmlElement } from "../outside/xmlTree";
import type { ListCounter } from "../tree/listCounter";
import type { OpenField } from "./fields";
import type { Prompts } from "./prompts";
import type { Styles } from "./styles";

/** What reading one document needs to know and remembers while it goes from start to end. */
export type ReadingState = {
  readonly styles: Styles;
  readonly lists: ListCounter;
  readonly prompts: Prompts;
  /** Complex fields that have begun and not ended; they may run on over paragraphs. */
  readonly openFields: OpenField[];
  /** Text boxes met inside the paragraph being read; they follow it. */
  asides: Aside[];
  paragraphs: number;
  trackedChanges: number;
  pictures: number;
  readonly cuts: Place[];
  /** The element behind each paragraph, for the copy without equality answers. */
  readonly elements: Map<Place, XmlElement>;
};

export function newReadingState(
  styles: Styles,
  lists: ListCounter,
  prompts: Prompts,
): ReadingState {
  return {
    styles,
    lists,
    prompts,
    openFields: [],
    asides: [],
    paragraphs: 0,
    trackedChanges: 0,
    pictures: 0,
    cuts: [],
    elements: new Map(),
  };
}

export function countParagraph(state: ReadingState, place: Place, element: XmlElement): void {
  state.elements.set(place, element);
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
