import { describe, expect, test } from 'vitest';
import { extended } from '../../../domain/procedures/local/extended.ts';
import { procedure, procedures } from '../../../domain/procedures/registry.ts';
import { ask, dues, given, only } from '../timescales/asked.ts';

const national = ['england-2023', 'scotland-2023', 'wales', 'northern-ireland-2018'];
const local = [
  ...['forth-valley-today', 'london', 'sussex', 'tees', 'blackpool', 'bolton', 'cheshire-east', 'city-and-hackney', 'liverpool'],
  ...['north-yorkshire', 'sefton', 'highland', 'powys'],
];

describe('national guidance of today, and areas that differ from it', () => {
  test('stand beside the five documents', () => expect(procedures.keys.slice(5)).toEqual([...national, ...local]));

  test.each([...national, ...local])('%s: every row says how sure it is; what no figure was found for has no date', (key) => {
    for (const row of given(key).timescales) {
      expect(row.confidence, row.id).toBeDefined();
      expect(row.kind === 'undated' || row.confidence !== 0, row.id).toBe(true);
    }
  });

  test.each([
    ['england-2023', /^EN-/],
    ['scotland-2023', /^SC-/],
    ['wales', /^W-/],
    ['northern-ireland-2018', /^NI-/],
  ] as const)('%s: what it asks for flatly stands in a row of its own; what a local document asks is our reading', (key, own) => {
    const { decision, moves, participation } = given(key);
    const tasks = [...decision.tasks, ...moves.tasks, ...participation.tasks];
    expect(tasks.length).toBeGreaterThan(10);
    expect(tasks.filter(({ strength, source }) => strength !== 'expected' && !own.test(source))).toEqual([]);
  });

  test('a row nobody found a figure for is said to be the partnership’s to decide, and never a day', () => {
    const rows = ask('england-2023', { conference: '2026-11-02' });
    expect(only(rows, 'EN-T14')).toMatchObject({ due: null });
    expect(only(rows, 'EN-T14').explanation).toBe(
      'No date is set: no national figure was found, your partnership decides, counted from Mon 2 Nov 2026',
    );
  });
});

describe('three nations count the same sentence from three days', () => {
  // Discussions on 1, 8 and 15 December 2026, the enquiries started on the 8th.
  const facts = {
    'strategy-discussion': ['2026-12-01', '2026-12-08', '2026-12-15'],
    'section-47-started': '2026-12-08',
  };

  test('England: the discussion at which the enquiries began, and beside it the published count (EN-T1, EN-T1b)', () => {
    const rows = ask('england-2023', facts);
    expect(dues(rows)).toEqual(['EN-T1 2026-12-31', 'EN-T1b 2026-12-31', 'EN-T11 -']);
    expect(only(rows, 'EN-T1').explanation).toContain(
      'counted from the strategy discussion at which the enquiries began; taken from a local text that carries it',
    );
  });

  test('without the day they started, the first discussion: too soon rather than too late', () => {
    expect(dues(ask('england-2023', { 'strategy-discussion': facts['strategy-discussion'] }))).toEqual([
      'EN-T1 2026-12-22',
      'EN-T11 -',
    ]);
  });

  test('Wales: the last discussion (W-T1)', () => {
    const rows = ask('wales', facts);
    expect(dues(rows)).toEqual(['W-T1 2027-01-08', 'W-T6 2027-02-09']);
    expect(only(rows, 'W-T1').explanation).toMatch(/counted from the last strategy discussion$/);
  });

  test('Wales, before a birth: what any conference and any registration asks, and no day that no text gives (W-T13)', () => {
    expect(given('wales').types).toContain('pre-birth');
    const began = ask('wales', { ...facts, 'concern-raised': '2026-12-01' }, { type: 'pre-birth' });
    expect(dues(began)).toEqual(['W-T6 2027-02-09', 'W-T13 -']);
    expect(only(began, 'W-T13').explanation).toBe(
      'No date is set: no national figure was found, your partnership decides, counted from Tue 1 Dec 2026',
    );
    const held = ask('wales', { 'conference:pre-birth': '2026-12-15', conference: '2026-12-15' }, { type: 'pre-birth' });
    expect(dues(held)).toEqual(expect.arrayContaining(['W-T3 2026-12-31', 'W-T7 2026-12-22', 'W-T8 2027-01-15', 'W-T13 -']));
    expect(held.some(({ rule }) => rule === 'W-T5')).toBe(false);
  });

  test('Stoke: the second of them, as before (ST-T1)', () => {
    expect(dues(ask('stoke-on-trent', facts))).toContain('ST-T1 2026-12-31');
  });
});

describe('scotland-2023 mixes units, each with its row', () => {
  test('28 days from the concern, 5 days of notice, then working days (SC-T3, T4, T7, T8, T11)', () => {
    const rows = ask('scotland-2023', {
      'concern-raised': '2026-12-01',
      'invitations-sent': '2026-12-14',
      conference: '2026-12-22',
    });
    // 28 December 2026 is a bank holiday in Scotland and still day 27; 1 and 4 January 2027 are bank holidays there, 2 January is a Saturday.
    expect(dues(rows)).toEqual([
      'SC-T3 2026-12-29',
      'SC-T4 2026-12-19',
      'SC-T7 2027-01-11',
      'SC-T8 2027-01-18',
      'SC-T11 2027-06-22',
    ]);
  });

  test('before a birth the concern and the 28th week both count (SC-T5)', () => {
    const rows = ask(
      'scotland-2023',
      { 'concern-raised': '2026-12-01', 'expected-delivery': '2027-03-30' },
      { type: 'pre-birth' },
    );
    expect(dues(rows)).toEqual(['SC-T5 2026-12-29', 'SC-T5 2027-01-05']);
  });

  test('two in a row may not be inquorate, and one that is ends no plan (SC-P2)', () =>
    expect(given('scotland-2023').quorum).toMatchObject({ twoInARow: false, endsPlan: false, reconvene: { workingDays: 10 } }));
});

