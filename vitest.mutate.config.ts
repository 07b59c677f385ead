import { defineConfig } from 'vitest/config';

/** The tests that `npm run mutate` runs against every rule broken on purpose: those of the domain itself, which start nothing. */
export default defineConfig({
  test: {
    include: ['test/domain/**/*.test.ts'],
    testTimeout: 20_000,
    isolate: false,
  },
});
