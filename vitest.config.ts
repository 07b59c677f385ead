import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { plainCount } from './test/support/plain-count.ts';

// Where Node keeps compiled code unless told: the workers and every process a test starts then load what another has compiled already.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'node-compile-cache');

/** Where whole bots are started: they wait most, so they begin first (projects run in the order of their names), and the rest fills in. */
const bots = ['test/{access,cli,e2e,page,trails}/**/*.test.ts'];
/** What swaps a module for another: it runs in a worker that shares its modules with nobody. */
const alone = ['test/**/*.alone.test.ts'];
/** What takes long by its nature: only `npm run test:all` runs it. */
const long = ['test/**/*.long.test.ts'];

export default defineConfig({
  test: {
    setupFiles: ['test/egress/setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // How long something is looked for that comes behind an answer: who finds it waits no longer, and a machine that is busy has the time.
    expect: { poll: { timeout: 15_000 } },
    reporters: ['default', plainCount],
    // More than half of the time is waiting: for a process to start, a disk, a deadline. Unless told, vitest leaves one core out.
    maxWorkers: availableParallelism() + 1,
    // Files share the modules of their worker, as loading both SDKs takes longer than most files do: none may leave a module, a global or a
    // setting otherwise than it found it. Spies are taken off by themselves, also where a test failed.
    isolate: false,
    restoreMocks: true,
    projects: [
      // They wait for real time over real HTTP, on a machine that others may keep busy, so one that fails is tried again, and said (plain-count.ts).
      {
        extends: true,
        test: { name: 'bots', include: bots, exclude: [...long, ...alone], retry: 2, testTimeout: 90_000, hookTimeout: 120_000 },
      },
      {
        extends: true,
        test: { name: 'alone', include: alone, isolate: true, retry: 2, testTimeout: 90_000, hookTimeout: 120_000 },
      },
      { extends: true, test: { name: 'long', include: long, retry: 1 } },
      { extends: true, test: { name: 'parts', include: ['test/**/*.test.ts'], exclude: [...bots, ...long, ...alone] } },
    ],
  },
});
