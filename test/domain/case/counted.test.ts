import { expect, test } from 'vitest';
import { calendarFor } from '../../../domain/calendar/calendar-for.ts';
import { caseDecider } from '../../../domain/case/case.ts';
import { countDates } from '../../../domain/case/dates/case-deadlines.ts';
import { movedBetween } from '../../../domain/case/dates/counted.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import { convened, drafted, known, noon } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';

const recount = (story: ReturnType<typeof convened>, calendar: string, due: string) => {
  const ask = {
    by: 'time',
    at: noon('2026-12-02'),
    via: 'time',
    command: { do: 'count-dates', counted: { calendar, dates: { 'BU-T1': due } } },
  } as const;
  const decided = caseDecider.decide(story.state, ask, known);
  if ('refused' in decided) throw new Error(decided.refused);
  const before = story.state;
  story.state = decided.events.reduce((state, event) => caseDecider.evolve(state, { ...event, ...ask }), before);
  return { events: decided.events, told: caseDecider.tells(before, story.state, known) };
};

test('each stored date keeps the calendar it was counted with; the same count again is no event', () => {
  const story = convened();
  const { version } = calendarFor('england-and-wales');
  expect(story.convened.counted).toMatchObject({ calendar: version, dates: { 'BU-T1': '2026-12-21' } });
  expect(recount(story, version, '2026-12-21').events).toHaveLength(1);
  expect(recount(story, version, '2026-12-21').events).toEqual([]);
});

test('only another calendar moves a date: with the same one, somebody has changed a fact', () => {
  const story = convened();
  const { version } = calendarFor('england-and-wales');
  expect(recount(story, version, '2026-12-22').events).toMatchObject([{ event: 'dates-counted', moved: [] }]);
  expect(movedBetween(null, { calendar: 'x', dates: { a: '1' } })).toEqual([]);
  const before = { calendar: 'x', dates: { a: '1', b: '2' } };
  expect(movedBetween(before, { calendar: 'y', dates: { a: '1', b: '3', c: '4' } })).toEqual([{ row: 'b', from: '2', to: '3' }]);
});

test('a rule without a date is not counted', () => {
  const facts = { 'section-47-started': ['2026-11-30'], 'invitations-sent': ['2026-12-01'] };
  const story = drafted().ask('ada', { do: 'describe', reference: 'INV-1', type: 'initial', facts });
  expect(Object.keys(countDates(story.state, buckinghamshire).dates)).toEqual(['BU-T1', 'BU-T2', 'BU-T4', 'BU-T5', 'BU-T8']);
});

test('a fact that is stored with a day that is none is a fault of the program', () => {
  const { state } = convened();
  const broken = { ...state, dates: { ...state.dates, facts: { 'section-47-started': ['2026-02-30'] } } };
  expect(() => countDates(broken, buckinghamshire)).toThrow('section-47-started is stored with "2026-02-30"');
});

test('a newer calendar that moves nothing is noted and tells nobody', () => {
  const { events, told } = recount(convened(), 'invented-2', '2026-12-21');
  expect(events).toMatchObject([{ event: 'dates-counted', moved: [] }]);
  expect(told).toEqual([]);
});

test('one that moves an open date tells everybody in the case, once', () => {
  const story = convened();
  const { told } = recount(story, 'invented-2', '2026-12-22');
  expect(story.convened.moved).toEqual([{ row: 'BU-T1', from: '2026-12-21', to: '2026-12-22' }]);
  const notices = told.filter(({ item }) => item.item === 'notice').map(({ to }) => to);
  expect(new Set(notices)).toEqual(new Set(['ada', 'cleo', 'sam', 'pia', 'tom', 'gus'].map((one) => id(one as 'ada'))));
  expect(recount(story, 'invented-2', '2026-12-22').told).toEqual([]);
  story.ask('tom', { do: 'attend', how: 'phone' });
  expect(story.told.filter(({ item }) => item.item === 'notice')).toEqual([]);
});

test('only time counts again: a person who sends it is told nothing', () => {
  const story = convened().ask('ada', { do: 'count-dates', counted: { calendar: 'x', dates: {} } });
  expect(story.refused).toBe('not-yours');
});
