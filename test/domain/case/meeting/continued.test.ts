import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import type { Values } from '../../../../cards/building/values.ts';
import { formFor, readForm } from '../../../../cards/registry.ts';
import { isoFromDay } from '../../../../domain/calendar/iso.ts';
import { latenessOf } from '../../../../domain/case/conference/timeliness/lateness.ts';
import { caseDeadlines } from '../../../../domain/case/dates/case-deadlines.ts';
import { hasLimit } from '../../../../domain/case/dates/start-facts.ts';
import { phasesOf } from '../../../../domain/case/phase.ts';
import { procedure } from '../../../../domain/procedures/registry.ts';
import { calendarOf } from '../../../../domain/timescales/calendar-of.ts';
import { convened, everybody, known, noon, type Story } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';

function under(key: string): Story {
  const story = convened();
  story.known = { ...known, procedure: procedure(key) ?? expect.unreachable() };
  return story;
}

/** Held on Tuesday 15 December 2026, and continued: called the day after. */
function continued(key: string, agreed?: string): Story {
  const story = under(key);
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia')] });
  story.at = noon('2026-12-16');
  story.meeting = 'k2';
  return story.ask('ada', { do: 'call', type: 'continued', people: everybody, ...(agreed === undefined ? {} : { agreed }) });
}

const on = (story: Story, date: string) =>
  story.ask('ada', { do: 'set-when', when: { date, time: '10:00', place: 'Invented Hall' }, chair: id('cleo') });
const lateBy = (story: Story) => latenessOf(story.conference, story.known.procedure).rows.map((row) => row.rule);

test('adjourned for information, it goes on with the same people and chair within three months of the one that was held (FV-T15)', () => {
  const story = continued('forth-valley');
  expect(story.events).toEqual(['called']);
  expect(story.conference).toMatchObject({ type: 'continued', chair: id('cleo') });
  expect(story.conference.invitees.map((one) => one.person)).toEqual(everybody);
  // Monday 15 March 2027 is the last day, and the day after is past it.
  expect(lateBy(on(story, '2027-03-15'))).toEqual([]);
  const rows = caseDeadlines(story.state, story.known.procedure, calendarOf(story.known.procedure), story.at, 'k2');
  const limit = rows.find((row) => row.rule === 'FV-T15');
  expect([isoFromDay(limit?.from?.on ?? 0), isoFromDay(limit?.due ?? 0)]).toEqual(['2026-12-15', '2027-03-15']);
  expect(lateBy(on(story, '2027-03-16'))).toEqual(['FV-T15']);
});

test('the day agreed where it was adjourned is its limit, apart from the day that is set, and from the three months (FV-T15)', () => {
  const story = continued('forth-valley', '2027-01-12');
  expect(story.state.meetings.k2?.timeliness.agreedDay).toBe('2027-01-12');
  expect(story.state.meetings.k2?.when.when, 'nothing is set by it').toBeNull();
  expect(lateBy(on(story, '2027-01-12'))).toEqual([]);
  expect(lateBy(on(story, '2027-01-13'))).toEqual(['FV-T15']);
  const rows = caseDeadlines(story.state, story.known.procedure, calendarOf(story.known.procedure), story.at, 'k2');
  expect(rows.filter((row) => row.rule === 'FV-T15').map((row) => isoFromDay(row.due ?? 0))).toEqual(['2027-01-12']);
  // Past the three months nothing is agreed that would move them.
  expect(lateBy(on(continued('forth-valley', '2027-05-03'), '2027-03-16'))).toEqual(['FV-T15']);
  for (const day of ['2026-12-15', '2026-12-01', '2027-02-30', 'x'])
    expect(continued('forth-valley', day).refused).toBe('bad-date');
});

test('an agreed day that was entered wrongly is put right, by whoever called it and, once it is with them, by the chair; dates follow (FV-T15, Q-21)', () => {
  const corrects = (agreed: string) => ({ do: 'correct-agreed-day', agreed }) as const;
  const story = on(continued('forth-valley', '2027-01-12'), '2027-01-14');
  expect(lateBy(story)).toEqual(['FV-T15']);
  expect(story.ask('cleo', corrects('2027-01-14')).refused, 'not theirs before it is with them').toBe('not-yours');
  expect(story.ask('ada', corrects('2027-01-12')).events).toEqual([]);
  for (const day of ['2026-12-15', '2027-02-30', 'x']) expect(story.ask('ada', corrects(day)).refused).toBe('bad-date');
  expect(story.ask('ada', corrects('2027-01-14')).events).toEqual(['agreed-day-corrected']);
  expect(lateBy(story)).toEqual([]);
  story.ask('ada', { do: 'propose' }).ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  expect(story.state.dates.counted?.dates['FV-T15']).toBe('2027-01-14');
  expect(story.ask('cleo', corrects('2027-01-13')).events).toEqual(['agreed-day-corrected']);
  expect(story.state.dates.counted?.dates['FV-T15'], 'counted anew').toBe('2027-01-13');
  expect(lateBy(story)).toEqual(['FV-T15']);
  expect(
    story.told.map(({ to }) => to),
    'who makes it sees that it is late',
  ).toContain(id('ada'));
  expect(story.ask('ada', corrects('')).events).toEqual(['agreed-day-corrected']);
  expect([lateBy(story), story.state.meetings.k2?.timeliness.agreedDay]).toEqual([[], null]);
  story.at = noon('2027-01-14');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia')] });
  expect(story.ask('cleo', corrects('2027-01-13')).refused, 'it was held by then, or was not').not.toBeNull();
  const review = under('forth-valley');
  expect(review.ask('ada', corrects('2027-01-13')).refused).toBe('bad-date');
});

