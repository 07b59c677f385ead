import { expect, test } from 'vitest';
import { dayFromIso } from '../../../../../domain/calendar/iso.ts';
import { type CaseEvent, sentenceOf } from '../../../../../domain/case/case.ts';
import { familyReminder } from '../../../../../domain/case/conference/participation/family-reminder.ts';
import { chairFreeBefore } from '../../../../../domain/case/conference/participation/free-before.ts';
import { familyKeeper } from '../../../../../domain/case/conference/participation/keeper.ts';
import type { TaskId } from '../../../../../domain/case/conference/participation/shape.ts';
import { diaryEntryOf } from '../../../../../domain/case/meeting/when/diary.ts';
import { phasesOf } from '../../../../../domain/case/phase.ts';
import { buckinghamshire } from '../../../../../domain/procedures/buckinghamshire.ts';
import { forthValley } from '../../../../../domain/procedures/forth-valley.ts';
import { stokeOnTrent } from '../../../../../domain/procedures/stoke-on-trent.ts';
import { calendarOf } from '../../../../../domain/timescales/calendar-of.ts';
import { noon, type Story } from '../../../../support/case-story.ts';
import { family, sayAdult, sayChild, tasksIn } from '../../../../support/conference/family-story.ts';
import { id } from '../../../../support/invented-partnership.ts';

const day = (iso: string) => dayFromIso(iso) ?? expect.unreachable();

/** What the digest of a day says to somebody who had one the day before. */
function reminded(story: Story, who: 'sam' | 'ada' | 'cleo', on: string) {
  const { procedure } = story.known;
  return familyReminder(story.conference, { id: id(who), hour: 9 }, day(on) - 1, day(on), {
    procedure,
    calendar: calendarOf(procedure),
  });
}

test('what is done is ticked, and a tick by mistake is taken back by whoever sees it (Q-21)', () => {
  const story = family(stokeOnTrent).ask('sam', sayAdult());
  story.ask('sam', { do: 'tick-tasks', done: ['p1/adult-leaflet', 'p1/adult-invited'], undone: [] });
  expect(tasksIn(story)).toContain('p1/adult-leaflet 2026-12-09 done');
  expect(story.ask('sam', { do: 'tick-tasks', done: ['p1/adult-leaflet'], undone: [] }).events).toEqual([]);
  story.ask('ada', { do: 'tick-tasks', done: [], undone: ['p1/adult-leaflet'] });
  expect(tasksIn(story)).toContain('p1/adult-leaflet 2026-12-09');
  // What is not asked, and what is said in a plan, is nothing to tick.
  expect(story.ask('sam', { do: 'tick-tasks', done: ['p1/interpreter'], undone: [] }).refused).toBe('changed');
  expect(story.ask('sam', { do: 'tick-tasks', done: ['c1/child-plan'], undone: [] }).refused).toBe('changed');
});

test('the tasks are the social worker’s, and go with the part when another one is listed', () => {
  const story = family(stokeOnTrent);
  const keeper = () => familyKeeper(story.conference, story.known.procedure);
  expect(keeper()).toBe(id('sam'));
  story.ask('cleo', { do: 'uninvite', person: id('sam') });
  // Until there is another one they are with whoever set the conference up.
  expect(keeper()).toBe(id('ada'));
  story.ask('cleo', { do: 'invite', invitees: [{ person: id('tess'), role: 'social-worker' }] });
  expect(keeper()).toBe(id('tess'));
  const has = (who: 'sam' | 'tess') =>
    phasesOf(story.conference, id(who), story.known, story.at).some(({ phase }) => phase === 'family');
  expect([has('sam'), has('tess')]).toEqual([false, true]);
});

test('chair, administrator and social worker have a line of them on their cards, and nobody else', () => {
  const story = family(stokeOnTrent);
  const has = (who: Parameters<typeof id>[0]) =>
    phasesOf(story.conference, id(who), story.known, story.at).some(({ phase }) => phase === 'family');
  expect((['sam', 'ada', 'cleo', 'pia', 'tom'] as const).map(has)).toEqual([true, true, true, false, false]);
  story.ask('sam', sayChild({ comes: 'not-known' }));
  const told = story.told.flatMap(({ to, item }) => (item.item === 'card' && item.card === 'meeting' ? [to] : []));
  expect(new Set(told)).toEqual(new Set([id('sam'), id('ada'), id('cleo')]));
});

