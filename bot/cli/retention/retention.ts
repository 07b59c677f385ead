import type { Command } from 'commander';
import type { RetentionOptions } from './retention-due.ts';

/** `quorate retention`: what is kept, since when, and what is due for destruction by the partnership's own periods. */
export function addRetention(program: Command): void {
  program
    .command('retention')
    .description('When each case, and each person who has left, is due for destruction; nothing is changed')
    .requiredOption('--case-years <years>', 'after the last thing anybody did in a case')
    .requiredOption('--person-years <years>', 'after somebody left')
    .option('--child-age <years>', 'and a case until its youngest child would be so old')
    .option('--due', 'only what is due')
    .action(async (options: RetentionOptions) => {
      const { onStore } = await import('../on-store.ts');
      const { retentionDue } = await import('./retention-due.ts');
      await onStore((offline) => retentionDue(offline, options));
    });
}
