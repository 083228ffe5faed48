import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { WORKERS_FOLDER } from "../electron/rendererFiles";

const root = new URL("..", import.meta.url).pathname;

/** The Chromium of Electron 45 and of today's installed browsers; older ones are not promised. */
const TARGET = "chrome150";

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
