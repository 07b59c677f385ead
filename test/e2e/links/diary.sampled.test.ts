import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { seal } from '../../../adapters/store/sealing/sealed.ts';
import { tokenSeal } from '../../../adapters/store/sealing/token-seal.ts';
import { diaryPage } from '../../../bot/links/diary-page.ts';
import { oneUseLinks } from '../../../bot/links/one-use-links.ts';
import { openSandboxHome } from '../../../bot/start/sandbox-home.ts';
import { caseStream, openStreams } from '../../../bot/turn/streams.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { instantAt } from '../../../domain/calendar/london.ts';
import { sentenceOf } from '../../../domain/case/case.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { type Convening, calendar, charges, convene } from '../../support/convene.ts';
import { eventIn, instantIn, readIcs, textOf } from '../../support/files/read-ics.ts';
import type { Hand } from '../../support/hands.ts';
import { partOf } from '../../support/many/part-of.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played;
beforeEach(async () => {
  played = await play();
});
afterEach(() => played.stop());

/** Opens the form on somebody's card and gives the link that stands in it. */
async function linkOf(hand: Hand, card: RegExp): Promise<string> {
  await hand.sees(card);
  await hand.press(/^Diary entry/, card);
  expect(hand.open()).toMatch(/Time to keep[\s\S]*Get the diary entry[\s\S]*works once/);
  const link = linkIn(hand);
  await hand.close();
  return link;
}

function linkIn(hand: Hand): string {
  const link = /http:\/\/127\.0\.0\.1:\d+\/diary\?t=[\w-]+/.exec(hand.everything())?.[0];
  if (link === undefined) throw new Error('there is no link in the form');
  return link;
}

const nothing = /There is nothing here[\s\S]*press "Diary entry"[\s\S]*Nid oes dim byd yma/;

