/** The views of the selection, in the order they stand beside each other; each is the second step of its address. */
export const SELECTION_VIEWS = ["panel", "masking", "reviewers", "criteria", "week"] as const;

export type SelectionView = (typeof SELECTION_VIEWS)[number];
