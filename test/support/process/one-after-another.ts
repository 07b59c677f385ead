import { Readable } from 'node:stream';

/**
 * A process of its own that runs one command after another, as `npm run quorate` runs each: its modules are loaded once. What a command
 * would end with is answered; one that ends its process at once ends this one.
 */
interface Asked {
  readonly args: readonly string[];
  readonly input: string;
  readonly env: Readonly<Record<string, string>>;
}

const exit = process.exit.bind(process);
const written = { out: '', err: '' };
let nth = 0;
let hasEnded = false;

/** `isLast`: this process ends with it. */
function answer(status: number, isLast: boolean, then: () => void): void {
  process.send?.({ ran: { status, ...written }, isLast }, then);
}

for (const [stream, name] of [
  [process.stdout, 'out'],
  [process.stderr, 'err'],
] as const)
  stream.write = (chunk: Uint8Array | string, ...more: readonly unknown[]): boolean => {
    written[name] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    const done = more.find((one) => typeof one === 'function');
    if (done !== undefined) queueMicrotask(() => done());
    return true;
  };

process.exit = (code) => {
  const status = Number(code ?? process.exitCode ?? 0);
  hasEnded = true;
  answer(status, true, () => exit(status));
  // Nothing that stands behind it is done.
  throw new Error('The command has ended.');
};

process.on('message', async ({ args, input, env }: Asked) => {
  nth += 1;
  Object.assign(written, { out: '', err: '' });
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...args);
  process.exitCode = undefined;
  Object.defineProperty(process, 'stdin', { value: Readable.from(input === '' ? [] : [Buffer.from(input)]), configurable: true });
  // What a command listens for is its own: the next begins as the first did.
  const before = process.listeners('uncaughtException');
  await import(`../../../bot/quorate.ts?${nth}`).catch((error) => {
    if (!hasEnded) throw error;
  });
  if (hasEnded) return;
  for (const listener of process.listeners('uncaughtException'))
    if (!before.includes(listener)) process.off('uncaughtException', listener);
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.removeAllListeners(name);
  process.stdout.removeAllListeners('error');
  answer(Number(process.exitCode ?? 0), false, () => undefined);
});