async function answerTo(link: string, method: 'GET' | 'HEAD' | 'POST' = 'POST') {
  const answer = await fetch(link, { method });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

async function trailOf(id: string): Promise<readonly string[]> {
  const home = openSandboxHome(played.folder);
  if ('wrong' in home) throw new Error(home.wrong.join());
  const store = await home.open();
  const { events } = await seal(store, home.keys).read(caseStream(id), '' as never);
  await store.close();
  return (events as Parameters<typeof sentenceOf>[0][]).map((one) => `${one.by} ${one.via} ${sentenceOf(one, String)}`);
}

/** What can be undone comes about when the two minutes for that are over. */
async function overTwoMinutes(): Promise<void> {
  await played.sandbox.moveTo(played.sandbox.clock.now() + 121_000);
  await played.settled();
}

describe.each(partOf(charges, 2))('a diary entry: $where', (charge) => {
  let called: Convening;
  beforeEach(async () => {
    called = await convene(played, charge);
  });

  test('everybody who is to come gets it from their own card, once; it moves nobody and names nothing', async () => {
    const { id, day, chair, admin } = called;
    const uids = new Set<string>();
    for (const [hand, card] of [
      [played.as('ottoline'), /You are invited/],
      [played.as('bram'), /You are invited/],
      [chair, /who is coming/],
      [admin, /who is coming/],
    ] as const) {
      const link = await linkOf(hand, card);
      const got = await answerTo(link);
      expect([got.status, got.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
      expect(got.headers.get('content-disposition')).toBe('attachment; filename="meeting.ics"');
      const file = readIcs(got.text);
      uids.add(textOf(eventIn(file), 'UID'));
      expect(textOf(eventIn(file), 'SUMMARY')).toBe('Meeting');
      expect([instantIn(file, 'DTSTART'), instantIn(file, 'DTEND')]).toEqual([instantAt(day, '09:30'), instantAt(day, '12:00')]);
      expect(got.text).not.toMatch(/INV-8|Invented|conference|child/i);
      // Pressed twice, or passed on: it is used.
      expect(await answerTo(link)).toMatchObject({ status: 404, text: expect.stringMatching(nothing) });
    }
    expect(uids.size).toBe(1);
    expect((await trailOf(id)).filter((line) => /diary/.test(line)).slice(0, 2)).toEqual([
      'ottoline slack read k1/diary',
      'ottoline web fetched k1/diary',
    ]);
  });

  test('whoever is invited for a practice is reminded to hide it from patients, and nobody else is', async () => {
    await played.as('ottoline').sees(/hide the diary entry[\s\S]*online patient access/);
    expect(await played.as('bram').sees(/You are invited/)).not.toMatch(/patient/);
  });

  test('a previewer that follows the link uses nothing up', async () => {
    const link = await linkOf(played.as('ottoline'), /You are invited/);
    for (const method of ['GET', 'HEAD', 'GET'] as const) expect((await answerTo(link, method)).status).toBe(200);
    const page = await answerTo(link, 'GET');
    expect(page.text).toMatch(/<form method="post"><button>Get the diary entry[\s\S]*Cael y cofnod dyddiadur/);
    expect(page.text).toBe((await answerTo(link.replace(/\?.*/, '?t=x'), 'GET')).text);
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    for (const [name, value] of [
      ['cache-control', 'no-store'],
      ['referrer-policy', 'no-referrer'],
      ['x-content-type-options', 'nosniff'],
    ] as const)
      expect(page.headers.get(name)).toBe(value);
    expect((await answerTo(link)).status).toBe(200);
  });

  test('made up, too late, and after the part is lost: one and the same page, and the trail has who tried', async () => {
    const { id, chair } = called;
    const good = await linkOf(played.as('ottoline'), /You are invited/);
    const [of, token = ''] = good.split('?t=');
    const gone = (await answerTo(`${of}?t=${token.slice(0, -4)}AAAA`)).text;
    expect(gone).toMatch(nothing);
    for (const query of ['', '?t=', '?t=%FF', `?t=${'A'.repeat(3000)}`, '?t=../../healthz', `?x=${token}`])
      expect(await answerTo(`${of}${query}`)).toMatchObject({ status: 404, text: gone });
    const lost = await linkOf(played.as('ottoline'), /You are invited/);
    const { streams } = played.sandbox.bot().app;
    await streams.cases.ask(caseStream(id), {
      by: charge.chair as PersonId,
      at: played.sandbox.clock.now(),
      via: 'cli',
      command: { do: 'uninvite', person: 'ottoline' as PersonId, meeting: 'k1' },
    });
    await overTwoMinutes();
    expect(await answerTo(lost)).toMatchObject({ status: 404, text: gone });
    expect(await trailOf(id)).toContain('ottoline web turned-away fetch-diary');
    const late = await linkOf(chair, /who is coming/);
    await played.sandbox.moveTo(played.sandbox.clock.now() + 600_000);
    expect(await answerTo(late)).toMatchObject({ status: 404, text: gone });
  });

  test('two bots on one store, or one that was started again, take a link once between them', async () => {
    const link = await linkOf(played.as('ottoline'), /You are invited/);
    const home = openSandboxHome(played.folder);
    if ('wrong' in home) throw new Error(home.wrong.join());
    const store = await home.open();
    const other = diaryPage({
      links: oneUseLinks(tokenSeal(home.keys, 'one-use links'), () => null),
      streams: openStreams(seal(store, home.keys), () => undefined),
      now: played.sandbox.clock.now,
    });
    const query = new URL(link).searchParams;
    const answers = await Promise.all([
      other.take(query, new URLSearchParams()).then(({ sheet }) => sheet.status),
      answerTo(link).then((one) => one.status),
    ]);
    expect(answers.toSorted()).toEqual([200, 404]);
    expect((await other.take(query, new URLSearchParams())).sheet.status).toBe(404);
    await store.close();
  });

  test('of one that is moved it is the same entry at another time, by a higher number', async () => {
    const { admin, day } = called;
    const bram = played.as('bram');
    const first = eventIn(readIcs((await answerTo(await linkOf(bram, /You are invited/))).text));
    const later = calendar.addWorkingDays(day, 1);
    await admin.press(/^Move the conference/, /who is coming/);
    await admin.submit({ date: isoFromDay(later) });
    await overTwoMinutes();
    await bram.sees(/Moved from[\s\S]*Is it in your diary/);
    const file = readIcs((await answerTo(await linkOf(bram, /Moved from/))).text);
    expect(instantIn(file, 'DTSTART')).toBe(instantAt(later, '09:30'));
    expect(textOf(eventIn(file), 'UID')).toBe(textOf(first, 'UID'));
    expect(Number(textOf(eventIn(file), 'SEQUENCE'))).toBeGreaterThan(Number(textOf(first, 'SEQUENCE')));
  });

  test('of one that is called off it takes the entry out again, by the same name and a higher number', async () => {
    const { admin } = called;
    const bram = played.as('bram');
    const first = eventIn(readIcs((await answerTo(await linkOf(bram, /You are invited/))).text));
    await admin.press(/^Cancel the conference/, /who is coming/);
    await admin.submit({ why: 'invented' });
    await overTwoMinutes();
    await bram.sees(/is cancelled/);
    const file = readIcs((await answerTo(await linkOf(bram, /is cancelled/))).text);
    const event = eventIn(file);
    expect([textOf(file, 'METHOD'), textOf(event, 'STATUS'), textOf(event, 'UID')]).toEqual([
      'CANCEL',
      'CANCELLED',
      textOf(first, 'UID'),
    ]);
    expect(Number(textOf(event, 'SEQUENCE'))).toBeGreaterThan(Number(textOf(first, 'SEQUENCE')));
  });

  test('it is called as the partnership has it, in the language of whoever fetches it', async () => {
    const { streams } = played.sandbox.bot().app;
    const { name, procedure, adopted, welshReviewed, units, agencies, people } = await streams.directory.peek('directory');
    const all = [...people.values()].map(({ status: _, ...one }) =>
      one.id === 'bram' ? { ...one, language: 'cy' as const } : one,
    );
    const diaryTitle = { en: 'Panel', cy: 'Panel y mis' };
    const file = { name, procedure, adopted, welshReviewed, diaryTitle, units, agencies: [...agencies.values()], people: all };
    const at = played.sandbox.clock.now();
    await streams.directory.ask('directory', { by: 'time', at, via: 'cli', command: { do: 'import', partnership: file } });
    const titleOf = async (link: string) => textOf(eventIn(readIcs((await answerTo(link)).text)), 'SUMMARY');
    expect(await titleOf(await linkOf(played.as('ottoline'), /You are invited/))).toBe('Panel');
    const bram = played.as('bram');
    await bram.press(/^(Diary entry|Cofnod dyddiadur)/);
    expect(await titleOf(linkIn(bram))).toBe('Panel y mis');
  });
});
