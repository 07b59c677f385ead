import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseStream } from '../../bot/turn/streams.ts';
import { type BareCommand, inMeeting } from '../../domain/case/case.ts';
import type { PersonId } from '../../domain/ids.ts';
import { convened } from '../support/convened.ts';
import { type Played, play } from '../support/slice.ts';
import { openLedger } from '../support/store/ledger.ts';

const bram = {
  on: 'teams',
  tenant: '7e4a0002-0000-4000-8000-0000000000b2',
  user: '0b1ec700-0000-4000-8000-000000000005',
} as const;
const marigold = { on: 'slack', org: 'T0ALDER', user: 'U0MARIGOLD' } as const;

let played: Played;
beforeAll(async () => {
  played = await play();
});
afterAll(() => played.stop());

test('a press on the place a card has left is done, and answered with where the card is now', async () => {
  const { teams, slack, clock, bot } = played.sandbox;
  const { streams } = bot().app;
  const invitees = { bram: 'police', marigold: 'school' };
  const id = await convened({ streams, now: clock.now(), chair: 'rowan', administrator: 'avery', invitees });
  for (const name of ['bram', 'marigold']) await played.as(name).sees(/You are invited/);
  await played.settled();
  // What a client still shows that has not heard of the edit since.
  const message = teams.snapshot(bram).messages.at(-1)?.id ?? '';
  const onTeams = teams.compose.press(bram, message, { verb: 'attend' });
  const onSlack = slack.compose.press(marigold, slack.snapshot(marigold).messages.at(-1)?.ts ?? '', "I'll be there");
  const asChair = async (command: BareCommand) => {
    const stamp = { by: 'rowan' as PersonId, at: clock.now(), via: 'cli' } as const;
    await streams.cases.ask(caseStream(id), { ...stamp, command: inMeeting(command, 'k1') });
  };
  await asChair({ do: 'take-register', present: ['bram', 'marigold'] as PersonId[] });
  await asChair({ do: 'undertaking-signed', people: ['bram', 'marigold'] as PersonId[] });
  await asChair({ do: 'open-scale' });
  for (const name of ['bram', 'marigold']) {
    await played.as(name).sees(/The scale is open/);
    await played.as(name).sees(/further down in this chat/);
  }
  await played.settled();

  const answered = await teams.deliver(onTeams);
  expect(JSON.stringify(answered.json)).toMatch(/further down in this chat/);
  expect(JSON.stringify(answered.json)).not.toMatch(/scale|Place|INV-30/);
  await slack.deliver(onSlack);
  await played.settled();
  const shown = played.as('marigold').messages();
  expect(shown.filter((one) => /The scale is open/.test(one))).toHaveLength(1);
  expect(shown.filter((one) => /further down in this chat/.test(one))).toHaveLength(1);

  const ledger = await openLedger(played.folder);
  const events = await ledger.events(caseStream(id));
  await ledger.close();
  expect(events.filter((one) => one.event === 'answered').map((one) => one.by)).toEqual(['bram', 'marigold']);
});
