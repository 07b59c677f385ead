import pino from 'pino';

/** Everything a line may hold: closed words, ids, codes, counts. Whatever else is passed is dropped, so content cannot slip in. */
const fields = [
  'event',
  'code',
  'status',
  'delivery',
  'stream',
  'call',
  'count',
  'ms',
  'address',
  'heads',
  'setting',
  'why',
  'on',
  'person',
  'attempt',
  'letter',
  'error',
] as const;
export type Line = { readonly event: string } & Partial<
  Readonly<Record<Exclude<(typeof fields)[number], 'event'>, string | number>>
>;
export type Log = (level: 'debug' | 'info' | 'warn' | 'error', line: Line) => void;

/** The one way anything is logged: JSON lines on standard output, and only the fields above. */
export function openLog(level: string): Log {
  const out = pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });
  return (at, line) => {
    const given: Readonly<Record<string, unknown>> = line;
    out[at](Object.fromEntries(fields.filter((name) => given[name] !== undefined).map((name) => [name, given[name]])));
  };
}

/** An error as it may be logged: its class or code, never its message, which may quote what somebody typed. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

/** Whatever a library prints goes to the log as the bare fact that it did. */
export function routeConsole(log: Log): void {
  for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const)
    console[method] = () => log('warn', { event: 'a library printed', call: `console.${method}` });
}
