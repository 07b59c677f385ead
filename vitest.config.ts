import { defineConfig } from 'vitest/config';
import { plainCount } from './test/support/plain-count.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/egress/setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    reporters: ['default', plainCount],
  },
});