test('each is reminded of their own by the digest, before its day, on it and after, and of all before the conference', () => {
  const story = family(stokeOnTrent).ask('sam', sayAdult()).ask('sam', sayChild());
  const done = tasksIn(story)
    .flatMap((one) => one.split(' ')[0] ?? [])
    .filter((one) => !/-plan$|adult-(confirmed|invited)$/.test(one));
  story.ask('sam', { do: 'tick-tasks', done: done as readonly TaskId[], undone: [] });
  story.at = noon('2026-12-03');
  // To be invited in person by 9 December: three working days before, on the day, the day after, and the third.
  const days = ['2026-12-03', '2026-12-04', '2026-12-07', '2026-12-08', '2026-12-09', '2026-12-10', '2026-12-11', '2026-12-14'];
  expect(days.filter((on) => reminded(story, 'sam', on) !== null)).toEqual([
    '2026-12-04',
    '2026-12-09',
    '2026-12-10',
    '2026-12-14',
  ]);
  expect(reminded(story, 'sam', '2026-12-09')).toEqual({ open: 1, past: 0, next: day('2026-12-09') });
  expect(reminded(story, 'sam', '2026-12-10')).toEqual({ open: 1, past: 1, next: null });
  // That the unit writes is the administrator's; the chair has none.
  expect(reminded(story, 'ada', '2026-12-09')).toEqual({ open: 1, past: 0, next: day('2026-12-09') });
  expect(reminded(story, 'cleo', '2026-12-09')).toBeNull();
  story.at = noon('2026-12-08');
  story.ask('sam', { do: 'tick-tasks', done: ['p1/adult-invited'], undone: [] });
  expect(reminded(story, 'sam', '2026-12-09')).toBeNull();
});

test('fifteen minutes are kept free for chair and child before it, in the chair’s diary too (ST-T17), or the half hour (BU-T5)', () => {
  expect(chairFreeBefore(stokeOnTrent, 'initial')).toEqual({ minutes: 15, meets: 'child' });
  expect(chairFreeBefore(buckinghamshire, 'initial')).toEqual({ minutes: 30, meets: 'family' });
  expect(chairFreeBefore(forthValley, 'initial')).toBeNull();
  const { state } = family(stokeOnTrent);
  const from = (whose: 'chair' | 'others') => {
    const entry = diaryEntryOf('k1', state.meetings.k1 ?? expect.unreachable(), stokeOnTrent, whose);
    return new Date(entry?.startsAt ?? 0).toISOString().slice(11, 16);
  };
  expect([from('chair'), from('others')]).toEqual(['09:45', '10:00']);
});

test('nothing that was said of the family is on the trail: neither words, reasons, a language nor a name', () => {
  const story = family(stokeOnTrent);
  const events = [
    sayChild({ words: 'secret', reasons: ['distress'] }),
    sayAdult({ words: 'secret', needs: ['interpreter'], language: 'Secretish' }),
    { do: 'tick-tasks', done: ['p1/interpreter'], undone: [] } as const,
  ];
  const said = events.map((one) => {
    story.ask('sam', one);
    return 'events' in story.last ? story.last.events.map((event) => sentence(event)) : [];
  });
  expect(said.flat()).toEqual(['child-planned c1', 'adult-planned p1', 'tasks-ticked p1/interpreter']);
  story.known = { ...story.known, procedure: buckinghamshire };
  story.ask('cleo', { do: 'ask-parents', informed: [], explained: [], uneasy: [] });
  expect('events' in story.last && story.last.events.map((event) => sentence(event))).toEqual(['parents-asked']);
});

const sentence = (event: CaseEvent) => sentenceOf({ ...event, by: id('sam'), at: 0, via: 'teams' }, (person) => person);

test('the social worker ticks that the hour suits those who are invited, where the procedure asks for it (ST-P14)', () => {
  const story = family(stokeOnTrent).ask('sam', sayAdult());
  expect(tasksIn(story)).toContain('p1/adult-hour 2026-12-09');
  story.ask('sam', { do: 'tick-tasks', done: ['p1/adult-hour'], undone: [] });
  expect(tasksIn(story)).toContain('p1/adult-hour 2026-12-09 done');
  expect(tasksIn(family(forthValley).ask('sam', sayAdult())).join()).not.toContain('adult-hour');
  expect(tasksIn(family(stokeOnTrent).ask('sam', sayAdult({ invited: false, reason: 'unsafe' }))).join()).not.toContain(
    'adult-hour',
  );
});
