/** No test asserts a time: the limits only end what hangs, on a machine of any speed and beside any other work. */
import { defineConfig } from "vitest/config";
import "./tests/helpers/compile-cache.ts";

const minutes = 60_000;

export default defineConfig({
  test: {
    include: ["tests/{unit,property,contract,store,shell,fuzz}/**/*.test.ts"],
    setupFiles: ["tests/helpers/property-seed.ts"],
    testTimeout: 30 * minutes,
    hookTimeout: 30 * minutes,
    expect: { poll: { timeout: 2 * minutes } },
    pool: "forks",
    // A module is evaluated once per worker and not once per file, which halves the work of most of them: a test leaves nothing behind in one.
    isolate: false,
    restoreMocks: true,
    unstubGlobals: true,
    maxWorkers: 2,
  },
});
