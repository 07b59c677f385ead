import { expect, test } from 'vitest';
import { isoFromDay } from '../../../../domain/calendar/iso.ts';
import { latenessOf } from '../../../../domain/case/conference/timeliness/lateness.ts';
import { caseDeadlines } from '../../../../domain/case/dates/case-deadlines.ts';
import { factsOfConference } from '../../../../domain/case/dates/facts-of-conference.ts';
import { calendarOf } from '../../../../domain/timescales/calendar-of.ts';
import { noon, type Story } from '../../../support/case-story.ts';
import { c1, c2, decide } from '../../../support/conference/deciding.ts';
import { id } from '../../../support/invented-partnership.ts';
import { english, heldOn } from '../../returns/told.ts';

/** By when the conference is to be and whether that was kept, by the rows of England. */
function limits({ state, known, at }: Story, meeting: 'k1' | 'k2') {
  const rows = caseDeadlines(state, known.procedure, calendarOf(known.procedure), at, meeting);
  return rows.flatMap((row) => (row.to === 'conference' && row.due !== null ? [`${row.rule} ${isoFromDay(row.due)}`] : []));
}

/** A first conference that put nobody on a plan, and nine months later another initial one of enquiries of its own. */
function again(facts: Readonly<Record<string, readonly string[]>>): Story {
  const story = heldOn(english('initial', facts), '2026-12-15');
  decide(story, c1, { outcome: 'not-at-risk', categories: [] });
  decide(story, c2, { outcome: 'not-at-risk', categories: [] });
  story.meeting = 'k2';
  story.at = noon('2027-09-08');
  return story.ask('ada', { do: 'call', type: 'initial', people: 'everybody' });
}
const plannedOn = (story: Story, date: string) =>
  story.ask('ada', { do: 'set-when', when: { date, time: '10:00', place: 'Invented Hall' }, chair: id('cleo') });

test('a second initial conference is counted from the enquiries it comes of, and the first keeps its own', () => {
  const story = again({
    'strategy-discussion': ['2026-11-24', '2027-09-06'],
    'section-47-started': ['2026-11-24', '2027-09-06'],
    'section-47-concluded': ['2026-12-04'],
  });
  expect(limits(story, 'k2')).toEqual(['EN-T1 2027-09-27', 'EN-T1b 2027-09-27']);
  expect(limits(story, 'k1')).toEqual(['EN-T1 2026-12-15', 'EN-T1b 2026-12-15']);
  plannedOn(story, '2027-09-28');
  expect(latenessOf(story.conference, story.known.procedure).isLate).toBe(true);
  plannedOn(story, '2027-09-27');
  expect(latenessOf(story.conference, story.known.procedure).isLate).toBe(false);
});

test('where no new enquiries are entered it is counted from what there is: too soon rather than not at all', () => {
  expect(limits(again({ 'strategy-discussion': ['2026-11-24'] }), 'k2')).toEqual(['EN-T1 2026-12-15']);
});

test('enquiries that were concluded before others were begun set off nothing', () => {
  const facts = {
    'strategy-discussion': ['2026-10-05', '2026-11-24', '2026-12-08'],
    'section-47-started': ['2026-10-06', '2026-11-25'],
    'section-47-concluded': ['2026-10-20', '2026-12-04'],
    birth: ['2019-05-04'],
  };
  expect(limits(heldOn(english('initial', facts), '2026-12-15'), 'k1')).toEqual(['EN-T1 2026-12-15', 'EN-T1b 2026-12-16']);
  expect(factsOfConference(facts, 'initial', [], '2026-12-15')).toEqual({
    'strategy-discussion': ['2026-11-24', '2026-12-08'],
    'section-47-started': ['2026-11-25'],
    'section-47-concluded': ['2026-12-04'],
    'enquiries-decided': [],
    birth: ['2019-05-04'],
  });
});

test('a concern, and a notice of a move, are of the conference after them; a review looks back on all', () => {
  const raised = { 'concern-raised': ['2026-01-05', '2027-01-04'] };
  const moved = { 'transfer-notified': ['2026-01-05', '2027-01-04'] };
  const held = [
    { date: '2026-02-02', type: 'pre-birth' },
    { date: '2026-03-02', type: 'review' },
  ];
  expect(factsOfConference(raised, 'initial', held, null)).toEqual({ 'concern-raised': ['2027-01-04'] });
  expect(factsOfConference(moved, 'transfer', held, null)).toEqual(moved);
  expect(factsOfConference(moved, 'transfer', [{ date: '2026-02-02', type: 'transfer' }], null)).toEqual({
    'transfer-notified': ['2027-01-04'],
  });
  expect(factsOfConference(raised, 'review', held, null)).toEqual(raised);
});
