import type { Command } from 'commander';
import type { DiffOptions } from './procedure-diff.ts';
import type { ExplainOptions } from './procedure-explain.ts';

const examples = `
Examples:
  quorate procedure explain wales --language cy
  quorate procedure explain scotland-2023 --docx scotland.docx
  quorate procedure diff forth-valley forth-valley-today --cases
  quorate procedure check ours.json
  quorate procedure diff england-2023 ours.json`;

/** `quorate procedure explain | diff | check`: what a procedure says, for people to read and sign; what another changes; whether a file is one. */
export function addProcedure(program: Command): void {
  const procedure = program
    .command('procedure')
    .description('What a procedure says, and what another one changes')
    .addHelpText('after', examples);
  procedure
    .command('explain')
    .argument('<key>', 'the procedure: forth-valley, wales, england-2023 …, or a file of your own (*.json)')
    .description('Print a procedure as a page that people can read against the document and sign')
    .option('--language <language>', 'en or cy', 'en')
    .option('--html <file>', 'write it as a page to print; the file must not exist')
    .option('--docx <file>', 'write it as a Word document; the file must not exist')
    .action(async (key: string, options: ExplainOptions) => (await import('./procedure-explain.ts')).explain(key, options));
  procedure
    .command('check')
    .argument('<file>', 'a procedure of your own, over one of ours (docs/own-procedure.md)')
    .description('Whether a file of a procedure can be used, and what it makes of the one it stands on; nothing is changed')
    .action(async (file: string) => (await import('./procedure-check.ts')).check(file));
  procedure
    .command('diff')
    .argument('<old>', 'the procedure in use')
    .argument('<new>', 'the one that is to take its place')
    .description('What changes from one procedure to another; nothing is changed')
    .option('--cases', 'and which open dates of which cases of this partnership would move')
    .action(async (was: string, is: string, options: DiffOptions) =>
      (await import('./procedure-diff.ts')).diff(was, is, options),
    );
}
