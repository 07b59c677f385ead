import { expect, test } from 'vitest';
import { withCopies } from '../../../../domain/case/redaction/copies.ts';
import { incidentsOf } from '../../../../domain/case/redaction/incidents.ts';
import { byRecord, listedTexts } from '../../../../domain/case/redaction/listed.ts';
import { openedSince, sentSince } from '../../../../domain/case/redaction/opened.ts';
import { redactedWords, textsIn, withoutWords } from '../../../../domain/case/redaction/without.ts';
import type { TrailEntry } from '../../../../domain/case/whole.ts';

/** Entries as they stand on a trail, with what matters here alone. */
const trail = [
  {
    event: 'view-given',
    meeting: 'k1',
    round: 1,
    given: [{ whose: { person: 'sam' }, child: 'c1', blob: 'sealed-sam' }],
    by: 'sam',
    at: 1,
  },
  {
    event: 'view-given',
    meeting: 'k1',
    round: 1,
    given: [{ whose: { person: 'pia' }, child: 'c1', blob: 'sealed-pia' }],
    by: 'pia',
    at: 2,
  },
  {
    event: 'views-closed',
    meeting: 'k1',
    round: 1,
    views: [
      { whose: { person: 'sam' }, child: 'c1', enteredBy: 'sam', risk: 'yes', evidence: 'Planted reason of another family' },
      { whose: { person: 'pia' }, child: 'c1', enteredBy: 'pia', risk: 'no', evidence: 'Pia’s own reason' },
    ],
    by: 'cleo',
    at: 3,
  },
  { event: 'read', what: 'k1/views', by: 'pia', at: 4 },
  { event: 'read', what: 'k1/diary', by: 'gus', at: 4 },
  { event: 'read', what: 'k2/details', by: 'tom', at: 4 },
  {
    event: 'list-released',
    meeting: 'k1',
    list: [
      { to: 'una', person: true },
      { to: 'family/p1', person: false },
    ],
    by: 'cleo',
    at: 5,
  },
  {
    event: 'minutes-written',
    meeting: 'k1',
    put: { restricted: { text: 'Planted restricted', from: 'sam' }, nth: 0, seen: 0 },
    by: 'mina',
    at: 6,
  },
  { event: 'report-set', meeting: 'k1', stage: 'ready', link: 'https://planted.example.invalid/x', by: 'sam', at: 7 },
  {
    event: 'child-decided',
    meeting: 'k1',
    child: 'c1',
    outcome: 'at-risk',
    how: 'overrules',
    reason: 'Planted',
    correction: '',
    reporter: null,
    by: 'cleo',
    at: 8,
  },
] as unknown as readonly TrailEntry[];

test('one view goes without the others, with its sealed form; what was thought of the risk stays', () => {
  const all = withCopies(trail, byRecord(['3.0']));
  expect(all).toEqual([
    { record: 1, items: [0] },
    { record: 3, items: [0] },
  ]);
  const left = trail.map((event, index) =>
    withoutWords(event, new Set(all.find((one) => one.record === index + 1)?.items ?? [])),
  );
  expect(JSON.stringify(left)).not.toMatch(/Planted reason|sealed-sam/);
  expect(left[2]).toMatchObject({
    views: [
      { risk: 'yes', evidence: redactedWords },
      { risk: 'no', evidence: 'Pia’s own reason' },
    ],
  });
  expect(left[1]).toEqual(trail[1]);
});

test('the same words of the same hand go wherever they stand; of another hand they are another’s (Q-22)', () => {
  const [decided] = trail.slice(9);
  const twice = [...trail, { ...decided, child: 'c2' }, { ...decided, child: 'c3', by: 'una' }] as readonly TrailEntry[];
  expect(withCopies(twice, byRecord(['10.0']))).toEqual([
    { record: 10, items: [0] },
    { record: 11, items: [0] },
  ]);
});

