import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Electron's main process: one module, everything but Electron and Node's own parts bundled in. */
export default defineConfig({
  root,
  publicDir: false,
  ssr: { noExternal: true, external: ["electron"] },
  build: {
    ssr: `${root}electron/main.ts`,
    outDir: `${root}dist/shell`,
    emptyOutDir: true,
    target: "node24",
    sourcemap: false,
    minify: false,
    rolldownOptions: {
      external: ["electron"],
      output: { format: "es", entryFileNames: "main.js" },
    },
  },
});
