import { defineConfig } from "@playwright/test";

/** The suite that needs Electron's runtime. Where there is none, each of its tests is listed as not run. */
export default defineConfig({
  testDir: new URL("../tests/electron-app", import.meta.url).pathname,
  testMatch: "**/*.spec.ts",
  outputDir: new URL("../test-results", import.meta.url).pathname,
  timeout: 60_000,
  workers: 1,
  reporter: [["list"]],
});
