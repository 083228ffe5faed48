import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "../..");

/** Everything a run of the row leaves: thrown away with `trust/`, kept between its parts. */
export const FOLDER = join(ROOT, "trust/coverage");

/** The renderer built for measuring. */
export const COVERED_RENDERER = join(FOLDER, "renderer");

/** What the unit tests covered: `coverage-final.json` as Istanbul writes it. */
export const UNITS = join(FOLDER, "units");

/** What the browser covered: one file a page, as V8 tells it. */
export const PAGES = join(FOLDER, "pages");

/** Which arms nothing ran, a line each, to write tests by. */
export const ARMS_NOT_RUN = join(FOLDER, "not-run.txt");
