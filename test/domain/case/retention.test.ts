import { expect, test } from 'vitest';
import { personDue, retentionOf } from '../../../domain/case/keeping/retention.ts';

const day = (iso: string) => Date.parse(`${iso}T12:00:00Z`);
const entry = (event: string, iso: string, by = 'avery') => ({ event, at: day(iso), by, via: 'teams' }) as never;
const child = (born: string) => ({ id: 'c1', number: 1, born }) as never;
const keeping = { onHold: false, heldFor: [], exported: 'a'.repeat(64) };
const of = (trail: readonly never[], more: object = {}, policy: object = {}, today = '2026-11-23') =>
  retentionOf({ keeping, family: { children: [] }, ...more }, trail, { years: 6, childAge: null, ...policy }, today);

test('the clock runs from the last thing somebody did, and not from what was read, held, exported, or done by time', () => {
  const trail = [
    entry('opened', '2018-01-10'),
    entry('answered', '2020-02-29'),
    entry('reminded', '2021-01-01', 'time'),
    entry('read', '2022-01-01'),
    entry('exported', '2023-01-01'),
  ];
  expect(of(trail)).toEqual({ last: '2020-02-29', due: '2026-02-28', isDue: true, stands: [] });
  expect(of(trail, {}, {}, '2026-02-27')?.isDue).toBe(false);
  expect(of(trail, {}, {}, '2026-02-28')?.isDue).toBe(true);
  expect(of([entry('reminded', '2021-01-01', 'time')])).toBe(null);
});

test('until the youngest child would be so old, where the partnership has it so', () => {
  const children = { family: { children: [child('2010-05-05'), child('2015-06-07')] } };
  const trail = [entry('opened', '2018-01-10')];
  expect(of(trail, children, { childAge: 25 })?.due).toBe('2040-06-07');
  expect(of(trail, children)?.due).toBe('2024-01-10');
});

test('a legal hold, a child who died, and an export that is missing stand in the way', () => {
  const trail = [entry('opened', '2018-01-10')];
  expect(of(trail, { keeping: { ...keeping, onHold: true } })?.stands).toEqual(['legal hold']);
  expect(of(trail, { keeping: { ...keeping, heldFor: ['c1'], exported: null } })?.stands).toEqual([
    'legal hold',
    'no whole export',
  ]);
});

test('of whoever has left it runs from that day', () => {
  expect(personDue(day('2024-03-01'), 2, '2026-02-28')).toEqual({ left: '2024-03-01', due: '2026-03-01', isDue: false });
});
