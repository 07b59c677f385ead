import type { Professional } from '../support/forty.ts';
import type { Town } from '../support/town.ts';

/** Slack's word on an account that was closed, Teams' on a person who blocked the bot. */
export function block(town: Town, { identity }: Professional, is: boolean): void {
  if (identity.on === 'slack') town.slack.alter(identity, { refuses: is ? 'user_disabled' : null });
  else town.teams.alter(identity, { refuses: is ? 'MessageWritesBlocked' : null });
}

/** How often the bot tried to write to somebody. */
export function callsTo(town: Town, { identity }: Professional): number {
  if (identity.on === 'slack') {
    const { channel } = town.slack.snapshot(identity);
    const names = [`"${identity.user}"`, `"${channel}"`];
    return town.slack.calls().filter(({ args }) => names.some((name) => JSON.stringify(args).includes(name))).length;
  }
  const { conversation } = town.teams.snapshot(identity);
  const isTo = (path: string, body: unknown) =>
    decodeURIComponent(path).includes(conversation) || JSON.stringify(body).includes(`"${identity.user}"`);
  return town.teams.calls().filter(({ path, body }) => isTo(path, body)).length;
}