test('the Welsh and the English text of one row differ: months count, and the note is read (W-T5)', () => {
  const rows = ask('wales', { 'conference:initial': '2026-08-31', conference: '2026-11-30' }, { type: 'review' });
  const next = rows.filter((row) => row.rule === 'W-T5')[1];
  expect(dues(rows).slice(0, 2)).toEqual(['W-T5 2026-11-30', 'W-T5 2027-05-30']);
  expect(next?.explanation).toContain('note: one Welsh page says six weeks');
});

test('in Wales corrections are sent in the 10 working days after the record was received (W-T9)', () => {
  const row = only(ask('wales', { 'minutes-received': '2026-12-18' }), 'W-T9');
  expect(row).toMatchObject({ strength: 'should', to: 'corrections-sent' });
  // Without 25 and 28 December and 1 January.
  expect(dues([row])).toEqual(['W-T9 2027-01-06']);
});

describe('an area states only what differs', () => {
  test('Sussex: its reports and its pre-birth conference; the rest is England’s', () => {
    const facts = { conference: '2026-12-07' };
    expect(only(ask('sussex', facts), 'SX-T1')).toMatchObject({ strength: 'should', kind: 'deadline' });
    expect(dues(ask('sussex', facts)).filter((one) => one.startsWith('SX'))).toEqual(['SX-T1 2026-12-02']);
    expect(dues(ask('sussex', { conference: '2026-12-07' }, { type: 'review' }))[0]).toBe('EN-T7 2027-06-07');
    expect(given('sussex').timescales.some((row) => row.id === 'EN-T14')).toBe(false);
    expect(given('sussex').reports.evenWhenAbsent).toBe(true);
    expect(given('sussex').roles).toBe(given('england-2023').roles);
  });

  test('London and Tees: after a pre-birth conference the earlier of three months and some days after the birth', () => {
    const facts = { 'conference:pre-birth': '2026-11-02', birth: '2026-12-18' };
    expect(only(ask('london', facts, { type: 'pre-birth' }), 'LO-T2').explanation).toMatch(/^the earliest of 3 months/);
    expect(dues(ask('london', facts, { type: 'pre-birth' }))).toContain('LO-T2 2026-12-28');
    expect(dues(ask('tees', facts, { type: 'pre-birth' }))).toContain('TE-T3 2027-01-06');
  });

  test('Tees: the administrator is contacted the next working day, the minutes of a core group have no date of their own (TE-T1, TE-T2)', () => {
    const rows = ask('tees', { 'decision-to-convene': '2026-12-24', 'core-group': '2026-12-18' });
    // After 25 and 28 December, and the days between them.
    expect(dues([only(rows, 'TE-T1')])).toEqual(['TE-T1 2026-12-29']);
    expect(only(rows, 'TE-T2')).toMatchObject({ due: null });
    expect(only(rows, 'TE-T2').explanation).toContain('at least 2 weeks before the next core group');
  });

  test('Sussex: whoever does not agree reads of the 72 hours (SX-T5)', () => {
    expect(given('sussex').decision.dissent.says?.en).toContain('72 hours');
    expect(given('england-2023').decision.dissent.says?.en ?? '').not.toContain('72');
  });

  test('Forth Valley of today: 21 working days at a move, core groups as its area has set', () => {
    expect(dues(ask('forth-valley-today', { 'transfer-notified': '2026-11-02' }, { type: 'transfer' }))).toEqual([
      'SC-T13 2026-12-02',
    ]);
    expect(given('forth-valley-today').division).toBe('scotland');
    expect(given('forth-valley').supersededBy).toBeDefined();
  });

  test('what has taken the place of its base is said of the base, unless it says that itself', () => {
    expect(given('sussex').supersededBy?.en).toBe(
      `${given('england-2023').supersededBy?.en} (in place of Working Together to Safeguard Children, which it stands on)`,
    );
    expect(given('sussex').supersededBy?.cy).toContain('argraffiad 2026');
    expect(given('forth-valley-today').supersededBy).toBeUndefined();
    const own = { key: 'x', title: { en: 'X' }, document: { en: 'A page' }, sourceDate: null, sourceNote: { en: 'x' } };
    expect(extended(given('england-2023'), { ...own, supersededBy: { en: 'ours of 2027' } }).supersededBy?.en).toBe(
      'ours of 2027',
    );
  });

  test('a place taken of a row that is not there is a mistake, named', () => {
    const own = {
      key: 'nowhere',
      title: { en: 'Nowhere' },
      document: { en: 'A page' },
      sourceDate: null,
      sourceNote: { en: 'x' },
    };
    expect(() => extended(given('wales'), { ...own, instead: ['EN-T1'] })).toThrow(
      'nowhere stands instead of EN-T1, which wales does not have',
    );
    expect(procedure('nowhere')).toBeUndefined();
  });
});
