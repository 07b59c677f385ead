import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InventedPartnership } from '../../../adapters/sandbox/partnership.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { Hand } from '../../support/hands.ts';
import { type Played, play } from '../../support/slice.ts';

const tenant = '7e4a0001-0000-4000-8000-0000000000a1';
const constant = /There is nothing for you here/;
/** Each word is found nowhere else: in forms of the rightful person alone. */
const why = 'plantedwhy of an invented family';
const because = 'plantedbecause of an invented reason';

type Person = InventedPartnership['people'][number];
const one = (id: string, name: string, standing: Person['standing'], on: Person['identities'][number]): Person => ({
  id,
  name,
  agency: 'review',
  standing,
  identities: [on],
});

let played: Played;
beforeAll(async () => {
  played = await play([
    one('osric', 'Osric Penhallow', ['coordinator'], { on: 'slack', org: 'T0NETHER', user: 'U0OSRIC' }),
    one('magnolia', 'Magnolia Underhill', ['unit-manager'], {
      on: 'teams',
      tenant,
      user: '0b1ec700-0000-4000-8000-000000000701',
    }),
  ]);
  played.sandbox.clock.set(Date.parse('2026-12-01T09:00:00Z'));
});
afterAll(() => played.stop());

async function asks(hand: Hand, reference: string): Promise<string> {
  await hand.close();
  await hand.say('hello');
  await hand.sees(/You think that a child protection conference is needed/);
  await hand.press(/^Ask for a conference$/);
  await expect.poll(hand.open).toMatch(/not a way to report a new concern/);
  const said = await hand.submit({ reference, criterion: 'significant-harm', why, backing: 'nobody-yet' });
  await hand.close();
  await played.settled();
  return said;
}

async function answers(hand: Hand, reference: string, way: 'accept' | 'decline'): Promise<void> {
  const card = new RegExp(`asked for: ${reference}`);
  await hand.sees(card);
  await hand.press(/^Read it$/, card);
  await expect.poll(hand.open).toMatch(new RegExp(why));
  await hand.close();
  await hand.press(/^Answer$/, card);
  await hand.submit({ way, why: because });
  await hand.close();
  await played.settled();
}

const posted = (hand: Hand) => hand.messages().join('\n');

// One is on Slack, one on Teams.
test.each(['marigold', 'bram'] as const)(
  '%s asks, hears that it was agreed to, and an administrator sets it up out of it',
  async (who) => {
    const reference = `INV-81-${who}`;
    const [asker, osric, avery] = [played.as(who), played.as('osric'), played.as('avery')];
    await asks(asker, reference);
    await asker.sees(new RegExp(`You asked for a conference: ${reference}[\\s\\S]*You hear by`));
    await answers(osric, reference, 'accept');
    await asker.sees(new RegExp(`${reference}[\\s\\S]*It was agreed that there will be a conference`));
    await asker.press(/^Read the answer$/, new RegExp(`${reference}[\\s\\S]*It was agreed`));
    await expect.poll(asker.open).toMatch(new RegExp(because));
    await asker.close();
    await avery.sees(new RegExp(`${reference}[\\s\\S]*Please set it up`));
    await avery.press(/^Set it up$/, new RegExp(reference));
    await avery.submit({ reference, type: 'initial' });
    await expect.poll(avery.open).toMatch(/Add a child/);
    await avery.close();
    await played.settled();
    await avery.sees(new RegExp(`${reference}[\\s\\S]*It is being set up`));
    for (const hand of [asker, osric, avery]) expect(posted(hand)).not.toMatch(/planted/);
    // It was never late, so the manager who would have heard of that hears nothing.
    expect(posted(played.as('magnolia'))).not.toContain(reference);
  },
);

test('whoever answers reads in the same form what was asked; whoever waits reads whom to telephone', async () => {
  const [marigold, osric] = [played.as('marigold'), played.as('osric')];
  await asks(marigold, 'INV-79');
  await marigold.sees(/INV-79[\s\S]*children’s social care 01632/);
  await osric.sees(/asked for: INV-79/);
  await osric.press(/^Answer$/, /asked for: INV-79/);
  await expect.poll(osric.open).toMatch(new RegExp(`Marigold[\\s\\S]*${why}`));
  await osric.submit({ way: 'decline', why: because });
  await osric.close();
  await played.settled();
  await marigold.sees(/INV-79[\s\S]*There is an answer/);
});

