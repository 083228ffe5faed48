/** A shape says the same as the colour, for those who do not see colours and for black-and-white paper. */
export type StateShape =
  | "disc"
  | "ring"
  | "half"
  | "tick"
  | "cross"
  | "diamond"
  | "triangle"
  | "dash"
  | "dots"
  | "envelope";

/** Where each sign stands in our own face of signs (`build/signs`), in Unicode's area for private use. */
export const SIGN_LETTERS: Readonly<Record<StateShape, string>> = {
  disc: "\uE000",
  ring: "\uE001",
  half: "\uE002",
  tick: "\uE003",
  cross: "\uE004",
  diamond: "\uE005",
  triangle: "\uE006",
  dash: "\uE007",
  dots: "\uE008",
  envelope: "\uE009",
};
