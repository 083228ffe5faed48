import { navigate } from "wouter/use-hash-location";

export type PlaceKey =
  | "today"
  | "applications"
  | "selection"
  | "cohort"
  | "programme"
  | "register"
  | "support"
  | "needs"
  | "letters"
  | "graduation"
  | "settings";

/** What a place is given: the steps of the address after its own name, such as an id. */
export type PlaceProps = { readonly steps: readonly string[] };

/**
 * The address of a place and what is shown in it: `/applications/<id>`, `/cohort/<personId>`, `/programme/<sessionId>`,
 * `/register/<sessionId>`. Ids only, never a name: addresses end up in histories.
 */
export function pathTo(place: PlaceKey, ...steps: readonly string[]): `/${string}` {
  return `/${[place, ...steps.map(encodeURIComponent)].join("/")}`;
}

export function goTo(place: PlaceKey, ...steps: readonly string[]): void {
  navigate(pathTo(place, ...steps));
}
