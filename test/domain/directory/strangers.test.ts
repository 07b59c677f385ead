import { expect, test } from 'vitest';
import {
  addedUp,
  type Knocks,
  type Strangers,
  type StrangersEvent,
  strangersDecider,
} from '../../../domain/directory/strangers.ts';

const at = Date.UTC(2026, 10, 25, 12);
const stamp = { by: 'time', at, via: 'time' } as const;
const knock = (home: string, more: Partial<Knocks> = {}): Knocks =>
  ({ who: 'teams', home, day: '2026-11-25', count: 1, last: at, what: 'press', ...more }) as Knocks;

/** Notes batch after batch, and says what was stored and what the fold came to. */
function noted(batches: readonly (readonly Knocks[])[]): {
  readonly events: readonly StrangersEvent[];
  readonly state: Strangers;
} {
  let state = strangersDecider.initial;
  const events = batches.flatMap((knocks) => {
    const decided = strangersDecider.decide(state, { ...stamp, command: { do: 'note', knocks } }, null);
    if ('refused' in decided) throw new Error('refused');
    for (const event of decided.events) state = strangersDecider.evolve(state, { ...stamp, ...event });
    return decided.events;
  });
  return { events, state };
}
const sums = (events: readonly StrangersEvent[]) => addedUp(events.flatMap((one) => one.knocks));

test('100,000 invented tenants in one day are as many as are told apart and one more, and none is lost', () => {
  const batches = Array.from({ length: 100 }, (_, nth) =>
    Array.from({ length: 1_000 }, (_, at) => knock(`tenant-${nth * 1_000 + at}`)),
  );
  const { events, state } = noted(batches);
  const found = sums(events);
  expect(found).toHaveLength(201);
  expect(found.reduce((sum, one) => sum + one.count, 0)).toBe(100_000);
  expect(found.find((one) => one.who === 'others')?.count).toBe(99_800);
  expect(Math.max(...events.map((one) => one.knocks.length))).toBeLessThanOrEqual(201);
  expect(JSON.stringify(state).length).toBeLessThan(5_000);
});

test('a year of strangers leaves a state no larger than that of a week', () => {
  const days = Array.from({ length: 365 }, (_, n) => new Date(at + n * 86_400_000).toISOString().slice(0, 10));
  const { state } = noted(days.map((day) => [knock('one', { day }), knock('two', { day })]));
  expect(Object.keys(state.days)).toEqual(days.slice(-8));
});

test('a clock set back loses none: each knock counts on the day it was told, and the latest stays the latest', () => {
  const late = knock('t', { count: 3, last: at });
  const early = knock('t', { count: 2, last: at - 3_600_000, what: 'say' });
  const before = knock('t', { day: '2026-11-01', last: at - 24 * 86_400_000 });
  expect(sums(noted([[late], [before], [early]]).events)).toEqual([{ ...late, count: 5 }, before]);
});

test('people of the directory keep their names, however many tenants knock', () => {
  const person = { who: 'person', person: 'bram' as never, day: '2026-11-25', count: 1, last: at, what: 'attend' } as const;
  const { events } = noted([Array.from({ length: 300 }, (_, n) => knock(`t${n}`)), [person]]);
  expect(sums(events)).toContainEqual(person);
});

test('nothing counted is nothing stored', () => {
  expect(noted([[]]).events).toEqual([]);
});
