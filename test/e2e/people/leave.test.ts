import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { conferenceOf } from '../../../domain/case/conference.ts';
import type { DirectoryCommand } from '../../../domain/directory/command.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { convened } from '../../support/convened.ts';
import { forger } from '../../support/forger.ts';
import type { Hand } from '../../support/hands.ts';
import { type Played, play } from '../../support/slice.ts';
import { countingTaps } from '../taps/counting-taps.ts';

const constant = /There is nothing for you here/;
const day = 86_400_000;
let played: Played;
beforeAll(async () => {
  played = await play();
});
afterAll(() => played.stop());

const now = () => played.sandbox.clock.now();
const streams = () => played.sandbox.bot().app.streams;
const on = (days: number) => isoFromDay(localDay(now()) + days);

async function home(hand: Hand): Promise<void> {
  await hand.close();
  const before = hand.messages().length;
  await hand.say('hello');
  await expect
    .poll(() => hand.messages().length > before && /I am away/.test(hand.messages().at(-1) ?? ''), { timeout: 20_000 })
    .toBe(true);
}

async function goesAway(hand: Hand, cover: string, days: number): Promise<void> {
  await home(hand);
  await hand.press(/^I am away$/);
  expect(await hand.submit({ from: on(0), to: on(days), cover })).toMatch(/Done/);
}

async function conference(reference: string): Promise<string> {
  const invitees = { tamsin: 'social-worker', bram: 'police', marigold: 'school' };
  const { cases } = streams();
  return convened({ streams: { cases }, now: now(), chair: 'rowan', administrator: 'avery', invitees, reference });
}

const answerOf = async (id: string, person: string) =>
  conferenceOf(await streams().cases.peek(caseStream(id)))?.invitees.find((one) => one.person === person)?.answer;

