import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Obj } from '../../adapters/sandbox/json.ts';
import { caseStream } from '../../bot/turn/streams.ts';
import { type BareCommand, inMeeting } from '../../domain/case/case.ts';
import type { DirectoryCommand } from '../../domain/directory/command.ts';
import type { PersonId } from '../../domain/ids.ts';
import { convened } from '../support/convened.ts';
import { forger, type Who } from '../support/forger.ts';
import { type Played, play } from '../support/slice.ts';
import { openLedger } from '../support/store/ledger.ts';
import { letGoBy } from '../support/working-day.ts';

const constant = /There is nothing for you here\. Nid oes dim i chi yma\./;
const marigold = { on: 'slack', org: 'T0ALDER', user: 'U0MARIGOLD' } as const;
const bram = {
  on: 'teams',
  tenant: '7e4a0002-0000-4000-8000-0000000000b2',
  user: '0b1ec700-0000-4000-8000-000000000005',
} as const;

/** Not on the register, so invited and no more. */
const orla = {
  on: 'teams',
  tenant: '7e4a0003-0000-4000-8000-0000000000c3',
  user: '0b1ec700-0000-4000-8000-000000000007',
} as const;

let played: Played;
let id: string;
const streams = () => played.sandbox.bot().app.streams;
const asChair = (command: BareCommand) => {
  const stamp = { by: 'rowan' as PersonId, at: played.sandbox.clock.now(), via: 'cli' } as const;
  return streams().cases.ask(caseStream(id), { ...stamp, command: inMeeting(command, 'k1') });
};
beforeAll(async () => {
  played = await play();
  const invitees = { tamsin: 'social-worker', bram: 'police', marigold: 'school', ottoline: 'gp', orla: 'health-visitor' };
  const now = played.sandbox.clock.now();
  id = await convened({ streams: streams(), now, chair: 'rowan', administrator: 'avery', invitees, children: 2 });
  await played.as('marigold').sees(/You are invited/);
  await played.as('bram').sees(/You are invited/);
  await played.as('orla').sees(/You are invited/);
  await asChair({ do: 'take-register', present: ['bram', 'marigold'] as PersonId[] });
  await asChair({ do: 'undertaking-signed', people: ['bram', 'marigold'] as PersonId[] });
  await asChair({ do: 'open-scale' });
  await played.as('marigold').sees(/The scale is open/);
  await played.as('bram').sees(/The scale is open/);
  await played.settled();
});
afterAll(() => played.stop());

async function stored(which: 'trails' | 'everything' = 'trails') {
  const ledger = await openLedger(played.folder);
  const found = await ledger.all(which);
  await ledger.close();
  return found;
}

describe('what does not come from Slack is refused before anything is looked at', () => {
  const minute = 60_000;
  const wrong = {
    'a wrong signature': [401, { signature: 'wrong' }],
    'no signature': [401, { signature: 'none' }],
    'another’s secret': [401, { secret: 'f'.repeat(32) }],
    'a stale timestamp': [401, { at: Date.now() - 6 * minute }],
    'a future timestamp': [401, { at: Date.now() + 6 * minute }],
    'a body too large': [413, { body: `payload=${'x'.repeat(300_000)}` }],
    'a body that is no JSON': [400, { body: 'payload=%7Bnot-json' }],
    'JSON that is no payload': [400, { body: `payload=${encodeURIComponent('{"type":"block_actions"}')}` }],
    'an empty body': [400, { body: '' }],
  } as const;
  test.each(Object.entries(wrong))('%s', async (_what, [status, tweaks]) => {
    const { slack } = played.sandbox;
    const ts = slack.snapshot(marigold).messages.findLast((one) => JSON.stringify(one.blocks).includes('"verb'))?.ts ?? '';
    const before = await stored('everything');
    const answered = await slack.deliver(slack.compose.press(marigold, ts, { nth: 0 }), tweaks);
    expect(answered.status).toBe(status);
    expect(answered.body).not.toMatch(/at .*\.(ts|js):\d/);
    expect(await stored('everything')).toEqual(before);
  });
});

