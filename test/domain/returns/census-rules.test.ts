import { expect, test } from 'vitest';
import { findingsIn } from '../../../domain/returns/census-rules.ts';
import type { ChildRecord, HeldConference, HeldPlan } from '../../../domain/returns/record.ts';
import { english, firstRecord, heldOn } from './told.ts';

const conference = (on: string, more: Partial<HeldConference> = {}): HeldConference => ({
  meeting: 'k1',
  on,
  transferIn: false,
  enquiry: '2026-11-24',
  target: null,
  plan: true,
  help: null,
  ...more,
});
const plan = (start: string, more: Partial<HeldPlan> = {}): HeldPlan => ({
  meeting: 'k1',
  start,
  end: null,
  initial: ['neglect'],
  latest: ['neglect'],
  reviews: [],
  ...more,
});
const review = (on: string): HeldPlan['reviews'][number] => ({
  meeting: 'k2',
  on,
  due: null,
  continues: true,
  quorate: null,
  participation: null,
});
const whole: ChildRecord = {
  ...firstRecord(english()),
  unmet: [],
  initial: [conference('2026-12-15')],
  plans: [plan('2026-12-15')],
};
const codes = (more: Partial<ChildRecord>): readonly string[] => findingsIn([{ ...whole, ...more }]).map((one) => one.code);

test('a record that is in order has no finding', () => {
  expect(codes({})).toEqual([]);
});

test.each<readonly [code: string, of: Partial<ChildRecord>]>([
  ['8875', { initial: [conference('2026-12-12')], plans: [plan('2026-12-12')] }],
  ['8615', { initial: [conference('2026-12-15', { enquiry: null })] }],
  ['8839', { enquiries: { begun: 3, concluded: ['2026-12-01'] } }],
  ['2883', { plans: [plan('2026-12-15', { end: '2026-12-18' }), plan('2026-12-21')], initial: [conference('2026-12-15')] }],
  ['2885', { plans: [plan('2026-12-16')] }],
  ['8841', { plans: [plan('2026-12-15', { reviews: [review('2026-12-15')] })] }],
  ['8840', { plans: [plan('2026-12-15', { end: '2026-12-15' })] }],
  ['8925', { plans: [plan('2026-12-15', { end: '2026-12-14' })] }],
  ['8940', { plans: [plan('2026-12-15'), plan('2026-12-17')] }],
  ['8905', { plans: [plan('2026-12-15', { latest: [] })] }],
  ['8910', { plans: [plan('2026-12-15', { latest: ['neglect', 'invented'] })] }],
  ['8920', { died: '2026-12-14' }],
])('%s is named', (code, of) => {
  expect(codes(of)).toContain(code);
});

test('a transfer needs no enquiry of this council', () => {
  expect(codes({ initial: [conference('2026-12-15', { transferIn: true, enquiry: null })] })).toEqual([]);
});

test('a finding says which case and which child by its number, and nothing else of them', () => {
  const story = heldOn(english('initial', {}), '2026-12-15');
  expect(findingsIn([firstRecord(story)])).toEqual([
    {
      code: '8615',
      case: 'k0000invented0case1',
      number: 1,
      says: 'no start of enquiries is recorded before the initial conference of 2026-12-15',
    },
  ]);
});
