import type { Command } from 'commander';
import type { ReturnKind } from '../../../domain/case/keeping/shape.ts';
import type { CaseExportOptions } from './export-case.ts';
import type { ReturnOptions } from './export-return.ts';

const by = 'the administrator, chair or unit manager who does this, by their id in the directory';
const to = 'the folder to write into: made for you alone, empty, or with exports of ours only';

const returns: Readonly<Record<ReturnKind, string>> = {
  ssd: 'Enquiries, initial conferences, plans and reviews as the standard safeguarding dataset has them',
  'annex-a': 'Lists 5 and 7 of Annex A, to reconcile before an inspection',
  meetings: 'Who was invited, came, reported; what was circulated when; what became of actions: a line of JSON each',
};

/** `quorate export ssd | annex-a | meetings | case`: what goes to other systems, in a folder, on the trail of each case. */
export function addExport(program: Command): void {
  const all = program.command('export').description('Write what is known for another system to use: keep it safe');
  for (const [what, description] of Object.entries(returns) as [ReturnKind, string][])
    all
      .command(what)
      .description(description)
      .requiredOption('--by <person>', by)
      .requiredOption('--to <folder>', to)
      .action(async (options: ReturnOptions) => {
        const { onStore } = await import('../on-store.ts');
        const { exportReturn } = await import('./export-return.ts');
        await onStore((offline) => exportReturn(offline, what, options));
      });
  all
    .command('case')
    .description('All that is known of one case: readable by anybody who has it')
    .requiredOption('--case <id>', 'the case')
    .requiredOption('--by <person>', by)
    .requiredOption('--to <folder>', to)
    .option('--restricted', 'and in a second file the restricted part of the minutes that this person writes')
    .action(async (options: CaseExportOptions) => {
      const { onStore } = await import('../on-store.ts');
      const { exportCase } = await import('./export-case.ts');
      await onStore((offline) => exportCase(offline, options));
    });
}
