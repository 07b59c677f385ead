import { expect, test } from 'vitest';
import { type CaseEvent, sentenceOf } from '../../../../domain/case/case.ts';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import type { Stamp } from '../../../../domain/decider.ts';
import { id } from '../../../support/invented-partnership.ts';

const name = (person: string) => person.split('-')[0] ?? '';

test('of several children and people each is named', () => {
  const stamp = { by: id('cleo'), at: 0, via: 'teams' } as const;
  const children = ['c1', 'c2'] as ChildId[];
  const say = (event: object) => sentenceOf({ ...event, meeting: 'k1', ...stamp } as unknown as CaseEvent & Stamp, name);
  expect(say({ event: 'scale-opened', round: 2, children })).toBe('scale-opened round 2 for c1, c2');
  expect(say({ event: 'revealed', round: 1, points: [], leftOut: [id('sam'), id('pia')] })).toBe(
    'revealed round 1: 0 numbers, without sam, pia',
  );
  const all = children.map((child) => ({ whose: { person: id('sam') }, child, blob: '' }));
  expect(say({ event: 'placed', round: 1, placed: all })).toBe('placed round 1: sam for c1; sam for c2');
});

test('an event that nothing is said of is a fault of the program', () => {
  const stamp = { by: 'time', at: 0, via: 'time' } as const;
  expect(() => sentenceOf({ event: 'no-such-event', ...stamp } as never, name)).toThrow('none for no-such-event');
});
