import { describe, expect, test } from 'vitest';
import { ask, dues, given, only } from '../timescales/asked.ts';

describe('what goes before a conference in England', () => {
  test('from the referral: the decision on it the next working day, the assessment in 45 (EN-T9, EN-T10)', () => {
    const rows = ask('england-2023', { 'referral-received': '2026-11-02' });
    // Without 25 and 28 December and 1 January.
    expect(dues(rows)).toEqual(['EN-T9 2027-01-07', 'EN-T10 2026-11-03']);
    expect(only(rows, 'EN-T9').explanation).toContain('second-hand, to be checked against the document');
    // Nobody says in Quorate that it was done: past its day it has gone by, and is nobody's breach.
    expect(only(ask('england-2023', { 'referral-received': '2026-11-02' }, { today: '2026-11-09' }), 'EN-T10').state).toBe(
      'passed',
    );
  });

  test('the enquiries have no number of days of their own, and that is said, in Welsh too (EN-T11)', () => {
    const row = only(ask('england-2023', { 'strategy-discussion': '2026-11-02' }), 'EN-T11');
    expect(row).toMatchObject({ due: null, to: 'section-47-concluded' });
    expect(row.explanation).toContain('it has no number of days of its own');
    expect(row.explanationCy).toContain('nid oes ganddo nifer o ddiwrnodau ei hun');
  });

  test('a strategy discussion follows the decision as soon as possible, without a date (EN-T12)', () => {
    const row = only(ask('england-2023', { 'enquiries-decided': '2026-11-02' }), 'EN-T12');
    expect(row).toMatchObject({ due: null, to: 'strategy-discussion', strength: 'should' });
    expect(row.explanation).toContain('as soon as possible; an area may say 24 hours, counted from Mon 2 Nov 2026');
  });

  test('a conference is decided on with its plan, lead and core group (EN-P2)', () =>
    expect(given('england-2023').decision.needs).toEqual({ what: ['plan', 'lead', 'core-group'], who: 'all' }));
});

describe('areas of England', () => {
  test('City and Hackney: letter in one working day, record in fifteen (HK-T1, HK-T2)', () =>
    expect(dues(ask('city-and-hackney', { conference: '2026-12-22' })).filter((one) => one.startsWith('HK'))).toEqual([
      'HK-T1 2026-12-23',
      'HK-T2 2027-01-15',
    ]));

  test('North Yorkshire: reports for a review five working days before, for others not set (NY-T1)', () => {
    expect(dues(ask('north-yorkshire', { conference: '2026-12-07' }, { type: 'review' }))).toEqual([
      'EN-T7 2027-06-07',
      'EN-T13 -',
      'EN-T15 -',
      'NY-T1 2026-11-30',
      'NY-T1 2026-11-30',
    ]);
    expect(only(ask('north-yorkshire', { conference: '2026-12-07' }), 'EN-T14').due).toBeNull();
  });

  test('Bolton: asked for the working day after the discussion; Blackpool: core groups every four weeks (BO-T1, BP-T1)', () => {
    expect(dues([only(ask('bolton', { 'strategy-discussion': '2026-12-24' }), 'BO-T1')])).toEqual(['BO-T1 2026-12-29']);
    expect(dues([only(ask('blackpool', { 'core-group': '2026-11-02' }), 'BP-T1')])).toEqual(['BP-T1 2026-11-30']);
  });

  test('after a birth: Liverpool in 20 working days, Cheshire East in four weeks, Sefton by 34 weeks before it (LV-T1, CE2-T1, SE-T1)', () => {
    const facts = { 'conference:pre-birth': '2026-11-02', birth: '2026-12-18' };
    expect(dues(ask('liverpool', facts, { type: 'pre-birth' }))).toContain('LV-T1 2027-01-20');
    expect(dues(ask('cheshire-east', facts, { type: 'pre-birth' }))).toContain('CE2-T1 2027-01-15');
    expect(dues(ask('sefton', { 'expected-delivery': '2027-03-30' }, { type: 'pre-birth' }))).toEqual(['SE-T1 2027-02-16']);
  });
});

describe('Wales and Scotland', () => {
  test('Powys counts from the decision to make the enquiries, and says so (W-T1b)', () => {
    const rows = ask('powys', { 'enquiries-decided': '2026-12-01', 'strategy-discussion': '2026-12-02' });
    expect(dues(rows)).toEqual(['W-T1b 2026-12-22', 'W-T1b 2026-12-02', 'W-T1b 2026-12-16']);
    expect(rows[0]?.explanation).toContain('counted from the decision to make the enquiries');
    expect(rows[0]?.explanationCy).toContain('wedi’i gyfrif o’r penderfyniad i wneud yr ymholiadau');
  });

  test('Wales: the continuing assessment 42 working days from the start of the enquiries (W-T6)', () =>
    expect(dues(ask('wales', { 'section-47-started': '2026-11-02' }))).toEqual(['W-T6 2027-01-04']));

  test('Wales: passing the record on is for the chair, and whoever takes it has no other task (W-T9b, W-P4)', () =>
    expect(given('wales')).toMatchObject({ onwardSharing: 'chair', minuteTakerHelps: false }));

  test('Highland: the assessment seven days before, the letter five working days after (HL-T1)', () =>
    expect(dues(ask('highland', { conference: '2026-12-22' })).filter((one) => one.startsWith('HL'))).toEqual([
      'HL-T1 2026-12-15',
      'HL-T1 2026-12-31',
    ]));

  test('Scotland offers no categories of England (SC-X1)', () => expect(given('scotland-2023').decision.categories).toEqual([]));

  test('of an unborn child it is asked whether a core group meets before it leaves hospital (SC-T12)', () =>
    expect(given('scotland-2023').decision.unborn).toEqual(['core-group']));
});

describe('Northern Ireland, as far as it was found', () => {
  test('reviews at three and then six months; the assessment ten working days from the referral (NI-T2 to NI-T4)', () => {
    expect(dues(ask('northern-ireland-2018', { 'referral-received': '2026-11-02' }))).toEqual(['NI-T2 2026-11-16']);
    const facts = { 'conference:initial': '2026-08-31', conference: '2026-11-30' };
    expect(dues(ask('northern-ireland-2018', facts, { type: 'review' })).slice(0, 2)).toEqual([
      'NI-T3 2026-11-30',
      'NI-T4 2027-05-30',
    ]);
  });

  test('what was not found is not set: no limit, no quorum, no categories (NI-T1, NI-T6, NI-P4, NI-D3)', () => {
    const { quorum, decision, timescales } = given('northern-ireland-2018');
    expect([quorum, decision.categories]).toEqual([null, []]);
    for (const row of timescales.filter(({ id }) => id === 'NI-T1' || id === 'NI-T6'))
      expect(row).toMatchObject({ kind: 'undated', confidence: 0 });
  });

  test('bank holidays are those of Northern Ireland', () => {
    // 12 July 2027 is one there, and nowhere else.
    const rows = (key: string) => dues(ask(key, { 'referral-received': '2027-07-09' }, { today: '2027-07-09' }));
    expect(rows('northern-ireland-2018')).toEqual(['NI-T2 2027-07-26']);
  });
});
