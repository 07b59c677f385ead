import { afterAll, beforeAll, expect, test } from 'vitest';
import { convened } from '../../support/convened.ts';
import { hands } from '../../support/hands.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played;
beforeAll(async () => {
  played = await play();
  const invitees = { tamsin: 'social-worker', bram: 'police', marigold: 'school' };
  const { streams } = played.sandbox.bot().app;
  await convened({ streams, now: played.sandbox.clock.now(), chair: 'rowan', administrator: 'avery', invitees });
});
afterAll(() => played.stop());

const changes = [
  ['marigold', 'Slack', { on: 'slack', org: 'T0ALDER', user: 'U0CLEMENTINE' }],
  [
    'bram',
    'Teams',
    { on: 'teams', tenant: '7e4a0002-0000-4000-8000-0000000000b2', user: '0b1ec700-0000-4000-8000-000000000104' },
  ],
] as const;

test.each(changes)(
  '%s has another account on %s: the old one is emptied, and what is open comes down at the new one',
  async (who, _, identity) => {
    await played.as(who).sees(/You are invited/);
    const { app } = played.sandbox.bot();
    if (identity.on === 'teams') await played.sandbox.teams.arrive(identity);
    const account = { person: who as never, identity };
    const stamp = { by: 'avery' as never, at: played.sandbox.clock.now(), via: 'teams' } as const;
    const bound = await app.streams.directory.ask('directory', { ...stamp, command: { do: 'bind-account', ...account } });
    expect(bound.did).toBe('decided');
    const old = played.identity(who);
    const freed = await app.streams.directory.ask('directory', {
      ...stamp,
      command: { do: 'unbind-account', person: who as never, identity: old as never },
    });
    expect(freed.did).toBe('decided');
    const there = hands(played.sandbox, identity);
    await there.sees(/You are invited/);
    await expect.poll(() => played.as(who).messages().join()).not.toMatch(/You are invited|INV-30/);
    await there.press(/I'll be there/, /You are invited/);
    await there.sees(/your answer/i);
  },
);
