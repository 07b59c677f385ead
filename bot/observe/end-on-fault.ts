import { codeOf, type Log } from './log.ts';

/** Node's own last words are the error's message and what hangs on it, either of which may quote a body or a token: ours are its class and its place. */
export function endOnFault(log: Log): void {
  process.on('uncaughtException', (error: unknown) => {
    log('error', { event: 'ended by a fault', code: codeOf(error), why: placeOf(error) });
    process.exit(1);
  });
}

/** The file and line that threw. A stack begins with the message, which is cut off; of the rest only what is certainly a place is taken. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const frames = String(error.stack).slice(String(error).length);
  return /\n\s+at [^\n]*?([\w.-]+\.[cm]?[jt]s:\d+):\d+\)?(?=\n|$)/.exec(frames)?.[1] ?? '';
}
