import { afterEach, expect, test } from 'vitest';
import { inventedPartnership } from '../../../adapters/sandbox/partnership.ts';
import { charges, convene } from '../../support/convene.ts';
import { type Played, play } from '../../support/slice.ts';
import { onAWorkingDay } from '../../support/working-day.ts';

let played: Played;
afterEach(() => played.stop());

const always = { times: Number.POSITIVE_INFINITY };
const telephone = /please telephone/;

function userOf(id: string): string {
  return inventedPartnership().people.find((one) => one.id === id)?.identities[0]?.user ?? '';
}

/** A platform says that this person cannot be written to, until it is lifted. */
function blocked(id: 'marigold' | 'bram') {
  const { slack, teams } = played.sandbox;
  const user = userOf(id);
  if (id === 'marigold') {
    const on = ['chat.postMessage', 'chat.update', 'conversations.open'];
    return slack.fault({ ...always, on, user, how: { status: 200, body: { ok: false, error: 'cannot_dm_bot' } } });
  }
  const body = { error: { code: 'ConversationBlockedByUser', message: 'no' } };
  return teams.fault({ ...always, on: ['post', 'edit', 'create'], user, how: { status: 403, body } });
}

const cases = [
  ['Slack, telephoned from Teams', 'marigold', charges[0], '01632 960 105', 'Alderbrook Academy'],
  ['Teams, telephoned from Slack', 'bram', charges[1], '01632 960 103', 'Thornmere Police'],
] as const;

test.each(cases)(
  'an invitation does not reach somebody on %s: who, where and on which number, and that they are told',
  async (...row) => {
    const [, who, charge, number, agency] = row;
    played = await play();
    await onAWorkingDay(played);
    const fault = blocked(who);
    const { admin, id } = await convene(played, charge);
    const name = inventedPartnership().people.find((one) => one.id === who)?.name ?? '';

    const posted = await admin.sees(telephone);
    expect(posted).toMatch(/INV-8[\s\S]*1 person could not be reached/);
    for (const secret of [name, agency, number]) expect(posted).not.toContain(secret);
    const kept = async () => (await played.sandbox.bot().app.streams.cases.folds.read(`case:${id}`)).state.reaching.unreached;
    await expect.poll(async () => (await kept())[0]?.missed).toBe('invitation');
    await admin.press(/^Details/, telephone);
    for (const said of [name, agency, number, 'An invitation']) expect(admin.open()).toContain(said);
    await admin.close();

    await admin.press(/^I have told them by telephone/, telephone);
    expect(await admin.sees(/nobody left to telephone/)).toMatch(/Told by telephone, .*, by /);
    expect(await kept()).toMatchObject([{ person: who, told: { by: charge.administrator } }]);
    expect(admin.messages().filter((one) => telephone.test(one))).toEqual([]);

    fault.lift();
    await played.as(who).say('hello');
    await played.as(who).sees(/You are invited/);
    await expect.poll(async () => (await kept())[0]?.reached ?? null).not.toBeNull();
  },
  60_000,
);

test('it arrives after all: whoever was asked to telephone reads so; several are told in one form', async () => {
  played = await play();
  await onAWorkingDay(played);
  const faults = [blocked('marigold'), blocked('bram')];
  const { admin, id } = await convene(played, charges[0]);
  // They miss first that they are to keep the time free, then the invitation, which is to be told anew: the last of it is waited for.
  const missed = async () => {
    const { state } = await played.sandbox.bot().app.streams.cases.folds.read(`case:${id}`);
    return state.reaching.unreached.map((one) => one.missed);
  };
  await expect.poll(missed, { timeout: 20_000 }).toEqual(['invitation', 'invitation']);
  await admin.sees(/2 people could not be reached/);
  await admin.press(/^I have told them by telephone/, telephone);
  await admin.submit({ people: ['bram'] });
  await admin.sees(/1 person could not be reached[\s\S]*Told by telephone/);
  for (const one of faults) one.lift();
  await played.as('marigold').say('hello');
  await played.as('marigold').sees(/You are invited/);
  await admin.sees(/nobody left to telephone[\s\S]*1 person was reached in chat after all/);
}, 60_000);

test('wrong hands: whoever was not asked, and whoever is not known, learn nothing of whom to telephone', async () => {
  played = await play();
  await onAWorkingDay(played);
  blocked('marigold');
  const { admin, chair, id } = await convene(played, charges[0]);
  await admin.sees(telephone);
  const { streams } = played.sandbox.bot().app;
  const ask = { by: 'juniper' as never, at: played.sandbox.clock.now(), via: 'slack' } as const;
  const press = { do: 'tell-by-telephone', people: ['marigold' as never] } as const;
  for (const command of [press, { do: 'read-unreached' } as const])
    expect(await streams.cases.ask(`case:${id}`, { ...ask, command })).toMatchObject({ did: 'refused', reason: 'not-yours' });
  expect(chair.messages().join('\n')).not.toMatch(telephone);
}, 60_000);
