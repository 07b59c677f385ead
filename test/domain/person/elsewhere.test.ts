import { expect, test } from 'vitest';
import { standsElsewhere } from '../../../domain/person/elsewhere.ts';
import type { Kept } from '../../../domain/person/state.ts';

const now = { on: 'slack', org: 'T1', user: 'UNEW' } as const;
const kept = (change: Partial<Kept> = {}): Kept =>
  ({
    letter: { letter: 'card', case: 'k1', card: 'meeting', meeting: 'k1' },
    wanted: 3,
    shown: 3,
    posted: { on: 'slack/T1/UOLD', emptied: false },
    ...change,
  }) as Kept;

test('a card at an account that the person has no more is owed at another', () => {
  expect(standsElsewhere(kept(), { identities: [now] })).toBe(true);
  expect(standsElsewhere(kept({ letter: { letter: 'notice' } as never }), { identities: [now] })).toBe(true);
});

test('not where it stands at one of theirs, was emptied or never posted, or is owed already', () => {
  const old = { on: 'slack', org: 'T1', user: 'UOLD' } as const;
  expect(standsElsewhere(kept(), { identities: [now, old] })).toBe(false);
  expect(standsElsewhere(kept({ posted: { on: 'slack/T1/UOLD', emptied: true } as never }), { identities: [now] })).toBe(false);
  expect(standsElsewhere(kept({ posted: null }), { identities: [now] })).toBe(false);
  expect(standsElsewhere(kept({ wanted: 4 }), { identities: [now] })).toBe(false);
});

test('nor twice from the same account: what lapsed there is not owed for ever', () => {
  expect(standsElsewhere(kept({ anewFrom: 'slack/T1/UOLD' }), { identities: [now] })).toBe(false);
  expect(standsElsewhere(kept({ anewFrom: 'slack/T1/UBEFORE' }), { identities: [now] })).toBe(true);
});

test('nor for somebody who has no account any more, nor an alert or a digest', () => {
  expect(standsElsewhere(kept(), { identities: [] })).toBe(false);
  for (const letter of ['alert', 'digest'])
    expect(standsElsewhere(kept({ letter: { letter } as never }), { identities: [now] })).toBe(false);
});
