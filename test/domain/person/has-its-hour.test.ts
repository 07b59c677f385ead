import { expect, test } from 'vitest';
import type { MailEvent } from '../../../domain/person/event.ts';
import { next } from '../../../domain/person/next.ts';
import type { Mailbox } from '../../../domain/person/state.ts';
import type { Item } from '../../../domain/tell.ts';
import { c1, c2, decide, inRoom, nextAgreed } from '../../support/conference/deciding.ts';
import { id } from '../../support/invented-partnership.ts';
import { card, claimed, done, given, known, more, posted, settled, told, tuesday } from '../../support/mailbox-story.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const hour = tuesday + day;

/** What is sent at an instant: as a new message, into the one that stands, or nothing. */
function sentAt(box: Mailbox, now: number): string {
  const step = next(box, known, now);
  return step.step !== 'send' ? 'nothing' : step.edits === null ? 'new' : `edits ${step.edits.at.message}`;
}

const edited = (version: number, empties = false): readonly MailEvent[] => [claimed({ version, empties, edits: posted }), done];

test('a card that has its hour waits for it, and one that stands is brought up to date at once and comes down at that hour (Q-20)', () => {
  expect([sentAt(given(told(card, hour)), tuesday), sentAt(given(told(card, hour)), hour)]).toEqual(['nothing', 'new']);
  const standing = given(told(card), claimed(), done, told(card, hour));
  expect(sentAt(standing, tuesday)).toBe('edits m1');
  const now = more(standing, edited(2), tuesday + minute);
  expect([tuesday + minute, hour - 1, hour].map((at) => sentAt(now, at))).toEqual(['nothing', 'nothing', 'new']);
  // Told once more before its hour, it is so again.
  const again = more(now, [told(card, hour)], tuesday + 2 * minute);
  expect(sentAt(again, tuesday + 2 * minute)).toBe('edits m1');
});

test('so is one that was on its way when it was told of: its reader would have what it said before until that hour', () => {
  const onItsWay = given(told(card), claimed(), told(card, hour), done);
  expect(sentAt(onItsWay, tuesday)).toBe('edits m1');
  const now = more(onItsWay, edited(2), tuesday + minute);
  expect([tuesday + minute, hour - 1, hour].map((at) => sentAt(now, at))).toEqual(['nothing', 'nothing', 'new']);
});

test('where the time brings the reader nothing yet what stands is emptied at once, and it comes down at its hour', () => {
  const emptied = more(given(told(card), claimed(), done, told(card, hour)), edited(2, true), tuesday + minute);
  expect([tuesday + minute, hour - 1, hour].map((at) => sentAt(emptied, at))).toEqual(['nothing', 'nothing', 'new']);
  // What stands empty is as what stands nowhere.
  expect(sentAt(more(emptied, [told(card, hour + day)], tuesday + minute), hour)).toBe('nothing');
});

test('what was to come down, or comes down then, waits for its hour although there is one that could be edited', () => {
  const down = { ...card, comesDown: true } as const;
  const standing = given(told(card), claimed(), done);
  expect(sentAt(more(standing, [told(down, hour)]), tuesday)).toBe('nothing');
  expect(sentAt(more(standing, [told(down, hour), told(card, hour)]), tuesday)).toBe('nothing');
});

test('a standing card of a core group to be called has the new date as soon as a review is held, and not a day later (Q-20)', () => {
  const story = decide(decide(inRoom(), c1), c2).ask('cleo', { do: 'close' });
  const ofSam = () => story.told.filter(({ to, item }) => to === id('sam') && item.item === 'card' && item.card === 'core-group');
  nextAgreed(story).at = Date.parse('2027-01-05T10:05:00Z');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia'), id('tom')] });
  const tell = ofSam()[0] ?? expect.unreachable();
  expect(tell.notBefore).toBe(Date.parse('2027-01-06T10:00:00Z'));
  const item = tell.item as Extract<Item, { item: 'card' }>;
  const letter = { letter: 'card', case: item.case, card: item.card } as const;
  const stood = given(told({ ...item, turnings: [] }), claimed({ letter }), settled({ did: 'done', posted }));
  const box = more(stood, [told(item, tell.notBefore)], story.at);
  expect(sentAt(box, story.at + 2 * minute)).toBe('edits m1');
  // Whom it has not reached before is asked from the day after.
  const first = more(given(), [told(item, tell.notBefore)], story.at);
  expect([sentAt(first, story.at + 2 * minute), sentAt(first, tell.notBefore)]).toEqual(['nothing', 'new']);
});
