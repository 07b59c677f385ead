import { expect, test } from 'vitest';
import { calendarFor } from '../../../../domain/calendar/calendar-for.ts';
import { dayFromIso } from '../../../../domain/calendar/iso.ts';
import { isUnanswered } from '../../../../domain/case/conference.ts';
import { remindsOfInvitation } from '../../../../domain/case/meeting/answers/reminder.ts';
import { convened, drafted, noon } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

const calendar = calendarFor('england-and-wales');
const day = (iso: string) => dayFromIso(iso) ?? Number.NaN;
// The conference is on Tuesday 15 December 2026.
const reminds = (story: ReturnType<typeof convened>, who: keyof typeof people, since: string, today: string) =>
  remindsOfInvitation(story.conference, { id: id(who), hour: 9 }, day(since), day(today), calendar);

test('an unanswered invitation is reminded of 5, 3 and 1 working days before, and on no other day', () => {
  const days = ['2026-12-07', '2026-12-08', '2026-12-09', '2026-12-10', '2026-12-11', '2026-12-14', '2026-12-15'];
  const told = days.map((today, at) => reminds(convened(), 'tom', days[at - 1] ?? '2026-12-04', today));
  expect(told).toEqual([false, true, false, true, false, true, false]);
});

test('an answer ends it; so do apologies; a deputy that was not agreed to brings it back', () => {
  const story = convened()
    .ask('tom', { do: 'attend', how: 'phone' })
    .ask('gus', { do: 'apologise', reason: 'not-involved', line: '' });
  expect(reminds(story, 'tom', '2026-12-07', '2026-12-08')).toBe(false);
  expect(reminds(story, 'gus', '2026-12-07', '2026-12-08')).toBe(false);
  story.ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
  expect(reminds(story, 'tom', '2026-12-07', '2026-12-08')).toBe(false);
  story.ask('cleo', { do: 'decline-deputy', of: id('tom') });
  expect(reminds(story, 'tom', '2026-12-07', '2026-12-08')).toBe(true);
});

test('answered after the digest came, it stays on that one', () => {
  const story = convened();
  story.at = noon('2026-12-08');
  story.ask('tom', { do: 'attend', how: 'in-person' });
  expect(reminds(story, 'tom', '2026-12-07', '2026-12-08')).toBe(true);
  expect(reminds(story, 'tom', '2026-12-08', '2026-12-10')).toBe(false);
});

test('put off by its reader it is quiet until the day they said, and comes again on that day, whichever it is', () => {
  const later = (puts: 'quiet' | 'again') => () => puts;
  const on = (today: string, puts: 'quiet' | 'again') =>
    remindsOfInvitation(convened().conference, { id: id('tom'), hour: 9 }, day(today) - 1, day(today), calendar, later(puts));
  // The 8th is one of the days on which it is reminded of, the 9th is none.
  expect([on('2026-12-08', 'quiet'), on('2026-12-09', 'again')]).toEqual([false, true]);
});

test('on the day itself and after it nobody is reminded; nor before the invitations are out', () => {
  expect(reminds(convened(), 'tom', '2026-12-11', '2026-12-15')).toBe(false);
  expect(reminds(convened(), 'tom', '2026-12-11', '2026-12-16')).toBe(false);
  expect(reminds(drafted().ask('ada', { do: 'propose' }), 'tom', '2026-12-07', '2026-12-08')).toBe(false);
});

test('answered at the digest’s hour exactly it is still on that digest', () => {
  const answered = (at: string) => {
    const story = convened();
    story.at = Date.parse(at);
    return reminds(story.ask('tom', { do: 'attend', how: 'phone' }), 'tom', '2026-12-07', '2026-12-08');
  };
  expect(answered('2026-12-08T09:00:00Z')).toBe(true);
  expect(answered('2026-12-08T08:59:59.999Z')).toBe(false);
});

test('unanswered is who has said nothing, or named a deputy that the chair did not agree to', () => {
  const at = 0;
  const deputy = { person: id('tess') };
  expect(isUnanswered({ answer: { answer: 'none' } })).toBe(true);
  expect(isUnanswered({ answer: { answer: 'deputy', deputy, at, agreed: 'declined' } })).toBe(true);
  expect(isUnanswered({ answer: { answer: 'deputy', deputy, at, agreed: 'asked' } })).toBe(false);
  expect(isUnanswered({ answer: { answer: 'attending', how: 'phone', at } })).toBe(false);
});

test('somebody who is not invited is reminded of nothing', () => {
  expect(reminds(convened(), 'tess', '2026-12-07', '2026-12-08')).toBe(false);
});
