import { useMemo } from "react";
import type { FormReading } from "../../domain/reading";
import type { Stop } from "./stops";

const NO_PLACES: readonly string[] = [];

/** The original's light: where the answer or the text in focus stands, and all text that fits no question. */
export function useLitPlaces(reading: FormReading, focused: Stop | null) {
  const unplacedPlaces = useMemo(
    () => reading.unplaced.flatMap(({ places, isLeft }) => (isLeft === true ? [] : places)),
    [reading.unplaced],
  );
  return { answerPlaces: placesAt(reading, focused), unplacedPlaces };
}

function placesAt(reading: FormReading, focused: Stop | null): readonly string[] {
  switch (focused?.kind) {
    case "question":
      return reading.evidence[focused.field]?.places ?? NO_PLACES;
    case "piece":
      return reading.unplaced[focused.index]?.places ?? NO_PLACES;
    case undefined:
      return NO_PLACES;
  }
}
