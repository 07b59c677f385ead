import { defineConfig } from 'vitest/config';

/** The tests that `npm run mutate` chooses from: those of the domain, which start nothing and reach nobody. */
export default defineConfig({
  test: {
    include: ['test/domain/**/*.test.ts'],
    testTimeout: 20_000,
    isolate: false,
  },
});
