import type { Command } from 'commander';
import type { AuditFollowOptions } from './audit-follow.ts';
import type { VerifyFiles } from './audit-verify.ts';

interface AuditShowOptions {
  readonly case?: string;
  readonly by?: string;
  readonly directory?: true;
  readonly strangers?: true;
  readonly boards?: true;
}

/** `quorate audit verify` and `quorate audit show`: whether the trail is whole, and what it says. */
export function addAudit(program: Command): void {
  const audit = program.command('audit').description('The trail: who did what, when, where, by which rule');
  audit
    .command('verify')
    .description('Walk every record of every stream: is the chain whole, does each record open')
    .option('--anchor <file>', 'lines kept elsewhere: the anchor file of a backup, or the daily log')
    .option('--tombstones <file>', 'of what was destroyed and the directory does not know: an anchor file or a log')
    .action(async (files: VerifyFiles) => {
      const { onStore } = await import('../on-store.ts');
      const { verifyTrail } = await import('./audit-verify.ts');
      await onStore((offline) => verifyTrail(offline, files));
    });
  audit
    .command('follow')
    .description('The trail as lines of JSON, with the chain, as it is written: for a machine that watches (SIEM)')
    .option('--place <file>', 'where it keeps how far it came, to go on from there')
    .option('--once', 'what there is now, and no more')
    .option('--every <seconds>', 'how often it looks', '10')
    .action(async (options: AuditFollowOptions) => {
      const { onStore } = await import('../on-store.ts');
      const { followTrail, ReaderGone } = await import('./audit-follow.ts');
      const end = new AbortController();
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => end.abort());
      // Whoever reads may go away: then it ends like one that was told to, and not at once, so that what was told is kept.
      process.stdout.removeAllListeners('error').on('error', () => end.abort());
      const tell = (lines: readonly object[]) =>
        new Promise<void>((resolve, reject) => {
          const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
          process.stdout.write(text, (error) => (error ? reject(new ReaderGone()) : resolve()));
        });
      const warn = (sentence: string) => void process.stderr.write(`${sentence}\n`);
      await onStore((offline) => followTrail(offline, options, { tell, warn, signal: end.signal }));
    });
  audit
    .command('show')
    .description('The trail of one case, a line each; never a score, never what somebody wrote')
    .option('--case <id>', 'the case')
    .option(
      '--by <person>',
      'who reads it, by their id in the directory: where the case is for named people only, or kept from somebody',
    )
    .option('--directory', 'instead: who changed the partnership, and what of it')
    .option('--strangers', 'instead: who was turned away, by day and tenant, workspace or person')
    .option('--boards', 'instead: who fetched a file of their board')
    .action(async ({ case: id, by, directory, strangers, boards }: AuditShowOptions) => {
      const { onStore } = await import('../on-store.ts');
      const { showTrail } = await import('./audit-show.ts');
      const { showDirectory } = await import('./audit-directory.ts');
      const { showStrangers } = await import('./audit-strangers.ts');
      const { showBoards } = await import('./audit-boards.ts');
      await onStore(async (offline) => {
        const asked = [id, directory, strangers, boards].filter((one) => one !== undefined);
        if (asked.length !== 1) return { wrong: ['Give one of --case ID, --directory, --strangers and --boards.'] };
        if (id !== undefined) return showTrail(offline, id, by);
        if (boards === true) return showBoards(offline);
        return directory === true ? showDirectory(offline) : showStrangers(offline);
      });
    });
}
