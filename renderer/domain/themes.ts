import type { Theme } from "./edition";

/** The four themes the academy was founded on; an edition may word them anew. */
export const ACADEMY_THEMES: readonly Theme[] = [
  { key: "power", title: "Building power to create change" },
  { key: "speakingOut", title: "Speaking out on issues" },
  { key: "commonGround", title: "Building common ground" },
  { key: "mentoring", title: "Mentoring" },
];
