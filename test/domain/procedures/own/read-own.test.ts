import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textFaults } from '../../../../domain/procedures/own/own-faults.ts';
import { readOwnProcedure } from '../../../../domain/procedures/own/read-own.ts';
import { procedure, procedures, proceduresOf } from '../../../../domain/procedures/registry.ts';
import { procedureSchema } from '../../../../domain/procedures/schema.ts';
import { ask, dues } from '../../timescales/asked.ts';
import { isleOfNowhere } from './own-file.ts';

const [first, second] = isleOfNowhere.timescales;
const file = (change: object) => JSON.stringify({ ...isleOfNowhere, ...change }, null, 1);
const wrongIn = (text: string): readonly string[] => {
  const read = readOwnProcedure(text);
  return 'wrong' in read ? read.wrong : [];
};
/** The line of the file in which a text first stands. */
const lineWith = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

function taken(change: object = {}) {
  const read = readOwnProcedure(file(change));
  if ('wrong' in read) throw new Error(read.wrong.join());
  return proceduresOf({ ownProcedures: [read] });
}

describe('a file that a partnership wrote', () => {
  test('is data alone: its own dates, in its own area, with its local holiday; the rest is that of the one it extends', () => {
    const found = taken().find('isle-of-nowhere');
    if (found === undefined) throw new Error('it is not there');
    const facts = { 'concern-notified': '2026-12-18', 'core-group': '2026-12-01' };
    const own = (rows: ReturnType<typeof ask>) => dues(rows).filter((one) => one.startsWith('NW'));
    const north = ask(found, facts, { area: 'north' });
    expect(own(north)).toEqual(['NW-T1 2027-01-05', 'NW-T2 2027-01-05']);
    expect(north.map((one) => one.explanation)).toEqual(
      expect.arrayContaining([
        '8 working days from Fri 18 Dec 2026, not counting 21, 25 and 28 Dec and 1 Jan = Tue 5 Jan 2027',
        '5 weeks from Tue 1 Dec 2026 = Tue 5 Jan 2027, the interval this area has set',
      ]),
    );
    expect(own(ask(found, facts))).toEqual(['NW-T1 2027-01-04', 'NW-T2 2026-12-29']);
    const base = procedure('england-2023');
    expect(found.roles).toEqual(base?.roles);
    expect(found.timescales.map((row) => row.id)).toEqual([
      ...(base?.timescales ?? []).map((row) => row.id).filter((id) => !isleOfNowhere.instead.includes(id)),
      'NW-T1',
      'NW-T2',
    ]);
  });

  test.each([
    ['sourceAddress', { sourceAddress: 'https://reader:a-password@example.org/page' }],
    ['timescales[0].address', { timescales: [{ ...first, address: 'http://reader@example.org' }, second] }],
    ['rowsRead[0].address', { rowsRead: [{ id: 'NW-P1', confidence: 1, address: 'https://:a-password@example.org/' }] }],
  ])('has no name and no password in an address, and %s is said without them', (field, change) => {
    const text = file(change);
    const line = lineWith(text, '@example.org');
    expect(wrongIn(text)).toEqual([
      `line ${line}: ${field}: an address that everybody may open: no name and no password before the host, and no backslash`,
    ]);
    expect(wrongIn(text.replace(/[\w:-]*@example/, 'example'))).toEqual([]);
  });

  test.each(procedures.keys)('may extend %s, and fits the schema whole', (key) => {
    const found = taken({ extends: key, instead: [], areas: [], timescales: [] }).find('isle-of-nowhere');
    expect(procedureSchema.safeParse(found).error).toBeUndefined();
    // Its rows are those of the base, each with the document that it stands in.
    const base = procedure(key);
    const address = base?.sourceAddress === undefined ? {} : { address: base.sourceAddress };
    const standsIn = { document: base?.document, edition: base?.sourceDate, ...address };
    // Where its own document is read nobody has said: that of the base is another.
    expect(found?.sourceAddress).toBeUndefined();
    expect(found?.timescales).toEqual(base?.timescales.map((row) => ({ standsIn, ...row })));
  });

  test('written while a scale still named its ends it is taken, as one that does not; other ends are no field', () => {
    const scale = { on: true, variation: { range: 3, across: 4 }, threshold: { from: 0, to: 4 }, source: '3' };
    const own = (change: object) => taken(change).find('isle-of-nowhere');
    expect(own({ scale: { min: 0, max: 10, ...scale } })).toEqual(own({ scale }));
    expect(own({ scale })?.scale).toEqual(scale);
    const text = file({ scale: { ...scale, max: 5 } });
    expect(wrongIn(text)).toEqual([`line ${lineWith(text, '"max"')}: scale.max: no field has such a name`]);
    expect(wrongIn(file({ scale: { min: 0, max: 10 } }))).toHaveLength(4);
    for (const odd of [null, 0, [], [{ min: 0 }], 'PLANTED']) expect(wrongIn(file({ scale: odd }))).toHaveLength(1);
  });

  test('the example in the docs is one', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../../docs/examples/procedure.json'), 'utf8');
    expect(readOwnProcedure(text)).toMatchObject({ extends: 'england-2023' });
  });
});

