import { memo } from "react";
import { classes } from "./classes";
import styles from "./StateMark.module.css";

export type StateTone = "neutral" | "action" | "attention" | "danger" | "present";

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
  | "envelope";

type Props = {
  readonly tone: StateTone;
  readonly shape: StateShape;
  /** The word. It is never left out: colour and shape only repeat it. */
  readonly children: string;
  /** `plain` has no ground: for dense lists. */
  readonly look?: "pill" | "plain";
};

/** A state as a word, a colour and a shape. */
export function StateMark({ tone, shape, children, look = "pill" }: Props) {
  return (
    <span className={classes(styles.mark, styles[tone], look === "pill" && styles.pill)}>
      <ShapeSign shape={shape} />
      <span>{children}</span>
    </span>
  );
}

/** The sign alone, always beside words that say the same. */
export const ShapeSign = memo(function ShapeSign({ shape }: { readonly shape: StateShape }) {
  return (
    <svg className={styles.sign} viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <path {...SHAPES[shape]} />
    </svg>
  );
});

type Drawing = { readonly d: string; readonly fill: string; readonly stroke?: string };

const FILLED = { fill: "currentColor" } as const;
const DRAWN = { fill: "none", stroke: "currentColor" } as const;
const CIRCLE = "M7 1.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11z";

const SHAPES: Record<StateShape, Drawing> = {
  disc: { ...FILLED, d: CIRCLE },
  ring: { ...DRAWN, d: CIRCLE },
  half: { ...FILLED, d: `${CIRCLE}M7 3.3a3.7 3.7 0 0 0 0 7.4z` },
  tick: { ...DRAWN, d: "M1.5 7.5l4 4l7-9" },
  cross: { ...DRAWN, d: "M2.5 2.5l9 9m0-9l-9 9" },
  diamond: { ...FILLED, d: "M7 .8L13.2 7L7 13.2L.8 7z" },
  triangle: { ...FILLED, d: "M7 1.2L13.4 12.6H.6z" },
  dash: { ...DRAWN, d: "M2 7h10" },
  envelope: { ...DRAWN, d: "M1 3h12v8.5H1zM1 3.5l6 5l6-5" },
};
