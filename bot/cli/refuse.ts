import { terminalLine } from '../../domain/plain-text.ts';

/** Ends a command that cannot be carried out: a sentence a line on standard error, nothing on standard output, exit status 2 unless given. */
export function refuse(said: string | readonly string[], status = 2): void {
  const lines = typeof said === 'string' ? said.split('\n') : said;
  process.stderr.write(`${lines.map(terminalLine).join('\n')}\n`);
  process.exitCode = status;
}

/** What the system says went wrong with a file: `ENOENT`, `EACCES`. */
export function systemCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown cause';
}
