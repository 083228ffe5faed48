import { createContext, useContext } from "react";
import { classes } from "../../components/classes";
import type { Place } from "../../domain/originalText";
import styles from "./OriginalView.module.css";

/** What is lit in the original: the source of the answer in focus, and the text that fits no question. */
export type LitPlaces = {
  readonly answer: ReadonlySet<Place>;
  readonly label: ReadonlySet<Place>;
  readonly unplaced: ReadonlySet<Place>;
};

const NOTHING: ReadonlySet<Place> = new Set();

export const NOTHING_LIT: LitPlaces = { answer: NOTHING, label: NOTHING, unplaced: NOTHING };

export const LitPlacesContext = createContext<LitPlaces>(NOTHING_LIT);

/** Attributes of the element that stands for a place: its name, to be scrolled to, and its light. */
export function usePlaced(place: Place, ...others: readonly (string | undefined)[]) {
  const lit = useContext(LitPlacesContext);
  const light = lit.answer.has(place) ? "answer" : lit.unplaced.has(place) ? "unplaced" : undefined;
  return {
    "data-place": place,
    "data-lit": light,
    className: classes(...others, light && styles[light]),
  };
}
