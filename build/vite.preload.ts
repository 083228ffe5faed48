import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The preload: one CommonJS file, the only kind a sandboxed window loads. Built after the shell, into its folder. */
export default defineConfig({
  root,
  publicDir: false,
  ssr: { noExternal: true, external: ["electron"] },
  build: {
    ssr: `${root}electron/preload.ts`,
    outDir: `${root}dist/shell`,
    emptyOutDir: false,
    target: "node24",
    sourcemap: false,
    minify: false,
    rolldownOptions: {
      external: ["electron"],
      output: { format: "cjs", entryFileNames: "preload.cjs" },
    },
  },
});
