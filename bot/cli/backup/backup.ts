import type { Command } from 'commander';
import type { BackupOptions } from './backup-to.ts';
import type { RestoreOptions } from './restore.ts';

/** `quorate backup` and `quorate restore`: between stores of either kind, keys in a file of their own. */
export function addBackup(program: Command): void {
  program
    .command('backup')
    .description('Copy everything, still sealed; may run beside the bots')
    .requiredOption('--to <file>', 'the records')
    .requiredOption('--keys <file>', 'the wrapped keys: keep this file away from the records')
    .option(
      '--anchor <file>',
      'where every stream stood, to verify the trail against later (unless said: the records with .anchor)',
    )
    .action(async (options: BackupOptions) => {
      const { onStore } = await import('../on-store.ts');
      const { backupTo } = await import('./backup-to.ts');
      await onStore((offline) => backupTo(offline, options));
    });
  program
    .command('restore')
    .description('Read a backup into an empty store; stop the bots first')
    .requiredOption('--from <file>', 'the records')
    .requiredOption('--keys <file>', 'the wrapped keys')
    .option(
      '--tombstones <file>',
      'an anchor file or log younger than the backup: what it says was destroyed or redacted stays so',
    )
    .action(async (options: RestoreOptions) => {
      const { onStore } = await import('../on-store.ts');
      const { restoreFrom } = await import('./restore.ts');
      await onStore((offline) => restoreFrom(offline, options), 'new');
    });
}
