import { expect, test } from 'vitest';
import { letterKey } from '../../../domain/person/letter.ts';
import { next } from '../../../domain/person/next.ts';
import { claimed, decide, done, given, known, member, more, notice, told, tuesday } from '../../support/mailbox-story.ts';

const greeting = { letter: 'alert', alert: 'greeting', about: '' } as const;
const item = { item: 'alert', alert: 'greeting', about: '', comesDown: true } as const;
const ended = { ...member, role: 'ended' } as const;
const sent = () => given(told(item), claimed({ letter: greeting }), done);
const letters = (box: ReturnType<typeof given>) => box.letters.map((one) => [letterKey(one.letter), one.wanted > one.shown]);

test('a greeting stays known where it stands, and is owed again when the first thing is theirs, and when the last is not', () => {
  const key = letterKey(greeting);
  expect(letters(sent())).toEqual([[key, false]]);
  const first = more(sent(), [told(member)]);
  expect(letters(first)).toEqual([[key, true]]);
  const edited = more(first, [claimed({ letter: greeting, version: 2 }), done]);
  expect(letters(edited)).toEqual([[key, false]]);
  expect(letters(more(edited, [told({ ...member, role: 'invitee' })])), 'there was something before').toEqual([[key, false]]);
  expect(letters(more(edited, [told(ended)]))).toEqual([[key, true]]);
});

test('it is owed again once somebody has a request for a conference, which no digest reads (Q-20)', () => {
  const asked = { item: 'card', case: member.case, card: 'request' } as const;
  expect(letters(more(sent(), [told(asked)]))).toContainEqual([letterKey(greeting), true]);
  const had = more(sent(), [told(member), claimed({ letter: greeting, version: 2 }), done]);
  expect(letters(more(had, [told(asked)])), 'it said so before').toContainEqual([letterKey(greeting), false]);
});

test('no other card makes anything new of it, and one that is still to be sent says what is so then', () => {
  const other = { item: 'card', case: member.case, meeting: 'k1', card: 'meeting' } as const;
  expect(letters(more(sent(), [told(other)]))).toContainEqual([letterKey(greeting), false]);
  expect(given(told(item), told(member)).letters.map(({ wanted }) => wanted)).toEqual([1]);
});

test('other alerts and notices are done with once they are sent', () => {
  const alert = { letter: 'alert', alert: 'welcome', about: '' } as const;
  const box = given(told({ item: 'alert', alert: 'welcome', about: '' }), claimed({ letter: alert }), done);
  expect(more(box, [told(member), told(notice)]).letters.map(({ letter }) => letter.letter)).toEqual(['notice']);
});

test('somebody is greeted once where a platform says twice that they have the app, and again when they come back later', () => {
  const greet = { do: 'greet' } as const;
  expect(decide(given(), greet)).toMatchObject({ events: [{ event: 'told', item }] });
  expect(decide(given(told(item)), greet)).toEqual({ events: [] });
  expect(decide(sent(), greet, known, tuesday + 60_000)).toEqual({ events: [] });
  expect(decide(sent(), greet, known, tuesday + 86_400_000)).toMatchObject({ events: [{ event: 'told' }] });
});

test('it is sent to somebody on leave too: they have just asked for the app', () => {
  const away = { until: tuesday + 86_400_000, cover: null };
  expect(next(given(told(item)), { ...known, away }, tuesday)).toMatchObject({ step: 'send', letter: greeting });
});
