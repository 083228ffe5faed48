import type { Notice, Place } from "../../domain/originalText";
import { LIMITS } from "../outside/limits";
import { unsafe } from "../outside/refusedFile";
import type { XmlElement } from "../outside/xmlTree";
import type { OpenFieldMark } from "./fieldMarks";
import type { ListCounter } from "./lists";
import type { Styles } from "./styles";

/** What reading one document needs to know and remembers while it goes from start to end. */
export type ReadingState = {
  readonly styles: Styles;
  readonly lists: ListCounter;
  /** The controls of the document's forms by their id; they are placed in the text by drawings. */
  readonly formControls: ReadonlyMap<string, XmlElement>;
  /** Paragraphs that hold what was chosen in an input list elsewhere, with that list. */
  readonly strandedChoices: ReadonlyMap<XmlElement, XmlElement>;
  /** Whether a field's instruction is parted from its result in this document; old programs leave it out. */
  readonly partsFields: boolean;
  readonly openFields: OpenFieldMark[];
  readonly tally: { paragraphs: number; pictures: number };
  readonly cuts: Place[];
  /** Bodies of notes and comments met in the text; they follow it. */
  readonly notes: XmlElement[];
  readonly comments: XmlElement[];
  /** The element behind each paragraph, for the copy without equality answers. */
  readonly elements: Map<Place, XmlElement>;
};

export function countParagraph(state: ReadingState, place: Place, element: XmlElement): void {
  state.elements.set(place, element);
  if (++state.tally.paragraphs > LIMITS.paragraphs) throw unsafe("more than 20,000 paragraphs");
}

export function noticesOf(state: ReadingState, trackedChanges: number): readonly Notice[] {
  const { pictures } = state.tally;
  return [
    ...(trackedChanges > 0 ? [{ kind: "trackedChanges", count: trackedChanges } as const] : []),
    ...(pictures > 0 ? [{ kind: "pictures", count: pictures } as const] : []),
    ...state.cuts.map((place) => ({ kind: "textCut", place }) as const),
  ];
}
