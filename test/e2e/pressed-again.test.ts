import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Obj } from '../../adapters/sandbox/json.ts';
import { caseStream } from '../../bot/turn/streams.ts';
import { conferenceOf } from '../../domain/case/conference.ts';
import { convened } from '../support/convened.ts';
import { forger } from '../support/forger.ts';
import { type Played, play } from '../support/slice.ts';
import { openLedger } from '../support/store/ledger.ts';

const year = 365 * 86_400_000;
const marigold = { on: 'slack', org: 'T0ALDER', user: 'U0MARIGOLD' } as const;
const bram = {
  on: 'teams',
  tenant: '7e4a0002-0000-4000-8000-0000000000b2',
  user: '0b1ec700-0000-4000-8000-000000000005',
} as const;
const tamsin = { org: 'T0NETHER', user: 'U0TAMSIN' };

let played: Played;
beforeAll(async () => {
  played = await play();
});
afterAll(() => played.stop());

/** The message with the invitation to this conference; '' while it has not come. */
const onTeams = (id: string): string =>
  played.sandbox.teams.snapshot(bram).messages.find((one) => isInvitation(one.card, id))?.id ?? '';
const onSlack = (id: string): string =>
  played.sandbox.slack.snapshot(marigold).messages.find((one) => isInvitation(one.blocks, id))?.ts ?? '';
const isInvitation = (shown: unknown, id: string): boolean => {
  const text = JSON.stringify(shown) ?? '';
  return text.includes('attend') && text.includes(id);
};

const roles = { tamsin: 'social-worker', bram: 'police', marigold: 'school', ottoline: 'gp' };
const streams = () => played.sandbox.bot().app.streams;
async function aConference(): Promise<string> {
  const now = played.sandbox.clock.now();
  const id = await convened({ streams: streams(), now, chair: 'rowan', administrator: 'avery', invitees: roles });
  // Of this conference: those of the tests before are still on their screens.
  for (const [name, find] of [
    ['bram', onTeams],
    ['marigold', onSlack],
  ] as const)
    await expect.poll(() => find(id), { message: `${name} is not invited yet`, timeout: 20_000 }).not.toBe('');
  // The list is agreed a moment after the time was held: the card of that may be on its way, and show the invitation as well.
  await played.settled();
  return id;
}
async function eventsOf(id: string, by: string): Promise<readonly string[]> {
  const ledger = await openLedger(played.folder);
  const found = await ledger.events(caseStream(id));
  await ledger.close();
  return found.filter((one) => one.by === by).map((one) => one.event);
}
const once = ['undertaking-accepted', 'answered'];
/** The start that stands on the card. */
const startOf = async (id: string): Promise<number> =>
  conferenceOf(await streams().cases.peek(caseStream(id)))?.when?.startsAt ?? expect.unreachable();
const pressOnTeams = (id: string): Obj => played.sandbox.teams.compose.press(bram, onTeams(id), { verb: 'attend' });
const pressOnSlack = (id: string): Obj => played.sandbox.slack.compose.press(marigold, onSlack(id), "I'll be there");

