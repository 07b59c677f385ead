import type { Command } from 'commander';
import { refuse } from '../refuse.ts';

/** `quorate conference create --file x.json`: the draft of a conference from a file, beside a running bot or without one. */
export function addConference(program: Command): void {
  program
    .command('conference')
    .description('Conferences of this partnership')
    .command('create')
    .description('Make the draft of a conference from a file, and send it to the chair')
    .requiredOption('--file <file>', 'the conference as JSON; docs/examples/conference.json is one')
    .action(async ({ file }: { file: string }) => {
      const { readJsonFile } = await import('../../start/text-file.ts');
      const found = await readJsonFile(file, 1);
      if ('problem' in found) return refuse(`${file} ${found.problem}.`);
      const { onStore } = await import('../on-store.ts');
      const { createConference } = await import('./conference-create.ts');
      await onStore((offline) => createConference(offline, file, found.json));
    });
}
