import { expect, test } from 'vitest';
import { datesMovedCard } from '../../../cards/dates/dates-moved-card.ts';
import { guests } from '../../../cards/samples/partnership.ts';
import { sampleScene } from '../../../cards/samples/scene-of.ts';
import { invited } from '../../../cards/samples/states.ts';
import { type CaseEvent, caseDecider } from '../../../domain/case/case.ts';
import { countDates } from '../../../domain/case/dates/case-deadlines.ts';
import { movedBetween } from '../../../domain/case/dates/counted.ts';
import type { Facts } from '../../../domain/case/opening/shape.ts';
import type { Case } from '../../../domain/case/whole.ts';
import { procedure as find, procedures } from '../../../domain/procedures/registry.ts';
import type { MeetingId } from '../../../domain/ref.ts';
import { rowsByName } from '../../../domain/timescales/row-name.ts';
import { noon } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';

const procedureOf = (key: string) => find(key) ?? expect.unreachable(key);
const stamp = { by: id('ada'), at: noon('2026-12-01'), via: 'teams' } as const;

/** A case with conferences of these types, each planned for its day; all but the last were held. */
function caseWith(procedure: string, facts: Facts, conferences: readonly (readonly [type: string, date: string])[]): Case {
  const events: CaseEvent[] = [
    { event: 'opened', id: 'k0000invented0case1', reference: 'INV-1', procedure, edition: null, facts, unit: null },
  ];
  conferences.forEach(([type, date], nth) => {
    const meeting: MeetingId = `k${nth + 1}`;
    const when = { date, time: '10:00', place: '', startsAt: noon(date) };
    events.push({ event: 'called', meeting, type, people: [], chair: null });
    events.push({ event: 'when-set', meeting, when, chair: id('cleo'), agency: 'council' as never });
    if (nth + 1 < conferences.length) events.push({ event: 'register-taken', meeting, present: [id('sam')] });
  });
  return events.reduce((state, event) => caseDecider.evolve(state, { ...stamp, ...event }), caseDecider.initial);
}

const review = [
  ['initial', '2026-12-15'],
  ['review', '2027-03-10'],
] as const;

test.each([
  ['ST-T1', 'stoke-on-trent', { 'strategy-discussion': ['2026-11-20'], 'section-47-started': ['2026-11-27'] }, [review[0]]],
  ['BU-T8', 'buckinghamshire', {}, review],
  ['CE-T2', 'ceredigion', {}, review],
] as const)('both rows of %s are counted, and a newer calendar moves each by itself', (rule, key, facts, conferences) => {
  const counted = countDates(caseWith(key, facts, conferences), procedureOf(key));
  const first = counted.dates[rule] ?? expect.unreachable(rule);
  const second = counted.dates[`${rule}/2`] ?? expect.unreachable(`${rule}/2`);
  expect(first < second).toBe(true);
  const earlier = (row: string) => ({ calendar: 'older', dates: { ...counted.dates, [row]: '2026-01-01' } });
  expect(movedBetween(earlier(rule), counted)).toEqual([{ row: rule, from: '2026-01-01', to: first }]);
  expect(movedBetween(earlier(`${rule}/2`), counted)).toEqual([{ row: `${rule}/2`, from: '2026-01-01', to: second }]);
});

test.each([
  ['BU-T8/2', 'buckinghamshire'],
  ['CE-T2/2', 'ceredigion'],
] as const)(
  'a later review counts %s twice, by when it is to be itself and by when the next is, and each moves by itself',
  (row, key) => {
    const reviews = [...review, ['review', '2027-08-10']] as const;
    const counted = countDates(caseWith(key, {}, reviews), procedureOf(key));
    const next = `${row} 2027-08-10`;
    expect([counted.dates[row], counted.dates[next]]).toEqual(['2027-09-10', '2028-02-10']);
    for (const [name, to] of [
      [row, '2027-09-10'],
      [next, '2028-02-10'],
    ] as const) {
      const earlier = { calendar: 'older', dates: { ...counted.dates, [name]: '2026-01-01' } };
      expect(movedBetween(earlier, counted)).toEqual([{ row, from: '2026-01-01', to }]);
    }
  },
);

test('FV-T3: the row with a date is counted, beside the one that has none', () => {
  const facts = { 'expected-delivery': ['2027-06-01'], 'concern-raised': ['2026-11-27'] };
  const { dates } = countDates(caseWith('forth-valley', facts, [['pre-birth', '2026-12-15']]), procedureOf('forth-valley'));
  expect(Object.keys(dates).filter((name) => name.startsWith('FV-T3'))).toEqual(['FV-T3']);
});

test('every row of every procedure has a name of its own', () => {
  for (const key of procedures.keys) {
    const { timescales } = procedureOf(key);
    expect([...rowsByName(timescales).values()]).toEqual(timescales);
  }
});

test('the card names each row in its own words', () => {
  const moved = ['BU-T8', 'BU-T8/2'].map((row) => ({ row, from: '2027-06-01', to: '2027-06-02' }));
  const card = datesMovedCard(sampleScene({ ...invited({ invitees: 1, children: 1 }), moved }, guests[0] ?? id('sam'), 'en'));
  const list = card?.blocks.find((block) => block.block === 'list');
  expect(list).toMatchObject({
    items: [
      expect.stringContaining('First Review Conference (BU-T8)'),
      expect.stringContaining('Next Review Conference (BU-T8)'),
    ],
  });
});