test('ours keep the limits that a file is held to: what is drawn of them is what may be drawn of it', () => {
  for (const key of procedures.keys) expect(textFaults(procedure(key)), key).toEqual([]);
});

describe('a mistake is a sentence with its line', () => {
  const cases: readonly (readonly [string, object, string, string])[] = [
    [
      'a unit that is none',
      { areas: [], timescales: [{ ...first, within: [8, 'fortnights'] }] },
      '"fortnights"',
      'timescales[0].within[1]: should be one of working-days, days,',
    ],
    ['a word of ours misspelt', { bank: 'scotland' }, '"bank"', 'bank: no field has such a name'],
    [
      'a field of a row misspelt',
      { areas: [], timescales: [{ ...first, strenght: 'must' }] },
      '"strenght"',
      'timescales[0].strenght: no field has such a name',
    ],
    ['a row of the base that there is not', { instead: ['EN-T99'] }, '"EN-T99"', 'instead[0]: england-2023 has no such row'],
    ['a key of ours', { key: 'wales' }, '"wales"', 'key: one of ours is called so'],
    ['a base that there is not', { extends: 'atlantis' }, '"atlantis"', 'extends: one of forth-valley, '],
    [
      'a quorum of a role that there is not',
      { quorum: { needs: ['jester'] } },
      '"needs"',
      'quorum.needs: the quorum needs the role jester',
    ],
    [
      'a kind of conference the base has not',
      { extends: 'ceredigion', areas: [], instead: [], timescales: [{ ...first, types: ['transfer'] }] },
      '"types"',
      'timescales[0].types: ceredigion has no transfer conference',
    ],
    [
      'what is only expected, without why',
      { areas: [], timescales: [{ ...first, strength: 'expected' }] },
      '"strength"',
      'timescales[0].strength: what is only expected says under "assumed"',
    ],
    [
      'a day of a row nobody found a figure for',
      { areas: [], timescales: [{ ...first, confidence: 0 }] },
      '"confidence"',
      'timescales[0].confidence: 0 is of a row nobody found a figure for, which has no day',
    ],
    [
      'a row the base has too',
      { areas: [], instead: ['EN-T1'], timescales: [{ ...first, id: 'EN-T6' }] },
      '"EN-T6"',
      'timescales[0].id: england-2023 has this row already',
    ],
    [
      'a count that no calendar has',
      { areas: [], timescales: [{ ...first, within: [99_999, 'years'] }] },
      '"within"',
      'timescales[0].within: longer than any procedure counts',
    ],
    [
      'a day to reconvene by that no calendar has',
      { quorum: { reconvene: { workingDays: Number.MAX_SAFE_INTEGER } } },
      '"workingDays"',
      'quorum.reconvene.workingDays: ',
    ],
    ['fewer agencies than none', { quorum: { otherAgencies: -1 } }, '"otherAgencies"', 'quorum.otherAgencies: '],
    [
      'an interval the area may not have',
      { areas: [{ ...isleOfNowhere.areas[0], coreGroupWeeks: 12 }], timescales: [second] },
      '"coreGroupWeeks"',
      'areas[0].coreGroupWeeks: from 4 to 6 weeks between core groups',
    ],
    [
      'a key that every object has',
      { areas: [{ ...isleOfNowhere.areas[0], key: 'constructor' }] },
      '"constructor"',
      'areas[0].key: a word that cannot be a key',
    ],
    [
      'a text that turns the writing',
      { title: { en: 'Isle \u202E of Nowhere' } },
      'of Nowhere',
      'title.en: one line of text, without signs that nobody sees',
    ],
    ['a text that no card holds', { terms: { chair: { en: 'x'.repeat(10) } } }, 'xxx', 'terms.chair.en: at most 9 characters'],
    [
      'who adopted it, which a file does not say',
      { adoptedBy: 'Invented Board' },
      '"adoptedBy"',
      'adoptedBy: no field has such a name',
    ],
  ];
  test.each(cases)('%s', (_, change, stands, says) => {
    const text = file(change);
    const found = wrongIn(text);
    expect(found.length).toBeGreaterThan(0);
    // The field of the row that was changed, not one of its name further up.
    const from = says.startsWith('timescales')
      ? text.indexOf('"timescales"')
      : says.startsWith('quorum')
        ? text.indexOf('"quorum"')
        : 0;
    const line = text.slice(0, from).split('\n').length - 1 + lineWith(text.slice(from), stands);
    expect(found[0]).toMatch(new RegExp(`^line ${line}: `));
    expect(found[0]).toContain(says);
  });

  test.each([
    ['{\n"a": 1,\n}', /^line 3, character 1: not JSON/],
    ['{\n"key": "PLANTED"\n"a": 1}', /^line 3, character 1: not JSON(?!.*PLANTED)/],
    ['', /^line 1, character 1: not JSON/],
    ['{"a": 1', /^line 1, character 8: not JSON/],
    ['{\n"a": [,\n1]\n}', /^line 2, character 7: not JSON/],
    ['{\n"a": [1,\n2,\n]\n\n}', /^line 4, character 1: not JSON/],
    ['{\n"a":\n"b\nc"}', /^line 3, character 3: not JSON/],
    ['{\n“a”: 1\n}', /^line 2, character 1: not JSON/],
    ['{\n}\n}', /^line 3, character 1: not JSON/],
    ['[]', /^line 1: should be object/],
    ['5', /^line 1: should be object/],
    ['{"key": 1,\n"key": 2}', /^line 2: key: stands twice|^line 1: /],
    ['{"__proto__": {"key": "x"}}', /^line 1: __proto__: no field has such a name/],
    [`${'['.repeat(60_000)}${']'.repeat(60_000)}`, /^line 1: objects and lists stand in one another more than 24 deep/],
    [`${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}`, /^line 1: objects and lists/],
  ])('what is no procedure at all: %.40s', (text, says) => {
    expect(wrongIn(text)[0]).toMatch(says);
  });

  test('a field that stands twice is refused: a reader would take the last without a word', () => {
    const text = file({}).replace('"key": "isle-of-nowhere"', '"key": "isle-of-nowhere",\n "key": "other"');
    expect(wrongIn(text)).toEqual([`line ${lineWith(text, '"key": "other"')}: key: stands twice`]);
  });

  test('of very many mistakes some are said, and how many more', () => {
    const found = wrongIn(file(Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`field-${n}`, n]))));
    expect(found).toHaveLength(41);
    expect(found.at(-1)).toBe('and 260 more');
  });

  test('whatever stands in a file, it fits the schema whole, or is refused in sentences', () => {
    const planted = fc.anything({ maxDepth: 3, withNullPrototype: false });
    const fields = fc.constantFrom(...Object.keys(procedure('england-2023') ?? {}), 'extends', 'instead', 'PLANTED-FIELD');
    fc.assert(
      fc.property(fc.dictionary(fields, planted, { maxKeys: 4 }), fc.boolean(), (change, over) => {
        const text = JSON.stringify(over ? { ...isleOfNowhere, ...change } : change);
        const read = readOwnProcedure(text);
        if ('wrong' in read) {
          expect(read.wrong.length).toBeGreaterThan(0);
          for (const one of read.wrong) expect(one).toMatch(/^(line \d+|and \d+ more)/);
        } else expect(procedureSchema.safeParse(proceduresOf({ ownProcedures: [read] }).find(read.key)).success).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