describe('what does not come from Teams is refused before anything is looked at', () => {
  const wrong = {
    'a token of another issuer': [401, { token: { issuer: 'https://elsewhere.invalid' } }],
    'a token for another audience': [401, { token: { audience: 'another-bot' } }],
    'an expired token': [401, { token: { lives: -3600 } }],
    'a token without its service address': [401, { token: { serviceUrl: null } }],
    'a token for another service address': [401, { token: { serviceUrl: 'https://elsewhere.invalid/' } }],
    'a token nobody signed': [401, { token: { forged: true } }],
    'a token of an unknown key': [401, { token: { kid: 'unknown' } }],
    'no token': [401, { token: null }],
    'a token that is none': [401, { token: 'not-a-token' }],
    'a body too large': [413, { body: JSON.stringify({ type: 'invoke', text: 'x'.repeat(300_000) }) }],
    'a body that is no JSON': [400, { body: '{not-json' }],
    'another channel': [400, { over: { channelId: 'webchat' } }],
    'a service address of nobody’s': [403, { over: { serviceUrl: 'https://elsewhere.invalid/' } }],
  } as const;
  test.each(Object.entries(wrong))('%s', async (_what, [status, tweaks]) => {
    const { teams } = played.sandbox;
    const message = teams.snapshot(orla).messages.findLast((one) => JSON.stringify(one.card).includes('"attend"'))?.id ?? '';
    const before = await stored('everything');
    const answered = await teams.deliver(teams.compose.press(orla, message, { verb: 'attend' }), tweaks);
    expect(answered.status).toBe(status);
    expect(answered.body).not.toMatch(/at .*\.(ts|js):\d/);
    expect(await stored('everything')).toEqual(before);
  });
});

describe.each([
  ['Slack', 'marigold', marigold],
  ['Teams', 'bram', bram],
] as const)('on %s, from somebody who may place', (_on, _name, who: Who) => {
  const place = (score: string, about = '1', more: Obj = {}) =>
    forger(played, who).submit({ form: 'place', of: id, about }, {
      'score-c1': score,
      'reason-c1': 'why',
      'score-c2': '5',
      'reason-c2': 'why',
      ...more,
    } as Record<string, string>);

  test.each(['11', '7.5', 'ten', '-1', '010', ' 7 x', '٧', '1e1'])(
    'a place of “%s”: asked for a whole number, nothing kept',
    async (score) => {
      const before = await stored();
      expect(await place(score)).toMatch(/whole number from 0 to 10|Please choose/);
      expect(await stored()).toEqual(before);
    },
  );

  test('a child of another case, a round that is not open, no child at all: a clear answer, nothing changed', async () => {
    const before = await stored();
    const hand = forger(played, who);
    const values = { 'score-c9': '3', 'reason-c9': 'why' };
    expect(await hand.submit({ form: 'place', of: id, about: '1' }, values)).toMatch(/fill this in/);
    expect(await place('4', '2')).toMatch(/not open now/);
    for (const about of ['0', '-1', 'c1', '99999', '1e3']) expect(await place('4', about)).toMatch(/closed now|not open now/);
    expect(await stored()).toEqual(before);
  });

  test('an unknown verb, an unknown form: the constant sentence, and an entry on the trail', async () => {
    played.sandbox.clock.set(played.sandbox.clock.now() + 11 * 60_000);
    const before = await stored();
    const hand = forger(played, who);
    expect(await hand.press({ verb: 'destroy', of: id })).toMatch(constant);
    expect(await hand.open({ form: 'everything', of: id })).toMatch(constant);
    expect(await hand.submit({ form: 'everything', of: id }, { note: 'x' })).toMatch(constant);
    const after = await stored();
    expect(after[caseStream(id)]).toEqual(before[caseStream(id)]);
    expect(after.directory).toEqual(before.directory);
    // The first is stored at once; what is counted since goes in every minute, which may come to pass meanwhile.
    expect(new Set(after.strangers?.slice(before.strangers?.length ?? 0))).toEqual(new Set(['knocked time']));
  });
});

