import type { Command } from 'commander';

/** `quorate bank-holidays update FILE`: a newer edition of the official dates, and what it moves. */
export function addBankHolidays(program: Command): void {
  program
    .command('bank-holidays')
    .description('the official bank holidays')
    .command('update')
    .description('merge a newer official file (https://www.gov.uk/bank-holidays.json) and say which open dates move')
    .argument('<file>', 'the file as downloaded')
    .option('--cases <file>', 'cases, one JSON object a line as for timescales --input: their open dates that move are listed')
    .option('--to <file>', 'write here instead of domain/calendar/official.ts')
    .action(async (file: string, options: { readonly cases?: string; readonly to?: string }) =>
      (await import('./bank-holidays-update.ts')).update(file, options),
    );
}
