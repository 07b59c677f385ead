import type { Command } from 'commander';
import type { CardsOptions } from './cards-print.ts';

const examples = `
Examples:
  npm run -s cards
  npm run -s cards -- invitation
  npm run -s cards -- invitation answer 2 --language cy
  npm run -s cards -- form line spread --size large`;

/** `quorate cards`: a sample of every card and form as each platform is sent it, for those who design and translate them. */
export function addCards(program: Command): void {
  program
    .command('cards')
    .argument('[name...]', 'a card such as invitation, or form and a form such as form place; none: list them')
    .description('print a sample card or form as JSON for Teams and for Slack')
    .option('--language <language>', 'en or cy', 'en')
    .option('--size <size>', 'small (1 invitee, 1 child) or large (30 invitees, 4 children)', 'small')
    .addHelpText('after', examples)
    .action(async (name: readonly string[], options: CardsOptions) =>
      (await import('./cards-print.ts')).print(name.join(' '), options),
    );
}
