import { defineConfig } from "vitest/config";

const SLOW = "tests/**/*.slow.test.ts";

/** jsdom does not know the element yet; every browser of ours does. */
const NO_SEARCH_ELEMENT = "The tag <search> is unrecognized";

/**
 * `quick` is what `npm run check` runs: each file in about a second, all of them in one set of modules a worker, so a
 * file that puts something else in a module's place must ask for that module anew (`vi.resetModules`). `screens` shows
 * the program's screens in a window that is none (jsdom): about a minute. `slow` holds the fuzzer, hostile
 * files, other programs and whole disks, each file apart; `npm test` runs all three.
 */
export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    maxWorkers: "100%",
    onConsoleLog: (words) => !words.startsWith(NO_SEARCH_ELEMENT),
    projects: [
      {
        extends: true,
        test: { name: "quick", include: ["tests/**/*.test.ts"], exclude: [SLOW], isolate: false },
      },
      {
        extends: true,
        test: {
          name: "screens",
          include: ["tests/**/*.test.tsx"],
          environment: "jsdom",
          setupFiles: ["tests/screens/aWindow.ts"],
          isolate: false,
        },
      },
      { extends: true, test: { name: "slow", include: [SLOW] } },
    ],
  },
});