test('an invitee is away: the cover is told no more than that, is admitted, answers; the one who is back finds it done', async () => {
  const [bram, sunniva, rowan] = [played.as('bram'), played.as('sunniva'), played.as('rowan')];
  await goesAway(bram, 'sunniva', 4);
  await home(bram);
  expect(bram.messages().at(-1)).toMatch(/Away from .* covered by Sunniva Holloway/);

  const id = await conference('INV-40');
  await sunniva.sees(/Something is due for Bram Ketteridge/);
  await played.settled();
  expect(sunniva.everything()).not.toMatch(/INV-40|police/i);
  expect(sunniva.messages().find((one) => /Something is due/.test(one))).not.toMatch(/conference/i);
  expect(bram.messages().join()).not.toMatch(/You are invited/);

  // Before she is admitted she is nobody to the case, whatever she sends.
  const forged = forger(played, { on: 'teams', tenant: '7e4a0002-0000-4000-8000-0000000000b2', user: sunnivas() });
  expect(await forged.press({ verb: 'attend', of: id, meeting: 'k1' })).toMatch(constant);
  expect(await forged.open({ form: 'details', of: id, meeting: 'k1' })).toMatch(constant);
  expect(await forged.submit({ form: 'admit-cover', of: id, meeting: 'k1', about: 'bram/sunniva' }, { what: 'yes' })).toMatch(
    constant,
  );

  await sunniva.press(/Ask to be admitted/);
  await sunniva.submit({});
  await rowan.sees(/Sunniva Holloway asks to act for Bram Ketteridge/);
  expect(await forged.press({ verb: 'attend', of: id, meeting: 'k1' })).toMatch(constant);
  await rowan.press(/Admit or not/);
  await rowan.submit({ what: 'yes' });

  await sunniva.sees(/You act for Bram Ketteridge/);
  // What is answered asks no more, on either platform.
  await expect.poll(() => rowan.messages().join(), { timeout: 20_000 }).not.toMatch(/asks to act for Bram/);
  await expect.poll(() => sunniva.messages().join(), { timeout: 20_000 }).not.toMatch(/Something is due for Bram/);
  // Her Home has what she was admitted to, under his name.
  await home(sunniva);
  expect(sunniva.messages().at(-1)).toMatch(/You act for Bram Ketteridge[\s\S]*INV-40[\s\S]*No reply yet/);
  await sunniva.press(/I'll be there/);
  await expect.poll(() => answerOf(id, 'bram'), { timeout: 20_000 }).toMatchObject({ answer: 'attending' });
  expect(await answerOf(id, 'sunniva')).toBeUndefined();
  await played.settled();
  expect(bram.messages().join()).not.toMatch(/INV-40/);

  await home(bram);
  await bram.press(/^I am back$/);
  expect(await bram.submit({})).toMatch(/Done/);
  await bram.sees(/Sunniva Holloway acted for you/);
  // What her Home said when she asked stays as of then.
  const cards = () => sunniva.messages().filter((one) => !/What you are part of/.test(one));
  await expect.poll(() => cards().join(), { timeout: 20_000 }).not.toMatch(/INV-40/);
  await home(sunniva);
  expect(sunniva.messages().at(-1)).not.toMatch(/INV-40|Bram/);
  expect(await forged.press({ verb: 'attend', of: id, meeting: 'k1' })).toMatch(constant);
});

test('the leave ends by itself: what was held back comes, once, and what the cover had is emptied', async () => {
  const [marigold, caspian, rowan] = [played.as('marigold'), played.as('caspian'), played.as('rowan')];
  await goesAway(marigold, 'caspian', 1);
  await conference('INV-41');
  await caspian.sees(/Something is due for Marigold Entwhistle/);
  await caspian.press(/Ask to be admitted/);
  await caspian.submit({});
  await rowan.sees(/Caspian Threlfall asks to act for Marigold Entwhistle/);
  await rowan.press(/Admit or not/, /Caspian/);
  await rowan.submit({ what: 'yes' });
  await caspian.sees(/You act for Marigold Entwhistle[\s\S]*INV-41|INV-41[\s\S]*You act for Marigold Entwhistle/);
  await played.settled();
  expect(marigold.messages().join()).not.toMatch(/INV-41/);
  await played.sandbox.moveTo(now() + 2 * day);
  await marigold.sees(/INV-41/);
  await expect.poll(() => caspian.messages().join(), { timeout: 20_000 }).not.toMatch(/INV-41/);
  expect(marigold.messages().filter((one) => /You are invited/.test(one) && /INV-41/.test(one))).toHaveLength(1);
});

test('hours, language and digest hour are chosen on Home', async () => {
  const orla = played.as('orla');
  await home(orla);
  await orla.press(/^Settings$/);
  const none = { day2: '', day3: '', day4: '' };
  expect(await orla.submit({ day0: '9-5', day1: 'mornings', ...none, language: 'en', hour: '7' })).toMatch(
    /Please write the hours like/,
  );
  const hours = { day0: '8-12.30', day1: '8:45-12:00, 13:15-15:30', ...none, day5: '22:00-6:00' };
  expect(await orla.submit({ ...hours, language: 'en', hour: '7' })).toMatch(/Done/);
  const person = (await streams().directory.peek('directory')).people.get('orla' as never);
  expect(person).toMatchObject({
    hour: 7,
    times: [
      { day: 0, from: '08:00', until: '12:30' },
      { day: 1, from: '08:45', until: '12:00' },
      { day: 1, from: '13:15', until: '15:30' },
      { day: 5, from: '22:00', until: '06:00' },
    ],
  });
});

function sunnivas(): string {
  const found = played.sandbox.teams.people.find((one) => /Sunniva/.test(JSON.stringify(one)));
  return found?.user ?? expect.unreachable('she is on Teams');
}

test('the chair is away: an administrator admits the cover, who agrees the list', async () => {
  const [rowan, linden, avery] = [played.as('rowan'), played.as('linden'), played.as('avery')];
  await goesAway(rowan, 'linden', 5);
  const { cases } = streams();
  const id = await convened({
    streams: { cases },
    now: now(),
    chair: 'rowan',
    administrator: 'avery',
    invitees: { tamsin: 'social-worker' },
    reference: 'INV-42',
    waits: true,
  });
  await linden.sees(/Something is due for Rowan Castlebrook/);
  await linden.press(/Ask to be admitted/);
  await linden.submit({});
  await avery.sees(/Cover asked for in INV-42/);
  await avery.press(/Admit or not/, /INV-42/);
  await avery.submit({ what: 'yes' });
  await linden.sees(/INV-42[\s\S]*You act for Rowan Castlebrook/);
  await linden.press(/Agree/);
  await expect.poll(async () => conferenceOf(await cases.peek(caseStream(id)))?.status, { timeout: 20_000 }).toBe('convened');
  expect(rowan.messages().join()).not.toMatch(/INV-42/);
});

test('whoever leads an agency enters leave with cover, and hours, for a colleague, who is sent nothing meanwhile; of another agency they cannot', async () => {
  const [lead, colleague] = [played.as('caspian'), played.as('marigold')];
  const standings = { standing: [], unit: null, order: null, backup: null, ofAgency: { school: ['agency-lead'] } };
  const ask = { by: 'avery' as PersonId, at: now(), via: 'teams' } as const;
  const command = { do: 'set-standings', person: 'caspian' as PersonId, ...standings } as DirectoryCommand;
  expect(await streams().directory.ask('directory', { ...ask, command })).toMatchObject({ did: 'decided' });
  const page = async (name: string) => {
    await home(lead);
    await lead.press(/^Your agency/);
    await lead.submit({ what: 'find' });
    return lead.submit({ search: name });
  };
  expect(await page('Rowan')).toMatch(/Nobody and nothing/);
  await lead.close();
  await page('Marigold');
  await lead.submit({ search: 'Marigold', found: 'p.marigold' });
  await lead.submit({ what: 'hours' });
  expect(lead.open()).toMatch(/Marigold Entwhistle/);
  const none = { day2: '', day3: '', day4: '' };
  const hours = { day0: '8-12.30', day1: '8:45-12:00', ...none, weeks: '2', language: 'en', hour: '7' };
  expect(await lead.submit(hours)).toMatch(/Done/);
  await lead.close();
  await page('Marigold');
  await lead.submit({ search: 'Marigold', found: 'p.marigold' });
  expect(lead.open()).toMatch(/Hours in the week of/);
  await lead.submit({ what: 'away' });
  expect(lead.open()).toMatch(/Away: Marigold/);
  expect(await lead.submit({ from: on(0), to: on(3), cover: 'caspian' })).toMatch(/Done/);
  const { people, leaves } = await streams().directory.peek('directory');
  expect(leaves.get('marigold' as PersonId)).toMatchObject({ cover: 'caspian' });
  expect(people.get('marigold' as PersonId)).toMatchObject({
    hour: 7,
    times: expect.arrayContaining([{ day: 0, from: '08:00', until: '12:30', turn: expect.anything() }]),
  });
  await conference('INV-43');
  await lead.sees(/Something is due for Marigold Entwhistle/);
  await played.settled();
  expect(colleague.messages().join()).not.toMatch(/INV-43/);
});

test('away for today is two taps', async () => {
  const hand = played.as('tamsin');
  await home(hand);
  const counted = countingTaps(hand);
  await counted.press(/^I am away$/);
  expect(await counted.submit({})).toMatch(/Done/);
  expect(counted.taps()).toBe(2);
  await home(hand);
  expect(hand.messages().at(-1)).toMatch(/Away from/);
});
