import { expect, test } from 'vitest';
import { censusCodes as asked, findingsIn, notChecked } from '../../../domain/returns/census-rules.ts';
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

/** What is wrong by one rule is of necessity wrong by these too. */
const alsoNamed: Readonly<Record<string, readonly string[]>> = {
  ...{ '1104': ['1105', '2889'], '1105': ['1104', '2889'], '2883': ['2885'], '8940': ['2883', '2885'] },
};

test.each<readonly [code: string, of: Partial<ChildRecord>]>([
  ['8875', { initial: [conference('2026-12-12')], plans: [plan('2026-12-12')] }],
  ['8615', { initial: [conference('2026-12-15', { enquiry: null })] }],
  ['1104', { referred: ['2026-12-16'] }],
  ['1105', { referred: ['2026-12-16'] }],
  ['2889', { referred: ['2026-11-25'] }],
  ['2884', { initial: [conference('2026-12-15'), conference('2026-12-15', { transferIn: true, enquiry: null })] }],
  ['8839', { enquiries: { begun: ['2026-11-25', '2026-12-16', '2026-12-17'], concluded: [] } }],
  ['2883', { plans: [plan('2026-12-15', { end: '2026-12-18' }), plan('2026-12-21')], initial: [conference('2026-12-15')] }],
  ['2885', { plans: [plan('2026-12-16')] }],
  ['8841', { plans: [plan('2026-12-15', { reviews: [review('2026-12-15')] })] }],
  ['8840', { plans: [plan('2026-12-15', { end: '2026-12-15' })] }],
  ['8925', { plans: [plan('2026-12-15', { end: '2026-12-14' })] }],
  ['8940', { plans: [plan('2026-12-15'), plan('2026-12-17')] }],
  ['8905', { plans: [plan('2026-12-15', { initial: [] })] }],
  ['8905', { plans: [plan('2026-12-15', { initial: ['neglect', 'invented'] })] }],
  ['8910', { plans: [plan('2026-12-15', { latest: [] })] }],
  ['8910', { plans: [plan('2026-12-15', { latest: ['neglect', 'invented'] })] }],
  ['8915', { died: '2026-12-14' }],
  ['8920', { died: '2026-12-17', plans: [plan('2026-12-15', { end: '2026-12-18' })] }],
])('%s is named, and it alone of the rules on the same thing', (code, of) => {
  const found = codes(of);
  expect(found).toContain(code);
  const others = alsoNamed[code] ?? [];
  expect(found.filter((one) => one !== code && !others.includes(one))).toEqual([]);
});

test('enquiries that came to a conference, or were concluded, are not open; those not begun before a referral that was entered are in order', () => {
  expect(codes({ enquiries: { begun: ['2026-11-25', '2026-12-16', '2026-12-20'], concluded: ['2026-12-18'] } })).toEqual([]);
  expect(codes({ referred: ['2026-11-24', '2026-12-20'] })).toEqual([]);
  expect(codes({ died: '2026-12-16', plans: [plan('2026-12-15', { end: '2026-12-16' })] })).toEqual([]);
});

/** Every rule of the census that shared/interop.md names (section 3). */
const named = [
  ...[
    '8875',
    '8615',
    '1104',
    '1105',
    '2889',
    '2884',
    '2885',
    '2883',
    '8839',
    '8841',
    '8840',
    '8925',
    '8935',
    '8940',
    '8905',
    '8910',
  ],
  ...['8730', '8915', '8920', '4001', '4003', '4016', '4017', '8565', '8831', '8832', '8868'],
];

test.each(named)('%s is asked, or is named as one that cannot be', (code) => {
  expect(asked.includes(code) || notChecked.includes(code)).toBe(true);
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
