import { afterAll, beforeAll, expect, test } from 'vitest';
import { importPartnership } from '../../../bot/start/import-partnership.ts';
import { caseStream } from '../../../bot/turn/streams.ts';
import type { Partnership } from '../../../domain/directory/importing/shape.ts';
import type { AgencyId, PersonId } from '../../../domain/ids.ts';
import { convened } from '../../support/convened.ts';
import { forger } from '../../support/forger.ts';
import { type Played, play } from '../../support/slice.ts';
import { openLedger } from '../../support/store/ledger.ts';

const constant = /There is nothing for you here/;
let played: Played;
let id: string;
beforeAll(async () => {
  played = await play();
  const invitees = { tamsin: 'social-worker', bram: 'police', marigold: 'school', ottoline: 'other' };
  const { streams } = played.sandbox.bot().app;
  id = await convened({ streams, now: played.sandbox.clock.now(), chair: 'rowan', administrator: 'avery', invitees });
});
afterAll(() => played.stop());

/** The partnership file is changed and imported, as at a start. */
async function changed(change: (people: Partnership['people']) => Partnership['people']): Promise<void> {
  const { app } = played.sandbox.bot();
  const { name, procedure, adopted, welshReviewed, safety, units, agencies, people } =
    await app.streams.directory.peek('directory');
  const active = [...people.values()].flatMap(({ status, ...one }) => (status === 'active' ? [one] : []));
  const partnership = {
    name,
    procedure,
    adopted,
    welshReviewed,
    safety,
    units,
    agencies: [...agencies.values()],
    people: change(active),
  };
  expect(await importPartnership(app.streams, partnership, { by: 'time', at: played.sandbox.clock.now() })).toBe(null);
  await app.noteDepartures();
}
const trail = async () => {
  const ledger = await openLedger(played.folder);
  const found = await ledger.all();
  await ledger.close();
  return found[caseStream(id)] ?? [];
};
/** So many have been noted to have gone, by time itself: behind what is shown. */
const departures = (count: number) =>
  expect
    .poll(async () => (await trail()).filter((one) => one.startsWith('departed')))
    .toEqual(Array.from({ length: count }, () => 'departed time'));

test('names and posts that change in the directory change on the cards that say them, on Teams and on Slack', async () => {
  await played.as('avery').sees(/who is coming[\s\S]*Bram Ketteridge/);
  await changed((people) => people.map((one) => (one.id === 'bram' ? { ...one, name: 'Bram Newname' } : one)));
  await played.as('avery').sees(/who is coming[\s\S]*Bram Newname/);
  await played.as('rowan').sees(/who is coming[\s\S]*Bram Newname/);
  // The place her card has left becomes one line after that.
  await expect.poll(() => played.as('avery').messages().join()).not.toMatch(/Ketteridge/);
  const { app } = played.sandbox.bot();
  await expect.poll(async () => (await app.streams.directory.peek('directory')).renamed.size).toBe(0);
  expect((await trail()).filter((one) => one.startsWith('people-renamed'))).toEqual(['people-renamed time']);
});

test('somebody who has left: their card is emptied in the account they still have, the administrator is told, nothing opens', async () => {
  await played.as('marigold').sees(/You are invited/);
  await changed((people) => people.filter((one) => one.id !== 'marigold'));
  await expect.poll(() => played.as('marigold').messages().join()).not.toMatch(/You are invited|INV-30/);
  await played.as('avery').sees(/INV-30: somebody has left[\s\S]*Marigold/);
  await played.as('avery').sees(/⚠ Missing: /);
  await played
    .as('rowan')
    .sees(/INV-30: somebody has left[\s\S]*Please invite somebody else of Alderbrook Academy[\s\S]*Invite somebody else/);
  const marigold = { on: 'slack', org: 'T0ALDER', user: 'U0MARIGOLD' } as const;
  expect(await forger(played, marigold).press({ verb: 'attend', of: id })).toMatch(constant);
  await departures(1);
});

test('somebody whose agency has changed, with another account there: the old account’s card is emptied, the new one opens nothing', async () => {
  await played.as('ottoline').sees(/You are invited/);
  const identity = { on: 'slack', org: 'T0ALDER', user: 'U0OTTOLINE2' } as const;
  const school = 'alder' as AgencyId;
  await changed((people) => {
    const agency =
      people.find((one) => one.identities.some((who) => who.on === 'slack' && who.org === 'T0ALDER'))?.memberships[0].agency ??
      school;
    return people.map((one) =>
      one.id === 'ottoline' ? { ...one, memberships: [{ agency, standing: [] }] as const, identities: [identity] } : one,
    );
  });
  await expect.poll(() => played.as('ottoline').messages().join()).not.toMatch(/You are invited|INV-30/);
  expect(await forger(played, identity).open({ form: 'details', of: id })).toMatch(constant);
  await departures(2);
});

test('the chair leaves: the administrator sets another, who gets the chair’s card without agreeing anew; done again it changes nothing', async () => {
  await played.as('rowan').sees(/who is coming/);
  await changed((people) => people.filter((one) => one.id !== 'rowan'));
  await played.as('avery').sees(/There is no chair now/);
  await expect.poll(() => played.as('rowan').messages().join()).not.toMatch(/INV-30: (who is coming|the room)/);
  const { app } = played.sandbox.bot();
  const chair = [...(await app.streams.directory.peek('directory')).people.values()].find(
    (one) => one.status === 'active' && one.standing.includes('chair'),
  );
  const avery = {
    on: 'teams',
    tenant: '7e4a0001-0000-4000-8000-0000000000a1',
    user: '0b1ec700-0000-4000-8000-000000000001',
  } as const;
  expect(await forger(played, avery).submit({ form: 'chair', of: id }, { chair: chair?.id ?? '' })).not.toMatch(constant);
  await played.as(chair?.id ?? '').sees(/INV-30: who is coming/);
  await played.settled();
  const before = await trail();
  expect(before.at(-1)).toBe('chair-set avery');
  await changed((people) => people);
  expect(await trail()).toEqual(before);
});

test('back in the file, as after a mistake: their part is theirs again', async () => {
  const { app } = played.sandbox.bot();
  const marigold = (await app.streams.directory.peek('directory')).people.get('marigold' as PersonId);
  if (marigold === undefined) throw new Error('forgotten');
  const { status: _, ...person } = marigold;
  await changed((people) => [...people, person]);
  await played.as('marigold').sees(/You are invited/);
  await played.as('marigold').press(/I'll be there/);
  await played.as('marigold').sees(/You have accepted the confidentiality undertaking/);
});
