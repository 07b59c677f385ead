import type { Command } from 'commander';
import type { ImportOptions } from './partnership-import.ts';

/** `quorate partnership diff | import`: what a partnership file would change, and taking it. */
export function addPartnership(program: Command): void {
  const partnership = program.command('partnership').description('Who is in the partnership: its agencies and people');
  partnership
    .command('diff')
    .argument('<file>', 'a partnership file, or a CSV file of people (*.csv)')
    .description('What this file would change, and what was changed in chat since, by ids; nothing is changed')
    .action(async (file: string) => {
      const { onStore, sayDone } = await import('../on-store.ts');
      const { diffFromNothing, diffPartnership } = await import('./partnership-import.ts');
      const { emptyDataDir } = await import('../offline.ts');
      const empty = emptyDataDir(process.env);
      if (empty !== null) sayDone(await diffFromNothing(file, empty));
      else await onStore((offline) => diffPartnership(offline, file));
    });
  partnership
    .command('import')
    .argument(
      '<file>',
      'a partnership file: the whole list, so whoever is not in it has left; or a CSV file of people (*.csv), who are added or changed',
    )
    .description('Take this file as the partnership; may run beside the bots')
    .option('--confirm-removals', 'although it removes many people, or an agency with open cases')
    .option('--by <person>', 'who does this, by their id in the directory (unless said: the account of this machine)')
    .action(async (file: string, options: ImportOptions) => {
      const { onStore } = await import('../on-store.ts');
      const { runImport } = await import('./partnership-import.ts');
      await onStore((offline) => runImport(offline, file, options), 'new');
    });
}
