import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { refuse } from './refuse.ts';

/** `quorate conference create --file x.json`: the draft of a conference from a file, beside a running bot or without one. */
export function addConference(program: Command): void {
  program
    .command('conference')
    .description('Conferences of this partnership')
    .command('create')
    .description('Make the draft of a conference from a file, and send it to the chair')
    .requiredOption('--file <file>', 'the conference as JSON; docs/examples/conference.json is one')
    .action(async ({ file }: { file: string }) => {
      const { createConference } = await import('./conference-create.ts');
      let json: unknown;
      try {
        json = JSON.parse(await readFile(file, 'utf8'));
      } catch (error) {
        return refuse(`${file} ${error instanceof SyntaxError ? 'is not JSON' : 'cannot be read'}.`);
      }
      const made = await createConference(json);
      if ('wrong' in made) return refuse(made.wrong.map((one) => `${file}: ${one}`).join('\n'));
      process.stdout.write(`${made.said.join('\n')}\n`);
    });
}
