/** Ends a command that cannot be carried out: one sentence on standard error, nothing on standard output, exit status 2 unless given. */
export function refuse(sentence: string, status = 2): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = status;
}

/** What the system says went wrong with a file: `ENOENT`, `EACCES`. */
export function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown cause';
}
