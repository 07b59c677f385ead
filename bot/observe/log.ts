import pino, { type DestinationStream } from 'pino';

/** Everything a line may hold: closed words, ids, codes, counts. Whatever else is passed is dropped, so content cannot slip in. */
const fields = [
  'event',
  'code',
  'status',
  'did',
  'delivery',
  'stream',
  'call',
  'count',
  'ms',
  'address',
  'heads',
  'found',
  'mended',
  'setting',
  'why',
  'on',
  'person',
  'attempt',
  'letter',
  'error',
] as const;
export type LogFacts = Partial<Readonly<Record<Exclude<(typeof fields)[number], 'event'>, string | number>>>;
export type LogLine = { readonly event: string } & LogFacts;
export type Log = (level: 'debug' | 'info' | 'warn' | 'error', line: LogLine) => void;

/** The one way anything is logged: JSON lines on standard output, and only the fields above. */
export function openLog(level: string, to?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const out = to === undefined ? pino(options) : pino(options, to);
  return (at, line) => {
    const given: Readonly<Record<string, unknown>> = line;
    out[at](Object.fromEntries(fields.filter((name) => given[name] !== undefined).map((name) => [name, plain(given[name])])));
  };
}

/** Characters of one value. The longest of ours is where a stream stands, about 130. */
const longest = 300;

/** An id of a platform is its own to choose, so it gets no sign that a terminal obeys or that turns a line round: JSON escapes only some of them. */
function plain(value: unknown): string | number {
  return typeof value === 'number'
    ? value
    : String(value)
        .slice(0, longest)
        .replace(/[^ -~]/g, '?');
}

/** An error as it may be logged: its class or code, never its message, which may quote what somebody typed. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  // Codes of Node and of the platforms are one word; whatever is more than that may be a sentence.
  return /^[\w.-]{1,80}$/.test(code) ? code : 'unknown';
}

/** Whatever a library prints goes to the log as the bare fact that it did. */
export function routeConsole(log: Log): void {
  for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const)
    console[method] = () => log('warn', { event: 'a library printed', call: `console.${method}` });
}
