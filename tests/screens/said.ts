import { screen } from "@testing-library/react";

/** Waits until the line at the foot of the window says so. */
export function findSaid(words: string | RegExp): Promise<HTMLElement> {
  return screen.findByText(words, { selector: "[aria-live] *" });
}
