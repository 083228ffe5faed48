import { join } from "node:path";
import { mergeConfig } from "vitest/config";
import { ROOT, UNITS } from "./branches/places";
import units from "./vitest";

/** The unit tests, quick and slow, counting the branches they take; files that no test loads count too. */
export default mergeConfig(units, {
  test: {
    coverage: {
      enabled: true,
      provider: "v8",
      include: [join(ROOT, "renderer/**/*.{ts,tsx}"), join(ROOT, "electron/**/*.ts")],
      reporter: ["json"],
      reportsDirectory: UNITS,
      reportOnFailure: true,
    },
  },
});
