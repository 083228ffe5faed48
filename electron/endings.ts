/** How a start can end, in either shell. */
export type Ending =
  | { readonly kind: "closed" }
  | { readonly kind: "noDisplay" }
  /** `named` is what COMMON_GROUND_BROWSER names, when it names no program; else null. */
  | { readonly kind: "noBrowser"; readonly named: string | null }
  | { readonly kind: "portBusy"; readonly port: number }
  | { readonly kind: "alreadyOpen" }
  | { readonly kind: "browserFailed"; readonly browser: string; readonly reason: string }
  | { readonly kind: "buildFailed" };

/** The exit code of each ending; nothing else ends the program on purpose. 1 is left to accidents. */
export const EXIT_CODES: Readonly<Record<Ending["kind"], number>> = {
  closed: 0,
  noDisplay: 10,
  noBrowser: 11,
  portBusy: 12,
  alreadyOpen: 13,
  browserFailed: 14,
  buildFailed: 15,
};

/** What the person at the keyboard is told; null where there is nothing to say. No ending has touched their records. */
export function sentenceFor(ending: Ending): string | null {
  switch (ending.kind) {
    case "closed":
      return null;
    case "noDisplay":
      return "There is no display to open a window on. `npm run demo` shows the whole program without one.";
    case "noBrowser":
      if (ending.named !== null) {
        return `COMMON_GROUND_BROWSER names ${ending.named}, which is not a program here.`;
      }
      return (
        "No Chromium-family browser was found. Install Chromium, Google Chrome, Microsoft Edge or Brave " +
        "(on Debian: apt install chromium), or name one with COMMON_GROUND_BROWSER=/path/to/it."
      );
    case "portBusy":
      return (
        `Another program is using port ${ending.port} of this computer, which Common Ground needs to find its ` +
        "records again. Close that program and start once more; nothing was changed."
      );
    case "alreadyOpen":
      return "Common Ground is already open on this computer. Its window is the one to use.";
    case "browserFailed":
      return `${ending.browser} did not open the window: ${ending.reason}. Nothing was changed.`;
    case "buildFailed":
      return "The program could not be built; the messages above say where. Nothing was changed.";
  }
}
