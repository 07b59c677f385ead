import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/**
 * `npm run test:all`: what `npm test` runs and the tests that take long (*.long.test.ts), with every one of what is asked in parts; then
 * everything broken in its long form. `--long`: the long ones and every one of what `npm test` asks a part of. Ends with 1, and a last line that says why, when not all is well.
 */
const isRest = process.argv.includes('--long');
const parts = [
  isRest
    ? { name: 'the long tests', command: 'vitest', args: ['run', '--project=long'] }
    : // All at once: so nothing is asked both in part and whole.
      { name: 'the tests', command: 'vitest', args: ['run'], env: { WHOLE: '1' } },
  {
    name: 'everything broken on purpose',
    command: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'chaos/chaos.ts')],
  },
];
/** Twice what it takes at most on two cores that have nothing else to do: a machine that is busy or slow is not taken for a test that never ends. */
const most = 40 * 60_000;
const began = performance.now();

// Whoever ends this ends the part that runs, and no other begins.
let ours: ChildProcess | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    ours?.kill(signal);
    process.exit(130);
  });

/** What is wrong with a part, in words; null: nothing. One that takes too long is ended, so that nobody waits for ever. */
async function run({ name, command, args, env }: (typeof parts)[number]): Promise<string | null> {
  process.stdout.write(`\n== ${name} ==\n`);
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  const timer = setTimeout(() => child.kill('SIGTERM'), Math.max(1, most - (performance.now() - began)));
  ours = child;
  const [code, signal]: unknown[] = await once(child, 'exit');
  clearTimeout(timer);
  if (performance.now() - began >= most) return `${name}: not done within ${most / 60_000} minutes`;
  if (signal !== null) return `${name}: ended by ${String(signal)}`;
  return code === 0 ? null : `${name}: failed, see above`;
}

const wrong: string[] = [];
// The next also when one fails: who waits so long wants to know everything.
for (const part of parts) {
  const found = await run(part);
  if (found !== null) wrong.push(found);
}
const minutes = ((performance.now() - began) / 60_000).toFixed(1);
process.stdout.write(
  wrong.length === 0
    ? `\nAll is well, in ${minutes} minutes: every one of these tests passed, and with everything broken on purpose nothing was lost and nobody silenced.\n`
    : `\nNot all is well, after ${minutes} minutes. ${wrong.join('; ')}.\n`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;
