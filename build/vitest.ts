import { defineConfig } from "vitest/config";

const SLOW = "tests/**/*.slow.test.ts";

/**
 * `quick` is what `npm run check` runs: each file in about a second, all of them in one set of modules a worker, so a
 * file that puts something else in a module's place must ask for that module anew (`vi.resetModules`). `slow` holds the
 * fuzzer, hostile files, other programs and whole disks, each file apart; `npm test` runs both.
 */
export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: { name: "quick", include: ["tests/**/*.test.ts"], exclude: [SLOW], isolate: false },
      },
      { extends: true, test: { name: "slow", include: [SLOW] } },
    ],
  },
});
