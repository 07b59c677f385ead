import type { Command } from 'commander';
import type { ReplayOptions } from './replay-options.ts';

const examples = `
Examples:
  npm run -s quorate -- replay test/adapters/slack/payloads/look.payload.json --as marigold
  npm run -s quorate -- replay test/adapters/teams/payloads/say.payload.json`;

/** `quorate replay`: one recorded payload through the whole app, as if its platform had just sent it and its signature held. Nothing it does stays. */
export function addReplay(program: Command): void {
  program
    .command('replay')
    .argument('<file>', 'a recorded payload of Slack or an activity of Teams, as JSON')
    .description('send one recorded payload through the app, and print what came in and what goes back; nothing is kept or sent')
    .option('--as <person>', 'as this person of the partnership, whoever the payload names')
    .option('--configured', 'on a copy of the store the settings name, and not on a new one with the invented partnership')
    .addHelpText('after', examples)
    .action(async (file: string, options: ReplayOptions) => (await import('./replay-payload.ts')).replay(file, options));
}
