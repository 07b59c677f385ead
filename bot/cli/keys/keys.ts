import type { Command } from 'commander';

/** `quorate keys rotate`: a new master key without rewriting a record. */
export function addKeys(program: Command): void {
  program
    .command('keys')
    .description('The master key that wraps every other')
    .command('rotate')
    .description('Wrap every key anew. Give both first: QUORATE_KEY=new,old, to the bots too')
    .action(async () => {
      const { onStore } = await import('../on-store.ts');
      const { rotateKeys } = await import('./keys-rotate.ts');
      await onStore(rotateKeys);
    });
}
