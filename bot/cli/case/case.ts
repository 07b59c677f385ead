import type { Command } from 'commander';
import type { DestroyOptions } from './case-destroy.ts';

const collect = (one: string, before: readonly string[]): readonly string[] => [...before, one];
const by = 'the administrator, chair or unit manager who does this, by their id in the directory';

/** `quorate case hold | destroy`: keeping a case, and letting it go. */
export function addCase(program: Command): void {
  const one = program.command('case').description('Keep one case, and let it go under retention');
  one
    .command('hold')
    .description('Set a legal hold: the case can be neither ended nor destroyed until it is released')
    .requiredOption('--case <id>', 'the case')
    .requiredOption('--by <person>', by)
    .option('--release', 'release the hold')
    .action(async (options: { case: string; by: string; release?: true }) => {
      const { onStore } = await import('../on-store.ts');
      const { holdCase } = await import('./case-hold.ts');
      await onStore((offline) => holdCase(offline, options));
    });
  one
    .command('destroy')
    .description('End a case, empty its cards in chat, and destroy its key. For ever')
    .requiredOption('--case <id>', 'the case')
    .requiredOption('--confirmed-by <person>', 'give it twice: two different administrators or chairs', collect, [])
    .requiredOption('--export <file>', 'the file that `export case` wrote, and nothing has happened since')
    .option('--wait <seconds>', 'how long to wait until the bots have emptied every card', '60')
    .option('--despite-cards', 'destroy although a card stands in a chat that cannot be reached')
    .action(async (options: DestroyOptions) => {
      const { onStore } = await import('../on-store.ts');
      const { destroyCase } = await import('./case-destroy.ts');
      await onStore((offline) => destroyCase(offline, options));
    });
}