describe('the forms with the day that was agreed', () => {
  const scene = (story: Story, who: 'ada' | 'cleo' | 'tom', meeting: 'k1' | 'k2') => {
    const found = sceneOf(story.known.directory, story.state, id(who), story.at, meeting) ?? expect.unreachable();
    return { ...found, procedure: story.known.procedure };
  };
  const of = (story: Story) => story.conference.id;
  const held = () => {
    const story = under('forth-valley');
    story.at = noon('2026-12-15');
    return story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia')] });
  };

  test('as the next is called it is asked for a continued one alone, after the day it was adjourned (FV-T15)', () => {
    const story = held();
    const ref = { form: 'call', of: of(story), meeting: 'k2' } as const;
    const read = (values: Values) =>
      readForm(ref, { type: 'continued', people: [], ...values }, scene(story, 'ada', 'k1'), () => '');
    expect(JSON.stringify(formFor(ref, scene(story, 'ada', 'k1')))).toContain('The day agreed where it was adjourned');
    expect(read({ agreed: '2027-01-12' })).toMatchObject({ command: { do: 'call', type: 'continued', agreed: '2027-01-12' } });
    expect(read({})).toMatchObject({ command: expect.not.objectContaining({ agreed: expect.anything() }) });
    expect(read({ agreed: '2026-12-15' })).toMatchObject({ problems: { agreed: expect.stringContaining('after the day') } });
    expect(read({ type: 'review', agreed: '2027-01-12' })).toMatchObject({
      problems: { agreed: expect.stringContaining('a continued one alone') },
    });
  });

  test('afterwards it stands under all dates, with the way to put it right, to whoever makes it and the chair', () => {
    const story = on(continued('forth-valley', '2027-01-12'), '2027-01-12').ask('ada', { do: 'propose' });
    const dates = (who: 'ada' | 'cleo') =>
      JSON.stringify(formFor({ form: 'dates', of: of(story), meeting: 'k2' }, scene(story, who, 'k2')));
    for (const who of ['ada', 'cleo'] as const)
      expect(dates(who)).toContain('Agreed where it was adjourned: it goes on by Tue 12 Jan 2027.');
    const ref = { form: 'agreed-day', of: of(story), meeting: 'k2' } as const;
    const read = (agreed: string) => readForm(ref, { agreed }, scene(story, 'ada', 'k2'), () => '');
    expect(JSON.stringify(formFor(ref, scene(story, 'ada', 'k2')))).toContain('2027-01-12');
    expect(formFor(ref, scene(story, 'tom', 'k2'))).toBeNull();
    expect(read('2027-01-14')).toMatchObject({ command: { do: 'correct-agreed-day', agreed: '2027-01-14' } });
    expect(read('')).toMatchObject({ command: { agreed: '' } });
    expect(read('2026-12-15')).toMatchObject({ problems: { agreed: expect.any(String) } });
  });
});

test('an agreed day is for a continued one alone', () => {
  const story = continued('forth-valley', '2027-01-12');
  const again = under('forth-valley');
  again.at = noon('2026-12-15');
  again.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia')] });
  again.meeting = 'k2';
  expect(again.ask('ada', { do: 'call', type: 'review', people: everybody, agreed: '2027-01-12' }).refused).toBe('bad-date');
  // Its reports are asked for anew, with its own invitations.
  on(story, '2027-01-12').ask('ada', { do: 'propose' });
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  expect(Object.values(story.convened.reports)).toEqual([]);
  expect(phasesOf(story.conference, id('tom'), story.known, story.at).map((one) => one.phase)).toContain('report');
});

test('reconvened because it was not quorate or the chair disagreed: no limit is made up for it (ST-P2, ST-D1)', () => {
  const story = continued('stoke-on-trent');
  expect(story.events).toEqual(['called']);
  expect(lateBy(on(story, '2027-06-15'))).toEqual([]);
  expect(hasLimit(story.known.procedure, 'continued')).toBe(false);
  expect(hasLimit(story.known.procedure, 'initial')).toBe(true);
});

test('what was never held is not continued, nor where the procedure knows no such conference (FV-T15)', () => {
  const story = under('forth-valley').ask('ada', { do: 'cancel', why: 'invented' });
  story.meeting = 'k2';
  expect(story.ask('ada', { do: 'call', type: 'continued', people: everybody }).refused).toBe('no-such-type');
  expect(continued('buckinghamshire').refused).toBe('no-such-type');
});