test('whoever asks, and whoever decides, has it on the list of what is theirs until something comes of it (Q-20)', async () => {
  const [marigold, osric] = [played.as('marigold'), played.as('osric')];
  await asks(marigold, 'INV-80');
  const lists = async (hand: Hand, list: RegExp) => {
    await hand.say('hello');
    await hand.sees(list);
    return hand.messages().at(-1) ?? '';
  };
  expect(await lists(marigold, /INV-80\*? · Asked on[\s\S]*conference is needed/)).not.toMatch(
    /nothing for you at the moment|planted/,
  );
  expect(await lists(osric, /INV-80\*? · Asked on[\s\S]*conference is needed/)).not.toMatch(
    /nothing for you at the moment|planted/,
  );
  await marigold.press(/^Withdraw it$/, /INV-80/);
  await marigold.submit({});
  await marigold.close();
  await played.settled();
  expect(await lists(marigold, /conference is needed/)).not.toContain('INV-80');
});

test('it is answered why not, in writing; the manager hears of it only once it is late', async () => {
  const [bram, osric, magnolia] = [played.as('bram'), played.as('osric'), played.as('magnolia')];
  await asks(bram, 'INV-82');
  expect(posted(magnolia)).not.toContain('INV-82');
  // The third working day: nobody has answered.
  played.sandbox.clock.set(Date.parse('2026-12-04T09:05:00Z'));
  await played.settled();
  await magnolia.sees(/INV-82[\s\S]*An answer was due by/);
  await bram.sees(/INV-82[\s\S]*The manager has been told/);
  await osric.sees(/INV-82[\s\S]*An answer was due by/);
  await answers(osric, 'INV-82', 'decline');
  await bram.sees(/INV-82[\s\S]*There is an answer: no conference for now/);
  await bram.press(/^Read the answer$/, /INV-82[\s\S]*There is an answer/);
  await expect.poll(bram.open).toMatch(new RegExp(because));
  await bram.close();
  // What the manager was told of is emptied with the answer, and stands there no longer when somebody sets it up.
  expect(posted(magnolia)).not.toContain('INV-82');
});

test('whether a case has the reference nobody learns by asking, and what was written is on no card', async () => {
  const [marigold, ottoline] = [played.as('marigold'), played.as('ottoline')];
  const known = await asks(marigold, 'INV-81-bram');
  const unknown = await asks(marigold, 'INV-99-nobody');
  expect(known).toBe(unknown);
  const plain = (reference: string) =>
    marigold
      .messages()
      .filter((text) => text.includes(`conference: ${reference}`))
      .at(-1)
      ?.replaceAll(reference, 'REF');
  expect(plain('INV-81-bram')).toBe(plain('INV-99-nobody'));
  expect(ottoline.everything()).not.toMatch(/INV-8|INV-9|planted/);
});

test('whoever asked withdraws while nobody has answered; a card of before is harmless', async () => {
  const [marigold, osric] = [played.as('marigold'), played.as('osric')];
  await asks(marigold, 'INV-83');
  await osric.sees(/INV-83/);
  await osric.press(/^Answer$/, /INV-83/);
  await marigold.press(/^Withdraw it$/, /INV-83/);
  await marigold.submit({});
  await marigold.close();
  await played.settled();
  await marigold.sees(/INV-83[\s\S]*You have withdrawn it/);
  const heard = await osric.submit({ way: 'accept', why: because });
  expect(heard).not.toMatch(constant);
  await osric.close();
  await osric.sees(/INV-83[\s\S]*has withdrawn it/);
  expect(posted(marigold)).not.toMatch(/INV-83[\s\S]*It was agreed/);
});

test('the coordinator is suspended while it waits: whoever is there now is asked, and the card of before is emptied (Q-8)', async () => {
  const [bram, osric, juniper] = [played.as('bram'), played.as('osric'), played.as('juniper')];
  await asks(bram, 'INV-84');
  await osric.sees(/asked for: INV-84/);
  expect(posted(juniper)).not.toContain('INV-84');
  const { directory } = played.sandbox.bot().app.streams;
  const by = { by: 'avery' as PersonId, at: played.sandbox.clock.now(), via: 'cli' } as const;
  const command = { do: 'suspend', person: 'osric' as PersonId } as const;
  expect((await directory.ask('directory', { ...by, command })).did).toBe('decided');
  await played.sandbox.bot().app.noteDepartures();
  await played.settled();
  await juniper.sees(/asked for: INV-84/);
});
