import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What watch.ts answers. */
export interface Watched {
  readonly loopDelayP99Ms: number;
  readonly rssMb: number;
  /** Processor time of all its threads. */
  readonly cpuMs: number;
}

/** A server in a process of its own. While others are measured it stands still (SIGSTOP), so that its work is on nobody else's account. */
export interface Contestant {
  readonly port: number;
  /** The line it said it with. */
  readonly said: Readonly<Record<string, unknown>>;
  /** Milliseconds from spawning the process to its saying that it listens. */
  readonly startMs: number;
  readonly pid: number;
  readonly pause: () => void;
  readonly resume: () => void;
  /** Since the last call: how late the event loop was (p99, ms), the processor time it took, and the memory now (MB). */
  readonly watched: () => Promise<Watched>;
  readonly stop: () => Promise<void>;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const watch = new URL('./watch.ts', import.meta.url).href;
/** A run that ends of a fault leaves nothing of itself behind: whoever reads what it says waits until all of it has ended. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** `argv`: what node is given. It is listening when it writes a line with "listening" and its address on standard output. */
export async function contestant(
  argv: readonly string[],
  env: Readonly<Record<string, string>>,
  watching: boolean = true,
): Promise<Contestant> {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', ...(watching ? ['--import', watch] : []), ...argv],
    { cwd: root, env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  );
  running.add(child);
  child.once('exit', () => running.delete(child));
  const said = await listening(child, argv);
  const startMs = performance.now() - began;
  child.channel?.unref();
  return {
    port: Number(String(said.address).split(':').at(-1)),
    said,
    startMs,
    pid: child.pid ?? 0,
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    async watched() {
      const answer = once(child, 'message');
      child.send('report');
      const [report] = (await answer) as [Watched];
      return report;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGCONT');
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(late);
    },
  };
}

function listening(child: ChildProcess, argv: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  return new Promise((resolve, reject) => {
    let held = '';
    child.once('exit', (code) => reject(new Error(`${argv.at(-1)} ended with ${code}: ${held.slice(-500)}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      const lines = (held + chunk.toString()).split('\n');
      held = lines.pop() ?? '';
      const said = lines.filter((line) => line.includes('"listening"')).map((line): Record<string, unknown> => JSON.parse(line));
      if (said[0] !== undefined) resolve(said[0]);
    });
  });
}
