import { defineConfig } from 'vitest/config';

/** The tests that `npm run mutate` chooses from: those that start no process. They reach nobody, so nothing stands guard over that. */
export default defineConfig({
  test: {
    include: ['test/domain/**/*.test.ts', 'test/bot/deliver/**/*.test.ts'],
    testTimeout: 20_000,
    isolate: false,
  },
});
