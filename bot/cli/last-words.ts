/** For what no command foresaw: its code alone, since the message of an error and what hangs on it may quote a password or a person. Ends at once. */
export async function lastWords(error: unknown): Promise<never> {
  const { codeOf } = await import('../observe/log.ts');
  process.stderr.write(`The command ended by a fault of its own (${codeOf(error)}).\n`);
  process.exit(1);
}