test('of what somebody who has left had said of each meeting their words go, and what stands beside them stays (Q-22)', () => {
  const said = (line: string) => ({ said: { answer: { answer: 'apologies', line } }, listed: null });
  const left = {
    event: 'departed',
    person: 'tom',
    agency: 'school',
    was: { coreGroup: false, meetings: { k1: said('a'), k2: said('b') } },
  };
  const of = (words: string) => textsIn(left as never).find((one) => one.words === words)?.item ?? expect.unreachable();
  expect(withoutWords(left as never, new Set([of('b')]))).toEqual({
    ...left,
    was: { coreGroup: false, meetings: { k1: said('a'), k2: said(redactedWords) } },
  });
});

test('who decided what stays, a link is left out and not written over, and gone is gone', () => {
  const [report, decided] = [trail[8], trail[9]];
  if (report === undefined || decided === undefined) throw new Error('not there');
  expect(withoutWords(report, new Set([0]))).not.toHaveProperty('link');
  const left = withoutWords(decided, new Set([0]));
  expect(left).toMatchObject({ outcome: 'at-risk', how: 'overrules', by: 'cleo', reason: redactedWords, correction: '' });
  expect(textsIn(left)).toEqual([]);
});

test('what the chair alone reads the chair alone is offered, sealed forms nobody, and no choice holds a word', () => {
  const ids = (chair: boolean) => listedTexts(trail, chair).map(({ id }) => id);
  expect(ids(true)).toEqual(['10.0', '9.0', '8.0', '3.1', '3.0']);
  expect(ids(false)).toEqual(['10.0', '9.0']);
  expect(listedTexts(trail, true).find(({ id }) => id === '8.0')?.restricted).toBe(true);
  expect(ids(true).join()).toMatch(/^[\d.,]+$/);
});

test('of each that was destroyed or withdrawn: who asked and agreed, or withdrew it, of what kind it was, and who had opened what until then', () => {
  const read = (by: string, what: string) => ({ event: 'read', what, by, at: 9 });
  const more = [
    ...trail,
    read('una', 'k1/reports'),
    read('una', 'k1/details'),
    read('pia', 'k1/details'),
    { event: 'fetched', what: 'k1/minutes', by: 'una', at: 9 },
    { event: 'document-opened', meeting: 'k1', document: 'plan', by: 'una', at: 9 },
    { event: 'copies-withdrawn', meeting: 'k1', to: 'una', by: 'cleo', at: 10 },
    read('una', 'plan'),
    { event: 'redacted', all: withCopies(trail, byRecord(['3.0'])), why: 'wrong-case', askedBy: 'cleo', by: 'ada', at: 11 },
    { event: 'list-released', meeting: 'k1', list: [], by: 'cleo', at: 12 },
    read('pia', 'k1/views'),
  ] as unknown as readonly TrailEntry[];
  const [family, destroyed, una, ...none] = incidentsOf(more);
  expect(none).toEqual([]);
  expect(una).toMatchObject({ what: 'withdrawn', to: 'una', person: true, by: 'cleo', at: 10 });
  expect(una?.opened.map(({ what }) => what)).toEqual(['k1/reports', 'k1/details', 'k1/minutes', 'k1/plan']);
  expect(destroyed).toMatchObject({
    what: 'redacted',
    askedBy: 'cleo',
    by: 'ada',
    why: 'wrong-case',
    kinds: ['view'],
    sent: ['una'],
  });
  expect(destroyed?.opened.map(({ person, what }) => `${person} ${what}`)).toContain('una k1/reports');
  // Nobody of the family opens anything here.
  expect(family).toMatchObject({ what: 'withdrawn', to: 'family/p1', person: false, opened: [] });
});

test('whoever opened something of that conference, or of the whole case, and was sent a document; no diary, and no other conference', () => {
  expect(openedSince(trail, [3]).map(({ person, what }) => `${person} ${what}`)).toEqual(['pia k1/views']);
  expect(sentSince(trail, [3])).toEqual(['una']);
  expect(openedSince(trail, [5])).toEqual([expect.objectContaining({ person: 'tom' })]);
});
