import type { Command } from 'commander';
import type { OneOptions } from './timescales-one.ts';

const collect = (one: string, before: readonly string[]): readonly string[] => [...before, one];

const examples = `
Examples:
  quorate timescales --procedure stoke-on-trent --type initial --on strategy-discussion=2026-12-18
  quorate timescales --procedure buckinghamshire --type review --on conference=2027-01-08 --on conference:initial=2026-10-09
  quorate timescales --procedure gp-practice --convened-by ceredigion --on invitations-sent=2026-12-18
  quorate timescales --procedure wales --on strategy-discussion=2026-12-18 --language cy
  quorate timescales --input cases.jsonl > answers.jsonl`;

/** `quorate timescales`: every date a procedure sets for the facts given, each with the way it was counted. */
export function addTimescales(program: Command): void {
  program
    .command('timescales')
    .description('every date a procedure sets for the facts given, and how it was counted')
    .option('--procedure <key>', 'one of ours (any other word lists them), one of PROCEDURES_FILE, or its file (*.json)')
    .option('--convened-by <key>', 'with gp-practice: the procedure of whoever convened')
    .option('--type <type>', 'initial (unless said), pre-birth, review, transfer or continued')
    .option('--area <area>', 'an area of the procedure, where it has some')
    .option('--on <fact=date>', 'a fact and its day, YYYY-MM-DD; again for more; conference:review for another type', collect, [])
    .option('--today <date>', 'how things stand on this day, instead of today')
    .option('--language <language>', 'en or cy: in which the counting is explained')
    .option('--json', 'one line of JSON')
    .option('--ics <file>', 'also write neutral diary entries to this file; with --case')
    .option('--case <word>', 'with --ics: your own word for the case, the same each time, so that a moved date stays one entry')
    .option('--input <file>', 'a file of cases, one JSON object a line, or - for standard input')
    .addHelpText('after', examples)
    .action(async (options: OneOptions & { readonly input?: string }) => {
      if (options.input === undefined) return (await import('./timescales-one.ts')).one(options);
      const { input, json, on, ...others } = options;
      if (on.length > 0 || Object.keys(others).length > 0) {
        const { refuse } = await import('../refuse.ts');
        return refuse('With --input each line says its own procedure, type, area, today and facts: leave the other options out.');
      }
      return (await import('./timescales-many.ts')).answerMany(input);
    });
}
