import { describe, expect, test } from 'vitest';
import { type Explaining, inBoth } from '../../../domain/timescales/explaining.ts';
import { rowsByName } from '../../../domain/timescales/row-name.ts';
import { ask, given, only } from './asked.ts';

/** Every word of a count, of each language. */
function words() {
  const found: { en?: Explaining; cy?: Explaining } = {};
  inBoth((own, language) => {
    found[language] = own;
    return '';
  });
  if (found.en === undefined || found.cy === undefined) throw new Error('not both languages');
  return { en: found.en, cy: found.cy };
}

const { en, cy } = words();
const languages = [
  ['en', en],
  ['cy', cy],
] as const;

/** What each is given by a count, and what of it is read in the sentence. */
const given4: readonly (readonly [keyof Explaining, readonly unknown[], readonly string[]])[] = [
  ['amount', [[7, 'months']], ['7']],
  ['and', [['a1', 'b2', 'c3']], ['a1', 'b2', 'c3']],
  ['from', ['n1', 'd1'], ['n1', 'd1']],
  ['before', ['n1', 'd1'], ['n1', 'd1']],
  ['beforeStart', ['n1', 'd1'], ['n1', 'd1']],
  ['afterStart', ['n1', 'd1'], ['n1', 'd1']],
  ['skipping', ['d1'], ['d1']],
  ['note', ['t1'], ['t1']],
  ['lastWorkingDay', ['d1'], ['d1']],
  ['reading', ['t1'], ['t1']],
  ['earliestOf', ['a1'], ['a1']],
  ['noDate', ['t1'], ['t1']],
  ['countedFrom', ['d1'], ['d1']],
  ['agreedThere', ['d1', 'd2'], ['d1', 'd2']],
  ['closed', ['w1', 'd1'], ['w1', 'd1']],
];

describe.each(languages)('the words of a count, %s', (_, own) => {
  test.each(given4)('%s says all that it is given, in its order', (name, given, read) => {
    const said = (own[name] as (...all: readonly unknown[]) => string)(...given);
    expect(said.match(/[a-d][1-3]|[ntw]1|7/g)).toEqual(read);
    expect(said.length).toBeGreaterThan(read.join('').length);
  });

  test('of nothing nothing is said, and of one thing that alone', () => {
    expect(own.and([])).toBe('');
    expect(own.and(['a1'])).toBe('a1');
    expect(own.and(['a1', 'b2'])).toMatch(/^a1 \S+ b2$/);
  });

  test('what is added at the end of a count begins as an addition does', () => {
    const { notSooner, byArea, areaUnset, lastOfMonth, provisional } = own;
    const { lastDiscussion, initiatingDiscussion, enquiriesBegan, enquiriesDecided, sure } = own;
    const added = [notSooner, byArea, areaUnset, provisional, lastDiscussion, initiatingDiscussion, enquiriesBegan];
    for (const one of [...added, enquiriesDecided, ...Object.values(sure)]) expect(one).toMatch(/^[,;] \S.{5,}/);
    expect(lastOfMonth).toMatch(/^ \(\S.+\)$/);
  });
});

test('every word is another one in Welsh, and what it adds is added as in English', () => {
  for (const name of Object.keys(en) as (keyof Explaining)[]) {
    const [one, other] = [en[name], cy[name]];
    if (typeof one !== 'string' || typeof other !== 'string') continue;
    expect(other).not.toBe(one);
    expect(other.slice(0, 2), name).toBe(one.slice(0, 2));
  }
  for (const [why, words] of Object.entries(en.ended)) expect(cy.ended[why as keyof Explaining['ended']]).not.toBe(words);
});

describe('whether a date tells when a child is expected (Q-1)', () => {
  const asked = (facts: Parameters<typeof ask>[1], rule: string) =>
    only(ask('stoke-on-trent', facts, { type: 'pre-birth' }), rule).tellsExpected;
  const both = { conference: '2026-11-10', 'expected-delivery': '2027-02-01' };

  test('where one of its limits is counted from that day, though others are not (ST-T7)', () => {
    expect(asked(both, 'ST-T7')).toBe(true);
    expect(asked({ conference: '2026-11-10' }, 'ST-T7')).toBe(false);
    expect(asked({ ...both, birth: '2026-12-01' }, 'ST-T7')).toBe(false);
  });

  test('where it is counted from that day alone (ST-T4), and of no other', () => {
    expect(asked(both, 'ST-T4')).toBe(true);
    expect(asked(both, 'ST-T10')).toBe(false);
  });
});

test('of one strategy discussion it is not said which it was, whatever else has happened besides (ST-T1)', () => {
  const facts = { 'strategy-discussion': '2026-11-02', conference: '2026-11-20', 'core-group': '2026-11-30' };
  expect(only(ask('stoke-on-trent', facts), 'ST-T1').explanation).toBe('15 working days from Mon 2 Nov 2026 = Mon 23 Nov 2026');
});

test('a rule that counts twice is two rows: the first goes by its id, the next by its number as well (ST-T1)', () => {
  const { timescales } = given('stoke-on-trent');
  const named = rowsByName(timescales);
  const ofRule = timescales.filter((one) => one.id === 'ST-T1');
  expect([...named.keys()].filter((one) => one.startsWith('ST-T1/'))).toEqual(['ST-T1/2']);
  expect([named.get('ST-T1'), named.get('ST-T1/2')]).toEqual(ofRule);
  expect([...named.values()]).toEqual(timescales);
  expect(rowsByName(timescales)).toBe(named);
});