describe('the same again is one answer, and each time the receipt', () => {
  test('on Teams: two at once, again later, again under another activity id', async () => {
    const id = await aConference();
    const { teams } = played.sandbox;
    const pressed = pressOnTeams(id);
    const all = [
      ...(await Promise.all([teams.deliver(pressed), teams.deliver(pressed)])),
      await teams.deliver(pressed),
      await teams.deliver({ ...pressed, id: 'f:another-id' }),
    ];
    for (const one of all) {
      expect(one.status).toBe(200);
      expect(one.body).toMatch(/You have accepted the confidentiality undertaking/);
    }
    expect(await eventsOf(id, 'bram')).toEqual(once);
  });

  test('on Slack: two at once, again later, again with the headers of a retry', async () => {
    const id = await aConference();
    const { slack } = played.sandbox;
    const pressed = pressOnSlack(id);
    const retry = { num: 1, reason: 'http_timeout' };
    const all = [
      ...(await Promise.all([slack.deliver(pressed), slack.deliver(pressed)])),
      await slack.deliver(pressed),
      await slack.deliver(pressed, { retry }),
    ];
    expect(all.map((one) => one.status)).toEqual([200, 200, 200, 200]);
    await played.as('marigold').sees(/You have accepted the confidentiality undertaking/);
    expect(await eventsOf(id, 'marigold')).toEqual(once);
  });

  test('a form sent twice adds one child, one person, one action', async () => {
    const id = await aConference();
    const rowan = forger(played, {
      on: 'teams',
      tenant: '7e4a0001-0000-4000-8000-0000000000a1',
      user: '0b1ec700-0000-4000-8000-000000000002',
    });
    const by = new Date(played.sandbox.clock.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    const action = { to: 'bram', what: 'the same', why: 'the same', by };
    const ref = { form: 'give-action', of: id } as const;
    await Promise.all([rowan.submit(ref, action), rowan.submit(ref, action), rowan.submit(ref, action)]);
    expect((await eventsOf(id, 'rowan')).filter((one) => one === 'action-given')).toHaveLength(1);
  });
});

test.each([
  ['Teams', 'bram', bram],
  ['Slack', 'marigold', marigold],
] as const)(
  'a form sent again from %s with other words is another delivery: both are on the trail, the later one stands',
  async (_on, name, who) => {
    const id = await aConference();
    const hand = forger(played, who);
    const ref = { form: 'apologise', of: id, about: String(await startOf(id)) } as const;
    for (const reason of ['not-involved', 'clinic-or-lessons']) await hand.submit(ref, { reason });
    expect((await eventsOf(id, name)).filter((one) => one === 'answered')).toHaveLength(2);
    const state = conferenceOf(await streams().cases.peek(caseStream(id)));
    const answer = state?.status === 'convened' && state.invitees.find((one) => one.person === name)?.answer;
    expect(answer).toMatchObject({ answer: 'apologies', reason: 'clinic-or-lessons' });
  },
);

describe('a platform sends a message again that it thinks was lost', () => {
  test.each([
    ['on Slack, an event with the headers of a retry', 'marigold'],
    ['on Teams, the same activity', 'bram'],
  ])('%s: answered once', async (_where, name) => {
    const { slack, teams } = played.sandbox;
    const hand = played.as(name);
    const cards = () => hand.messages().filter((one) => one.startsWith('What can be asked here')).length;
    await played.settled();
    const before = cards();
    const said = name === 'marigold' ? slack.compose.say(marigold, 'hello') : teams.compose.say(bram, 'hello');
    const send = (retry: number) =>
      name === 'marigold'
        ? slack.deliver(said, retry === 0 ? {} : { retry: { num: retry, reason: 'http_timeout' } })
        : teams.deliver(said);
    expect((await send(0)).status).toBe(200);
    await expect.poll(cards).toBe(before + 1);
    for (const retry of [1, 2]) expect((await send(retry)).status).toBe(200);
    await played.settled();
    expect(cards()).toBe(before + 1);
  });
});

describe('two replies in a race', () => {
  test('from both of somebody’s platforms: both are acknowledged, both are on the trail, and one stands', async () => {
    const id = await aConference();
    const { teams, slack } = played.sandbox;
    const tamsinOnTeams = teams.people.find((one) => one.name.startsWith('Tamsin'));
    if (tamsinOnTeams === undefined) throw new Error('Tamsin is not on Teams');
    const seen = await startOf(id);
    const apologise = forger(played, { on: 'slack', ...tamsin }).submit(
      { form: 'apologise', of: id, about: String(seen) },
      { reason: 'not-involved' },
    );
    const attend = forger(played, { on: 'teams', ...tamsinOnTeams }).press({ verb: 'attend', of: id, seen });
    await Promise.all([apologise, attend]);
    expect(await attend).toMatch(/confidentiality undertaking/);
    const state = conferenceOf(await streams().cases.peek(caseStream(id)));
    const answer = state?.status === 'convened' && state.invitees.find((one) => one.person === 'tamsin')?.answer;
    expect(['attending', 'apologies']).toContain(answer ? answer.answer : undefined);
    expect((await eventsOf(id, 'tamsin')).filter((one) => one === 'answered')).toHaveLength(2);
    expect(slack.troubles()).toEqual([]);
  });

  test('the chair reveals on two screens while somebody places: revealed once, and the number is in it or was told it is too late', async () => {
    const id = await aConference();
    const rowan = {
      on: 'teams',
      tenant: '7e4a0001-0000-4000-8000-0000000000a1',
      user: '0b1ec700-0000-4000-8000-000000000002',
    } as const;
    const now = played.sandbox.clock.now();
    const stamp = { by: 'rowan' as never, at: now, via: 'cli' } as const;
    await streams().cases.ask(caseStream(id), {
      ...stamp,
      command: { do: 'take-register', meeting: 'k1', present: ['bram', 'marigold'] as never },
    });
    const people = ['bram', 'marigold'] as never;
    await streams().cases.ask(caseStream(id), { ...stamp, command: { do: 'undertaking-signed', meeting: 'k1', people } });
    await streams().cases.ask(caseStream(id), { ...stamp, command: { do: 'open-scale', meeting: 'k1' } });
    const place = (who: typeof bram | typeof marigold) =>
      forger(played, who).submit({ form: 'place', of: id, about: '1' }, { 'score-c1': '3', 'reason-c1': 'reason' });
    await place(bram);
    const reveal = () => forger(played, rowan).submit({ form: 'reveal', of: id, about: '1' }, {});
    const [, , late] = await Promise.all([reveal(), reveal(), place(marigold)]);
    const state = conferenceOf(await streams().cases.peek(caseStream(id)));
    const round = state?.status === 'convened' ? state.rounds.at(-1) : undefined;
    expect((await eventsOf(id, 'rowan')).filter((one) => one === 'revealed').length).toBeLessThan(2);
    // Ratified is who had placed: if marigold was first, the chair is asked to look again.
    if (round?.status === 'revealed') expect([round.points.length, late]).toEqual([1, expect.stringMatching(/closed now/)]);
    else expect(round?.placed).toHaveLength(2);
  });
});

test.each([
  ['Teams', 'bram', pressOnTeams],
  ['Slack', 'marigold', pressOnSlack],
] as const)('a press a year later, on %s: a clear answer, and nothing changed', async (on, name, press) => {
  const id = await aConference();
  const pressed = press(id);
  await played.sandbox.moveTo(played.sandbox.clock.now() + year);
  if (on === 'Teams') {
    const answered = await played.sandbox.teams.deliver(pressed);
    expect([answered.status, answered.body]).toEqual([200, expect.stringMatching(/closed now, so nothing was changed/)]);
  } else {
    const again = press(id);
    expect((await played.sandbox.slack.deliver(pressed)).status).toBe(200);
    expect((await played.sandbox.slack.deliver(again)).status).toBe(200);
    await played.as(name).sees(/closed now, so nothing was changed/);
  }
  expect(await eventsOf(id, name)).toEqual([]);
});
