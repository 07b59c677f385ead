import type { Command } from 'commander';

/** `quorate access`: who may do and read what, at which stage, for whoever has to approve it. Asks no store and no settings. */
export function addAccess(program: Command): void {
  program
    .command('access')
    .description('who may do and read what, at which stage: every command, part and stage')
    .option('--json', 'one array of {"may","who","stage","allowed","why"}')
    .addHelpText('after', '\nExamples:\n  quorate access\n  quorate access --json > access.json')
    .action(async ({ json }: { readonly json?: true }) => {
      const { accessMatrix } = await import('../../../domain/access/matrix.ts');
      const { directoryMatrix } = await import('../../../domain/access/directory-matrix.ts');
      if (json === true) {
        process.stdout.write(`${JSON.stringify([...accessMatrix(), ...directoryMatrix()])}\n`);
        return;
      }
      const { accessTable } = await import('./access-table.ts');
      const { directoryTable } = await import('./directory-table.ts');
      process.stdout.write(`${accessTable(accessMatrix())}\n${directoryTable(directoryMatrix())}`);
    });
}
