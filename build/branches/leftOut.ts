/** What no test here can run, and why: the one list of what the row of coverage leaves out. */
type LeftOut = { readonly what: RegExp; readonly why: string };

/** Of paths from the root of the repository. */
export const FILES_LEFT_OUT: readonly LeftOut[] = [
  {
    what: /^electron\/(main|electronDesktop|printing|preload)\.ts$/,
    why: "import Electron itself; only the Electron suite runs them, where a runtime is",
  },
  {
    what: /\.worker\.ts$/,
    why: "starts a worker: run by the browser in its own thread, where a page's counts do not reach",
  },
  { what: /^renderer\/text\//, why: "sentences, with no branch in them" },
  { what: /\.d\.ts$/, why: "types only" },
];

/** Of single lines, as they are written. */
export const LINES_LEFT_OUT: readonly LeftOut[] = [
  { what: /\bassertNever\(/, why: "the compiler shows that no value comes there" },
];
