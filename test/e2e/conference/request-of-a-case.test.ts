import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import type { CaseCommand } from '../../../domain/case/case.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { convened } from '../../support/convened.ts';
import type { Hand } from '../../support/hands.ts';
import { type Played, play } from '../../support/slice.ts';

const why = 'plantedwhy of an invented family';
const because = 'plantedbecause of an invented reason';

let played: Played;
beforeAll(async () => {
  const osric = { on: 'slack', org: 'T0NETHER', user: 'U0OSRIC' } as const;
  played = await play([
    { id: 'osric', name: 'Osric Penhallow', agency: 'review', standing: ['coordinator'], identities: [osric] },
  ]);
  played.sandbox.clock.set(Date.parse('2026-12-01T09:00:00Z'));
});
afterAll(() => played.stop());

const streams = () => played.sandbox.bot().app.streams;
const now = () => played.sandbox.clock.now();

async function open(reference: string): Promise<string> {
  const invitees = { tamsin: 'social-worker', bram: 'police', ottoline: 'gp' };
  return convened({ streams: streams(), now: now(), chair: 'rowan', administrator: 'avery', invitees, reference });
}

async function ask(id: string, by: string, command: CaseCommand): Promise<void> {
  const stamp = { by: by as PersonId, at: now(), via: 'cli' } as const;
  expect((await streams().cases.ask(caseStream(id), { ...stamp, command })).did).toBe('decided');
}

async function asks(hand: Hand, reference: string): Promise<string> {
  await hand.close();
  await hand.say('I would like to ask for a conference, please');
  await hand.sees(/You think that a child protection conference is needed/);
  await hand.press(/^Ask for a conference$/);
  await expect.poll(hand.open).toMatch(/not a way to report a new concern/);
  const said = await hand.submit({ reference, criterion: 'significant-harm', why, backing: 'nobody-yet' });
  await hand.close();
  await played.settled();
  return said;
}

async function accepts(hand: Hand, reference: string): Promise<void> {
  const card = new RegExp(`asked for: ${reference}`);
  await hand.sees(card);
  await hand.press(/^Answer$/, card);
  await hand.submit({ way: 'accept', why: because });
  await hand.close();
  await played.settled();
}

const recordedIn = async (id: string) => (await streams().cases.peek(caseStream(id))).request.recorded;

test.each(['marigold', 'bram'] as const)(
  'what %s asks for goes on in the open case, with the reasons, and the next conference is called from there',
  async (who) => {
    const reference = `INV-91-${who}`;
    const id = await open(reference.toLowerCase());
    await asks(played.as(who), reference);
    await accepts(played.as('osric'), reference);
    const avery = played.as('avery');
    await avery.sees(new RegExp(`${reference}[\\s\\S]*Please set it up`));
    await avery.press(/^Set it up$/, new RegExp(reference));
    await expect.poll(avery.open).toMatch(/There is an open case with this reference/);
    expect(await avery.submit({})).toMatch(/A conference was asked for on[\s\S]*Who sets it up/);
    await avery.press(/^Read it$/);
    await expect.poll(avery.open).toMatch(new RegExp(`${why}[\\s\\S]*${because}`));
    await avery.close();
    await played.settled();
    await avery.sees(new RegExp(`${reference}[\\s\\S]*It is being set up`));
    expect(await recordedIn(id)).toMatchObject([{ reference, by: who, why, answered: { why: because } }]);
    expect(avery.messages().join()).not.toMatch(/planted/);
  },
);

test('of a case that is kept from whoever asks they hear nothing, as of one that is not answered; its chair hears that they tried (Q-5)', async () => {
  const id = await open('INV-92');
  await ask(id, 'rowan', { do: 'bar', people: ['marigold' as PersonId], agencies: [] });
  await played.settled();
  const [marigold, rowan] = [played.as('marigold'), played.as('rowan')];
  const kept = await asks(marigold, 'INV-92');
  expect(kept).toBe(await asks(marigold, 'INV-93'));
  await rowan.sees(/INV-92[\s\S]*tried/);
  await accepts(played.as('osric'), 'INV-92');
  await accepts(played.as('osric'), 'INV-93');
  await marigold.sees(/INV-93[\s\S]*It was agreed/);
  const card = marigold.messages().filter((text) => text.includes('INV-92'));
  expect(card.join()).toMatch(/Nobody has answered yet/);
  expect(card.join()).not.toMatch(/agreed/);
  await marigold.press(/^Read it$/, /INV-92/);
  await expect.poll(marigold.open).toMatch(new RegExp(why));
  expect(marigold.open()).not.toMatch(new RegExp(because));
  await marigold.close();
  await marigold.press(/^Withdraw it$/, /INV-92/);
  await marigold.submit({});
  await marigold.close();
  await played.settled();
  await marigold.sees(/INV-92[\s\S]*You have withdrawn it/);
});

test('of a case for named people only a coordinator who is not named reads nothing of the request', async () => {
  const id = await open('INV-94');
  await ask(id, 'rowan', { do: 'set-sensitive' });
  await played.settled();
  const [ottoline, osric, avery] = [played.as('ottoline'), played.as('osric'), played.as('avery')];
  await asks(ottoline, 'INV-94');
  await avery.sees(/A conference is asked for: INV-94/);
  expect(osric.everything()).not.toContain('INV-94');
  expect(played.as('juniper').everything()).not.toContain('INV-94');
  await accepts(avery, 'INV-94');
  await ottoline.sees(/INV-94[\s\S]*It was agreed/);
});
