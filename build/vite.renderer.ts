import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The Chromium of Electron 45 and of today's installed browsers; older ones are not promised. */
const TARGET = "chrome150";

/** Where electron/rendererFiles.ts knows workers by: their scripts are answered with a policy of their own. */
const WORKERS_FOLDER = "workers";

/** The page. Nothing is put inline, as the policy refuses inline scripts, styles and data: addresses. */
export default defineConfig({
  root: `${root}renderer`,
  base: "/",
  plugins: [react()],
  css: { modules: { generateScopedName: "[name]-[local]-[hash:base64:4]" } },
  build: {
    outDir: `${root}dist/renderer`,
    emptyOutDir: true,
    target: TARGET,
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
  worker: {
    format: "es",
    plugins: () => [],
    rolldownOptions: {
      output: {
        entryFileNames: `${WORKERS_FOLDER}/[name]-[hash].js`,
        chunkFileNames: `${WORKERS_FOLDER}/[name]-[hash].js`,
      },
    },
  },
});