test('the room’s numbers for a child of another case, or for somebody not here: a clear answer, nothing changed', async () => {
  const rowan = {
    on: 'teams',
    tenant: '7e4a0001-0000-4000-8000-0000000000a1',
    user: '0b1ec700-0000-4000-8000-000000000002',
  } as const;
  const hand = forger(played, rowan);
  const before = await stored();
  expect(await hand.open({ form: 'room', of: id, about: '1/c9' })).toMatch(/not open now/);
  expect(await hand.submit({ form: 'room', of: id, about: '1/c9' }, { 'score-bram': '3' })).toMatch(/has changed|at least one/);
  expect(await hand.submit({ form: 'room', of: id, about: '1/c1' }, { 'score-tamsin': '3' })).toMatch(/at least one/);
  expect(await hand.submit({ form: 'room', of: id, about: '1/c1' }, { 'score-bram': '7.5' })).toMatch(/whole number/);
  expect(await stored()).toEqual(before);
});

describe('whoever is no longer who they were', () => {
  test('taken off the list: the constant sentence, an entry on the case’s trail, and their card is emptied', async () => {
    await played.as('ottoline').sees(/You are invited/);
    await asChair({ do: 'uninvite', person: 'ottoline' as PersonId });
    await letGoBy(played);
    await expect.poll(() => played.as('ottoline').messages().join()).not.toMatch(/You are invited|INV-30/);
    const before = await stored();
    const hand = forger(played, { on: 'slack', org: 'T0NETHER', user: 'U0OTTOLINE' });
    expect(await hand.press({ verb: 'attend', of: id })).toMatch(constant);
    expect(await hand.open({ form: 'details', of: id })).toMatch(constant);
    const after = await stored();
    expect(after[caseStream(id)]?.slice(before[caseStream(id)]?.length)).toEqual([
      'turned-away ottoline attend',
      'turned-away ottoline read-details',
    ]);
    expect(after.directory).toEqual(before.directory);
  });

  test('left the partnership, or their agency left that tenant: the constant sentence, and neither the case nor the directory moves', async () => {
    const directory = await streams().directory.peek('directory');
    const agencies = [...directory.agencies.values()].map((one) =>
      one.id === 'health' ? { ...one, tenants: ['7e4a0009-moved'] } : one,
    );
    const people = [...directory.people.values()].flatMap(({ status: _, ...one }) => (one.id === 'marigold' ? [] : [one]));
    const { name, procedure, adopted, welshReviewed, safety, units } = directory;
    const command: DirectoryCommand = {
      do: 'import',
      partnership: { name, procedure, adopted, welshReviewed, safety, units, agencies, people },
    };
    await streams().directory.ask('directory', { by: 'time', at: played.sandbox.clock.now(), via: 'cli', command });
    for (const who of [marigold, orla]) {
      const before = await stored();
      expect(await forger(played, who).press({ verb: 'attend', of: id })).toMatch(constant);
      expect(await forger(played, who).open({ form: 'details', of: id })).toMatch(constant);
      const after = await stored();
      expect(after[caseStream(id)]).toEqual(before[caseStream(id)]);
      expect(after.directory).toEqual(before.directory);
      expect(after.strangers).toEqual(expect.arrayContaining(['knocked time']));
    }
  });
});

test('after all of that the bot is well, and takes an answer', async () => {
  await played.as('tamsin').press(/I'll be there/);
  await played.as('tamsin').sees(/You have accepted the confidentiality undertaking/);
  for (const page of ['healthz', 'readyz']) expect((await fetch(`${played.sandbox.bot().url}/${page}`)).status).toBe(200);
});
