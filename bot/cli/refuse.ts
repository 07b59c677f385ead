/** Ends a command that cannot be carried out: one sentence on standard error, nothing on standard output, exit status 2. */
export function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}

/** What the system says went wrong with a file: `ENOENT`, `EACCES`. */
export function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown cause';
}
