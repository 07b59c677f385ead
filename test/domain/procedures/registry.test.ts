import { describe, expect, test } from 'vitest';
import { procedure, procedures } from '../../../domain/procedures/registry.ts';
import { procedureSchema } from '../../../domain/procedures/schema.ts';

/** The rows of shared/procedures.md, per procedure. */
const rows = {
  'forth-valley': ['FV', 17],
  'stoke-on-trent': ['ST', 21],
  buckinghamshire: ['BU', 10],
  ceredigion: ['CE', 3],
  'gp-practice': ['GP', 3],
} as const;

/** What a document asks for beside its timescales, and is counted. */
const alsoCounted: Readonly<Record<string, readonly string[]>> = { 'forth-valley': ['FV-B1'] };

describe('the five procedures', () => {
  test('are these, in this order', () => expect(procedures.keys.slice(0, 5)).toEqual(Object.keys(rows)));

  test.each(Object.entries(rows))('%s has every row and no other', (key, [letters, last]) => {
    const ids = new Set(procedure(key)?.timescales.map((row) => row.id));
    const wanted = [...Array.from({ length: last }, (_, i) => `${letters}-T${i + 1}`), ...(alsoCounted[key] ?? [])];
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
