import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../../domain/directory/importing/csv.ts';
import { readPeopleCsv } from '../../../../domain/directory/importing/people-csv.ts';
import type { Directory } from '../../../../domain/directory/state.ts';
import type { AgencyId, PersonId } from '../../../../domain/ids.ts';
import { inventedDirectory } from '../../../support/invented-partnership.ts';

const texts = (text: string) => {
  const read = readCsv(text);
  return 'fault' in read ? read.fault : read.rows.map((row) => row.map((cell) => cell.text));
};

describe('comma-separated text', () => {
  test.each([
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\nc,',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['\uFEFFa,"b, ""c""\nd",\n', [['a', 'b, "c"\nd', '']]],
    ['"",x', [['', 'x']]],
    ['', []],
  ])('%j', (text, rows) => {
    expect(texts(text)).toEqual(rows);
  });

  test.each([
    ['a,"b', 'line 1, column 3: a quotation mark is not closed'],
    ['a\nb,"c"d', 'line 2, column 6: something stands after a closing quotation mark'],
    ['a\nbc"d', 'line 2, column 3: a quotation mark within a cell that does not begin with one'],
    ['a\rb', 'line 1, column 2: a carriage return without a line feed'],
    ['"a\nb",c"', 'line 2, column 5: a quotation mark within a cell that does not begin with one'],
  ])('a fault has its place: %j', (text, fault) => {
    expect(texts(text)).toBe(fault);
  });

  test('every cell knows where it begins, also after one of several lines', () => {
    const read = readCsv('a,"b\nc",d\ne');
    expect('rows' in read && read.rows.flat()).toEqual([
      { text: 'a', line: 1, column: 1 },
      { text: 'b\nc', line: 1, column: 3 },
      { text: 'd', line: 2, column: 4 },
      { text: 'e', line: 3, column: 1 },
    ]);
  });
});

describe('people as rows', () => {
  const directory = inventedDirectory();
  const read = (...lines: readonly string[]) => readPeopleCsv(lines.join('\n'), directory);
  const head = 'id,name,agency,post,standing,hour,language,backup,teams-tenant,teams-user';

  test('they are added to, or change, what the file had; everybody else stays', () => {
    const found = read(
      head,
      'nell,Nell Invented,school,head,agency-lead;chair,8,cy,cleo-chair,tenant-school,aad-nell',
      'tom-teacher,Thomas,school,,,,,,tenant-school,aad-tom',
    );
    if ('wrong' in found) return expect.unreachable(found.wrong.join());
    expect(found.people).toHaveLength(directory.people.size + 1);
    expect(found.people.find((one) => one.id === 'nell')).toEqual({
      id: 'nell',
      name: 'Nell Invented',
      memberships: [{ agency: 'school', post: 'head', standing: ['agency-lead'] }],
      standing: ['chair'],
      backup: 'cleo-chair',
      identities: [{ on: 'teams', tenant: 'tenant-school', user: 'aad-nell' }],
      language: 'cy',
      hour: 8,
    });
    expect(found.people.find((one) => one.id === 'tom-teacher')?.name).toBe('Thomas');
    expect(found.agencies).toEqual([...directory.agencies.values()]);
  });

  describe('of two agencies', () => {
    /** A nursery that the school’s tenant serves too. */
    const school = directory.agencies.get('school' as AgencyId) ?? expect.unreachable();
    const nursery = { ...school, id: 'nursery' as AgencyId, name: 'Invented Nursery' };
    const agencies = new Map([...directory.agencies, [nursery.id, nursery] as const]);
    const table = (of: Directory, ...lines: readonly string[]) => readPeopleCsv(lines.join('\n'), { ...of, agencies });
    const also = 'id,name,agency,teams-tenant,teams-user,also';
    const row = 'tom-teacher,Tom,school,tenant-school,aad-tom';
    const memberships = [
      { agency: 'school', standing: [] },
      { agency: 'nursery', post: 'SENCO', standing: ['agency-lead', 'practice-administrator'] },
    ];

    test('the further ones stand in a cell, with post and standings', () => {
      const found = table(directory, also, `${row},nursery: SENCO: agency-lead + practice-administrator`);
      if ('wrong' in found) return expect.unreachable(found.wrong.join());
      expect(found.people.find((one) => one.id === 'tom-teacher')?.memberships).toEqual(memberships);
    });

    test('a table that has no such column leaves them as the file had them; one that has it, and is empty, ends them', () => {
      const tom = directory.filedPeople.get('tom-teacher' as PersonId) ?? expect.unreachable();
      const filed = new Map([...directory.filedPeople, [tom.id, { ...tom, memberships } as unknown as typeof tom]]);
      const of = { ...directory, filedPeople: filed };
      const now = (...lines: readonly string[]) => {
        const found = table(of, ...lines);
        if ('wrong' in found) return expect.unreachable(found.wrong.join());
        return found.people.find((one) => one.id === 'tom-teacher')?.memberships;
      };
      expect(now('id,name,agency,teams-tenant,teams-user', row)).toEqual(memberships);
      expect(now(also, `${row},`)).toEqual(memberships.slice(0, 1));
    });

    test.each([
      ['an agency that is none', 'elsewhere', /^line 2, column \d+: also: no agency of that id/],
      ['one that stands twice', 'school', /^line 2, column \d+: also: an agency stands twice/],
      ['a standing that is none', 'nursery: SENCO: king', /^line 2, column \d+: also: /],
      ['more than three parts', 'nursery: SENCO: agency-lead: x', /^line 2, column \d+: also: /],
      ['another employer’s', 'police', /not one of the agency/],
    ])('%s is said with line and column', (_, cell, says) => {
      expect(table(directory, also, `${row},${cell}`)).toEqual({ wrong: [expect.stringMatching(says)] });
    });
  });

  test.each([
    [['id,name'], ['line 1: the column "agency" is missing']],
    [['id,name,agency,colour,id'], ['line 1, column 16: no such column', 'line 1, column 23: stands twice']],
    [['id,name,agency', 'a,b'], ['line 2, column 1: 2 cells, and the first line has 3']],
    [['id,name,agency'], ['line 2: there is nobody']],
    [[head, 'nell,Nell,school,,,25,en,,tenant-school,aad-nell'], [expect.stringMatching(/^line 2, column 20: hour: /)]],
    [
      [head, 'nell,Nell,school,,,,en,,tenant-council,aad-nell'],
      [expect.stringMatching(/^line 2, column \d+: teams-user: not one of the agency/)],
    ],
    [[head, 'nell,Nell,school,,,,en,,,'], [expect.stringMatching(/^line 2, column 26: teams-user: /)]],
  ])('what is wrong is said with line and column: %j', (lines, wrong) => {
    expect(read(...lines)).toEqual({ wrong });
  });
});
