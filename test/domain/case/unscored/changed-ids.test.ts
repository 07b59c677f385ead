import { expect, test } from 'vitest';
import { changedIds, sameMeetings } from '../../../../domain/case/same-meetings.ts';
import { fresh } from '../../../../domain/case/slices.ts';
import type { Case, Meeting } from '../../../../domain/case/whole.ts';

const meeting = (): Meeting => ({ ...fresh });
const [first, group, second] = [meeting(), meeting(), meeting()];
const of = (meetings: Case['meetings']) => ({ meetings });

test('the meetings that a press has changed are found among all of them, whatever order they stand in', () => {
  const before = of({ k1: first, g1: group, k2: second });
  const other = meeting();
  expect(changedIds(before, before)).toEqual([]);
  expect(changedIds(before, of({ k1: first, g1: group, k2: other }))).toEqual(['k2']);
  expect(changedIds(before, of({ k2: second, k1: other, g1: group }))).toEqual(['k1']);
  expect(changedIds(before, of({ k1: first, g1: group, k2: second, g2: other }))).toEqual(['g2']);
});

test('meetings are not the same where one has come or gone, and are where another of their parts has changed', () => {
  const before = of({ k1: first, g1: group });
  expect(sameMeetings(before, of({ k1: first }), ['scale'])).toBe(false);
  expect(sameMeetings(before, of({ k1: first, g1: group, g2: second }), ['scale'])).toBe(false);
  const scored = { ...group, scale: { ...group.scale } };
  expect(sameMeetings(before, of({ g1: scored, k1: first }), ['calling', 'list'])).toBe(true);
  expect(sameMeetings(before, of({ g1: scored, k1: first }), ['calling', 'scale'])).toBe(false);
});
