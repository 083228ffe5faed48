import { defineConfig } from "vitest/config";

/** The long proofs of `npm run trust`; rounds and result folder come by the environment. */
export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["tests/trust/**/*.trust.ts"],
    testTimeout: 0,
    hookTimeout: 0,
    teardownTimeout: 1000,
  },
});
