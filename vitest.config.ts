import { randomInt } from 'node:crypto';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { DearestFirst } from './test/support/many/dearest-first.ts';
import { plainCount } from './test/support/plain-count.ts';

// Where Node keeps compiled code unless told: the workers and every process a test starts then load what another has compiled already.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'node-compile-cache');

/** Where whole bots are started: they wait most, so they begin first (projects run in the order of their names), and the rest fills in. */
const bots = ['test/{access,cli,e2e,page,trails}/**/*.test.ts'];
/** What swaps a module for another: it runs in a worker that shares its modules with nobody. */
const alone = ['test/**/*.alone.test.ts'];
/** What takes long by its nature: only `npm run test:all` runs it. */
const long = ['test/**/*.long.test.ts'];
/** What asks the same of very many: `npm test` asks a part of them, another one each time, and `npm run test:all` every one. */
const sampled = ['test/**/*.sampled.test.ts'];
// Which part: the same for all workers, and said at the end (plain-count.ts).
process.env.DRAWN ??= String(randomInt(1_000));
const drawn = Number(process.env.DRAWN);
/** Every one is asked in place of a part: `npm run test:all` asks once for all, and `npm test` and `npm run test:long` one after the other. */
const whole = process.env.WHOLE === '1';

export default defineConfig({
  test: {
    setupFiles: ['test/egress/setup.ts'],
    // A machine that others keep busy has the time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // How long something is looked for that comes behind an answer: who finds it waits no longer, and a machine that is busy has the time.
    expect: { poll: { timeout: 30_000 } },
    reporters: ['default', plainCount],
    // More than half of the time is waiting: for a process to start, a disk, a deadline. Unless told, vitest leaves one core out.
    maxWorkers: availableParallelism() * 2,
    // Files share the modules of their worker, as loading both SDKs takes longer than most files do: none may leave a module, a global or a
    // setting otherwise than it found it. Spies are taken off by themselves, also where a test failed.
    isolate: false,
    // Node loads the modules itself, as where the bot runs: vitest's own loader transforms each in the main process, once a project, and every
    // name that is imported costs a look-up wherever it is used. Who swaps a module needs that loader (alone, below).
    experimental: { viteModuleRunner: false, nodeLoader: false },
    restoreMocks: true,
    sequence: { sequencer: DearestFirst },
    provide: { whole, drawn },
    projects: [
      // They wait for real time over real HTTP, on a machine that others may keep busy, so one that fails is tried again, and said (plain-count.ts).
      {
        extends: true,
        test: { name: 'bots', include: bots, exclude: [...long, ...alone], retry: 2, testTimeout: 90_000, hookTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: alone,
          isolate: true,
          experimental: { viteModuleRunner: true },
          retry: 2,
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: whole ? long : [...long, ...sampled],
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          provide: { whole: true, drawn },
        },
      },
      { extends: true, test: { name: 'parts', include: ['test/**/*.test.ts'], exclude: [...bots, ...long, ...alone] } },
    ],
  },
});
