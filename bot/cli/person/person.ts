import type { Command } from 'commander';
import type { PersonExportOptions } from './person-export.ts';

/** `quorate person export`: what is kept about somebody who works here, for a request of access. */
export function addPersonCommands(program: Command): void {
  const person = program.command('person').description('What is kept about one person of the directory');
  person
    .command('export')
    .description('Write what is kept about somebody into a file, for their request of access')
    .requiredOption('--person <id>', 'whom it is about, by their id in the directory')
    .requiredOption('--by <id>', 'who writes it: an administrator')
    .requiredOption('--file <file>', 'a new file')
    .action(async (options: PersonExportOptions) => {
      const { onStore } = await import('../on-store.ts');
      const { exportPerson } = await import('./person-export.ts');
      await onStore((offline) => exportPerson(offline, options));
    });
}
