import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { endsWithUs } from './children.ts';
import { inherited } from './inherited.ts';

/** A bot as it runs anywhere: `node bot/main.ts`, a process of its own. */
export interface BotProcess {
  readonly url: string;
  readonly pid: number;
  /** Sends a signal. For one that ends a process, resolves when it has ended. */
  signal(name: NodeJS.Signals): Promise<void>;
  /** Sets the clock of its machine: milliseconds ahead of ours. */
  setAhead(ms: number): void;
  /** What it wrote so far, a line each. */
  readonly wrote: readonly string[];
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** Signals that end no bot. */
const goesOn: ReadonlySet<NodeJS.Signals> = new Set(['SIGSTOP', 'SIGCONT', 'SIGHUP']);
const clock = new URL('./machine-clock.ts', import.meta.url).href;

/** Resolves when it listens. Rejects with its own words when it ends before. */
export async function startBot(env: Readonly<Record<string, string>>, ahead = 0): Promise<BotProcess> {
  const args = ['--disable-warning=ExperimentalWarning', '--import', clock, 'bot/main.ts'];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...inherited(), ...env, PORT: '0', LOG_LEVEL: 'info', AHEAD_MS: String(ahead) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  endsWithUs(child);
  const { stdout, stderr, pid } = child;
  if (stdout === null || stderr === null || pid === undefined) throw new Error('the bot could not be spawned');
  const wrote: string[] = [];
  const listening = Promise.withResolvers<string>();
  for (const stream of [stdout, stderr])
    createInterface(stream).on('line', (line) => {
      wrote.push(line);
      const address = /"listening".*"address":"([^"]+)"/.exec(line)?.[1];
      if (address !== undefined) listening.resolve(`http://${address}`);
    });
  child.on('exit', (code) => listening.reject(new Error(`the bot ended with ${code}: ${wrote.slice(-5).join(' ')}`)));
  child.on('error', () => undefined); // a message to a process that was killed meanwhile
  const url = await listening.promise;
  return {
    url,
    pid,
    wrote,
    async signal(name) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill(name);
      if (!goesOn.has(name)) await ended;
    },
    setAhead(ms) {
      if (child.connected) child.send(ms, () => undefined);
    },
  };
}
