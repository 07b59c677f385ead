import { expect, test } from 'vitest';
import { procedures } from '../../../domain/procedures/registry.ts';
import { inBoth } from '../../../domain/timescales/explaining.ts';
import { ask, given, only } from './asked.ts';

const cy = (key: string, facts: Parameters<typeof ask>[1], row: string, more?: Parameters<typeof ask>[2]) =>
  only(ask(key, facts, more), row).explanationCy;

test('the count is said in Welsh as in English, and the English of ST-T1 stays as it is', () => {
  const row = only(ask('stoke-on-trent', { 'strategy-discussion': '2026-12-18' }), 'ST-T1');
  expect(row.explanation).toBe('15 working days from Fri 18 Dec 2026, not counting 25 and 28 Dec and 1 Jan = Wed 13 Jan 2027');
  expect(row.explanationCy).toBe('15 diwrnod gwaith ar ôl Gwen 18 Rhag 2026, heb gyfrif 25 a 28 Rhag ac 1 Ion = Mer 13 Ion 2027');
});

test.each([
  [1, 'days', '1 diwrnod'],
  [2, 'days', '2 ddiwrnod'],
  [3, 'days', '3 diwrnod'],
  [1, 'working-days', '1 diwrnod gwaith'],
  [2, 'working-days', '2 ddiwrnod gwaith'],
  [10, 'working-days', '10 diwrnod gwaith'],
  [2, 'weeks', '2 wythnos'],
  [6, 'weeks', '6 wythnos'],
  [2, 'months', '2 fis'],
  [3, 'months', '3 mis'],
  [6, 'months', '6 mis'],
  [1, 'years', '1 flwyddyn'],
  [2, 'years', '2 flynedd'],
  [3, 'years', '3 blynedd'],
  [5, 'years', '5 mlynedd'],
  [75, 'years', '75 o flynyddoedd'],
  [2, 'minutes', '2 funud'],
  [30, 'minutes', '30 munud'],
] as const)('%i %s: the singular, mutated after its number: %s', (n, unit, said) => {
  expect(inBoth((words) => words.amount([n, unit])).cy).toBe(said);
});

test('“and” before a number goes by how that is said: un, wyth and un ar ddeg begin with a vowel', () => {
  const and = (...items: readonly (string | number)[]) => inBoth((words) => words.and(items));
  expect([25, 1, 8, 11, 18, 10].map((n) => and(3, n).cy)).toEqual(['3 a 25', '3 ac 1', '3 ac 8', '3 ac 11', '3 a 18', '3 a 10']);
  expect(and(1, 2, '8 Ion').cy).toBe('1, 2 ac 8 Ion');
  expect(and(1, 2, '8 Jan').en).toBe('1, 2 and 8 Jan');
});

test('before, minutes, the end of a month, the last working day, an area, the earliest of several, and no date', () => {
  expect(cy('buckinghamshire', { conference: '2026-12-29' }, 'BU-T4')).toMatch(
    /^\d+ d?diwrnod gwaith cyn Maw 29 Rhag 2026, heb gyfrif 25 a 28 Rhag = /,
  );
  expect(cy('buckinghamshire', { conference: '2026-12-29' }, 'BU-T5')).toMatch(/^30 munud cyn y dechrau, Maw 29 Rhag 2026/);
  expect(cy('buckinghamshire', { conference: '2026-11-30' }, 'BU-T8')).toMatch(
    /3 mis ar ôl Llun 30 Tach 2026 = Sul 28 Chwef 2027 \(diwrnod olaf y mis hwnnw\); y diwrnod gwaith olaf cyn hynny yw Gwen 26 Chwef 2027/,
  );
  expect(cy('forth-valley', { 'core-group': '2026-12-01' }, 'FV-T13')).toContain('felly defnyddir y byrraf');
  const born = ask('stoke-on-trent', { conference: '2026-11-10', birth: '2026-12-01' }, { type: 'pre-birth' });
  expect(born.map((one) => one.explanationCy).join('\n')).toMatch(
    /y cynharaf o’r canlynol: 3 mis ar ôl Maw 10 Tach 2026 = Mer 10 Chwef 2027; 1 mis ar ôl Maw 1 Rhag 2026 = .* \(genedigaeth\)/,
  );
  const notSet = only(ask('england-2023', { conference: '2026-12-01' }), 'EN-T14').explanationCy;
  expect(notSet).toMatch(/^Nid oes dyddiad wedi’i osod: ni chafwyd hyd i ffigur cenedlaethol.*dyddiad hwn: Maw 1 Rhag 2026/);
});

test('of every procedure each explanation has its Welsh: as many days, none of our own English words', () => {
  const english =
    /\b(working day|week|month|year|minute|from|before|not counting|and|counted|our reading|second-hand|taken|provisional|the)s?\b/;
  const facts = {
    conference: '2026-12-01',
    'strategy-discussion': '2026-11-10',
    birth: '2026-12-20',
    'core-group': '2026-12-02',
    'expected-delivery': '2027-02-01',
  };
  for (const key of procedures.keys)
    for (const type of given(key).types)
      for (const row of ask(key, facts, { type })) {
        // What a document says stands in the words it was written in.
        const ours = row.explanationCy.replace(/(nodyn): .*/, '').replace(/^(Nid oes dyddiad wedi’i osod): .*/, '$1');
        expect(ours, `${key} ${row.rule}`).not.toMatch(english);
        const days = (text: string) => text.match(/\b20\d\d\b/g)?.length ?? 0;
        expect(days(row.explanationCy), `${key} ${row.rule}`).toBe(days(row.explanation));
      }
});

test('a case that has ended says so in Welsh', () => {
  const rows = ask('buckinghamshire', { conference: '2026-12-01', 'child-died': '2026-12-30' }, { today: '2027-01-01' });
  expect(rows.map((one) => one.explanationCy)).toContain(
    'Ar gau: bu farw’r plentyn (Mer 30 Rhag 2026), felly nid oes dim i’w wneud mwyach',
  );
});
