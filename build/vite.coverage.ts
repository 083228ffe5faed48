import { defineConfig, mergeConfig } from "vite";
import { COVERED_RENDERER } from "./branches/places";
import renderer from "./vite.renderer";

/** The renderer as the browser tests measure it: every name kept, and a map back to the sources. */
export default mergeConfig(
  renderer,
  defineConfig({
    build: { outDir: COVERED_RENDERER, sourcemap: true, minify: false },
  }),
);
