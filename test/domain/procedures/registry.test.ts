import { describe, expect, test } from 'vitest';
import { procedure, procedures, proceduresWith } from '../../../domain/procedures/registry.ts';
import { procedureSchema } from '../../../domain/procedures/schema.ts';
import { ask, dues } from '../timescales/asked.ts';

/** The rows of shared/procedures.md, per procedure. */
const rows = {
  'forth-valley': ['FV', 17],
  'stoke-on-trent': ['ST', 21],
  buckinghamshire: ['BU', 10],
  ceredigion: ['CE', 3],
  'gp-practice': ['GP', 3],
} as const;

describe('the five procedures', () => {
  test('are these, in this order', () => expect(procedures.keys.slice(0, 5)).toEqual(Object.keys(rows)));

  test.each(Object.entries(rows))('%s has every row and no other', (key, [letters, last]) => {
    const ids = new Set(procedure(key)?.timescales.map((row) => row.id));
    const wanted = Array.from({ length: last }, (_, i) => `${letters}-T${i + 1}`);
    expect([...ids].sort()).toEqual(wanted.sort());
  });

  test.each(procedures.keys)('%s fits the schema, and a role is named once', (key) => {
    const found = procedure(key);
    expect(procedureSchema.safeParse(found).error).toBeUndefined();
    const roles = found?.roles.map((role) => role.key) ?? [];
    expect(new Set(roles).size).toBe(roles.length);
    for (const needed of found?.quorum?.needs ?? []) expect(roles).toContain(needed);
  });

  test.each(procedures.keys)(
    '%s: a row is only for conferences the procedure has, an expected row says what is assumed',
    (key) => {
      for (const row of procedure(key)?.timescales ?? []) {
        for (const type of row.types) expect(procedure(key)?.types, row.id).toContain(type);
        if (row.strength === 'expected') expect(row.assumed, row.id).toBeTruthy();
      }
    },
  );

  test('nobody has adopted one yet: that is for a partnership to do', () => {
    for (const key of procedures.keys) expect(procedure(key)).toMatchObject({ adoptedBy: null, reviewedOn: null });
  });

  test('only Stoke has a quorum, only Buckinghamshire has the scale on', () => {
    const five = procedures.keys.slice(0, 5);
    expect(five.filter((key) => procedure(key)?.quorum !== null)).toEqual(['stoke-on-trent']);
    expect(procedures.keys.filter((key) => procedure(key)?.scale.on)).toEqual(['buckinghamshire']);
    expect(procedure('buckinghamshire')?.scale).toMatchObject({
      min: 0,
      max: 10,
      variation: { range: 3, across: 4 },
      threshold: { from: 0, to: 4 },
    });
  });

  test('the statutory core in Buckinghamshire: social worker, police, health by age, school', () => {
    const core = procedure('buckinghamshire')?.roles.filter((role) => role.standing === 'core') ?? [];
    expect(core.map((role) => [role.key, role.agency, ...role.when])).toEqual([
      ['social-worker', 'social-care'],
      ['police', 'police'],
      ['school-nurse', 'health', 'school-age'],
      ['health-visitor', 'health', 'under-five'],
      ['midwife', 'health', 'unborn', 'pre-birth'],
      ['school', 'school', 'school-age'],
    ]);
  });

  test("Forth Valley's areas differ only in their data", () => {
    const areas = procedure('forth-valley')?.areas ?? [];
    expect(areas.map((area) => area.key)).toEqual(['clackmannanshire', 'stirling', 'falkirk']);
    expect(new Set(areas.map((area) => Object.keys(area).join())).size).toBe(1);
  });
});

/** A partnership nobody has written a line of code for; as it would come from a file. */
const sixth = structuredClone({
  ...procedure('ceredigion'),
  key: 'isle-of-nowhere',
  title: { en: 'Isle of Nowhere' },
  nation: 'Scotland',
  division: 'scotland',
  areas: [{ key: 'north', title: { en: 'The North' }, coreGroupWeeks: 5, localHolidays: ['2026-12-21'] }],
  timescales: [
    {
      id: 'NW-T1',
      title: { en: 'Gathering' },
      kind: 'deadline',
      types: ['initial'],
      from: { fact: 'concern-notified' },
      within: [8, 'working-days'],
      to: 'conference',
      strength: 'must',
      source: '1',
    },
    {
      id: 'NW-T2',
      title: { en: 'Core group' },
      kind: 'interval',
      types: ['initial'],
      from: { fact: 'core-group', pick: 'last' },
      every: [4, 'weeks'],
      byArea: 'coreGroupWeeks',
      to: 'core-group',
      strength: 'must',
      source: '2',
    },
  ],
});

describe('a sixth procedure', () => {
  test('is data alone: its own dates, in its own area, with its local holiday', () => {
    const found = proceduresWith(sixth).find('isle-of-nowhere');
    if (found === undefined) throw new Error('it is not there');
    const facts = { 'concern-notified': '2026-12-18', 'core-group': '2026-12-01' };
    const north = ask(found, facts, { area: 'north' });
    expect(dues(north)).toEqual(['NW-T1 2027-01-06', 'NW-T2 2027-01-05']);
    expect(north[0]?.explanation).toBe(
      '8 working days from Fri 18 Dec 2026, not counting 21, 25 and 28 Dec and 1 and 4 Jan = Wed 6 Jan 2027',
    );
    expect(north[1]?.explanation).toBe('5 weeks from Tue 1 Dec 2026 = Tue 5 Jan 2027, the interval this area has set');
    expect(dues(ask(found, facts))).toEqual(['NW-T1 2027-01-05', 'NW-T2 2026-12-29']);
  });

  test('with a mistake in it is refused, naming the field', () => {
    const wrong = { ...sixth, timescales: [{ ...sixth.timescales[0], within: [8, 'fortnights'] }] };
    expect(() => proceduresWith(wrong)).toThrow(/This procedure cannot be used:[\s\S]*timescales\[0\]/);
    expect(() => proceduresWith({ ...sixth, bank: 'scotland' })).toThrow(/bank/);
    expect(() => proceduresWith({ ...sixth, key: 'ceredigion' })).toThrow('There are two procedures called "ceredigion"');
  });
});
