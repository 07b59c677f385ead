import type { Directory, ShutAgency } from '../state.ts';
import { type CsvCell, readCsv } from './csv.ts';
import { readPartnership } from './read-partnership.ts';
import type { Partnership } from './shape.ts';
import { partnershipInDirectory } from './slice.ts';

const plain = ['id', 'name', 'agency', 'post', 'telephone', 'language', 'unit', 'backup'] as const;
const numbers = ['hour', 'order'] as const;
const lists = ['standing', 'areas'] as const;
const accounts = ['teams-tenant', 'teams-user', 'slack-org', 'slack-user'] as const;
const columns: readonly string[] = [...plain, ...numbers, ...lists, ...accounts, 'also'];
const needed = ['id', 'name', 'agency'];

/**
 * People as rows of a table (docs/operations.md names its columns). It is no whole list: those in it are added or changed, and everybody else the
 * file had stays. What is wrong is said with line and column; a value is never repeated.
 */
export function readPeopleCsv(text: string, directory: Directory): Partnership | { readonly wrong: readonly string[] } {
  const csv = readCsv(text);
  if ('fault' in csv) return { wrong: [csv.fault] };
  const [head = [], ...all] = csv.rows;
  const rows = all.filter((row) => row.length > 1 || row[0]?.text !== '');
  const names = head.map((cell) => cell.text.trim().toLowerCase());
  const wrong = [
    ...head.flatMap((cell, nth) => (columns.includes(names[nth] ?? '') ? [] : [at(cell, 'no such column')])),
    ...head.flatMap((cell, nth) => (names.indexOf(names[nth] ?? '') === nth ? [] : [at(cell, 'stands twice')])),
    ...needed.flatMap((name) => (names.includes(name) ? [] : [`line 1: the column "${name}" is missing`])),
    ...rows.flatMap((row) => {
      const [first] = row;
      return first === undefined || row.length === head.length
        ? []
        : [at(first, `${row.length} cells, and the first line has ${head.length}`)];
    }),
  ];
  if (wrong.length > 0) return { wrong };
  if (rows.length === 0) return { wrong: ['line 2: there is nobody'] };
  const named = partnershipInDirectory(directory);
  const kept = [...directory.filedPeople.values()].map((one) => one.id as string);
  const people = rows.map((row): Row => {
    const cells = new Map(row.map((cell, nth) => [names[nth] ?? '', cell.text.trim()]));
    // A table without that column says nothing of it: they stay members where they were.
    const also = names.includes('also') ? alsoIn(cells.get('also') ?? '') : alsoKept(cells.get('id') ?? '', directory);
    return { ...personIn(cells), ...(also.length === 0 ? {} : { also }) };
  });
  const backups = people.flatMap((one) => (typeof one.backup === 'string' && kept.includes(one.backup) ? [one.backup] : []));
  const read = readPartnership({
    ...named,
    // A table says nothing of teams, and most of whoever is in one is not in it.
    teams: [],
    agencies: [...directory.agencies.values()].map(({ shut, ...one }) => ({
      ...one,
      ...(shut === undefined ? {} : placesOf(shut)),
    })),
    people: [...people, ...placeholders(backups, people, directory)],
  });
  if ('wrong' in read) return { wrong: read.wrong.map((one) => placed(one, rows, names)) };
  const ids = new Set(people.map((one) => one.id));
  const mine = read.people.filter((one) => ids.has(one.id));
  const others = [...directory.filedPeople.values()].filter((one) => !ids.has(one.id));
  return { ...read, teams: named.teams ?? [], agencies: [...directory.filedAgencies.values()], people: [...others, ...mine] };
}

/** As the file has them: whether somebody may come into one that is shut is asked when the table is taken. */
const placesOf = ({ tenants, workspaces }: ShutAgency) => ({ tenants, workspaces });

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

function personIn(cells: ReadonlyMap<string, string>): Row {
  const given = (name: string) => cells.get(name) ?? '';
  const some = <V>(name: string, value: (text: string) => V) => (given(name) === '' ? [] : [[name, value(given(name))] as const]);
  const identities = [
    ...(given('teams-user') === '' ? [] : [{ on: 'teams', tenant: given('teams-tenant'), user: given('teams-user') }]),
    ...(given('slack-user') === '' ? [] : [{ on: 'slack', org: given('slack-org'), user: given('slack-user') }]),
  ];
  return {
    ...Object.fromEntries([
      ...plain.flatMap((name) => some(name, (text) => text)),
      ...numbers.flatMap((name) => some(name, Number)),
      ...lists.flatMap((name) => some(name, (text) => text.split(';').map((one) => one.trim()))),
    ]),
    id: given('id'),
    identities,
  };
}

/** Further agencies as a cell has them: `practice: GP partner: lead; clinic`, agency, post and standings, of which the last two may be left out. */
function alsoIn(cell: string): readonly object[] {
  if (cell === '') return [];
  return cell.split(';').map((one) => {
    const [agency = '', post = '', standing = '', ...more] = one.split(':').map((part) => part.trim());
    return {
      agency,
      ...(post === '' ? {} : { post }),
      ...(standing === '' ? {} : { standing: standing.split('+').map((each) => each.trim()) }),
      // What nobody meant is not left out quietly.
      ...(more.length === 0 ? {} : { 'a third colon': more.length }),
    };
  });
}

function alsoKept(id: string, { filedPeople }: Directory): readonly object[] {
  const [, ...further] = filedPeople.get(id as never)?.memberships ?? [];
  return further;
}

/** Whoever stands in for a chair of the table and is not in it, as the file has them: they are only looked up. */
function placeholders(backups: readonly string[], people: readonly Row[], { filedPeople }: Directory): readonly object[] {
  const ids = new Set(people.map((one) => one.id));
  return [...new Set(backups)].flatMap((id) => {
    const found = filedPeople.get(id as never);
    if (found === undefined || ids.has(id)) return [];
    const [{ agency }] = found.memberships;
    return [{ id, name: found.name, agency, identities: found.identities }];
  });
}

const at = ({ line, column }: CsvCell, what: string) => `line ${line}, column ${column}: ${what}`;

/** `people.3.telephone: …` as the line and column it stands in; an account's parts stand in columns of their own. */
function placed(problem: string, rows: readonly (readonly CsvCell[])[], names: readonly string[]): string {
  const [, nth = '', field = '', what = ''] = /^people\.(\d+)\.?([^:]*): (.*)$/s.exec(problem) ?? [];
  const row = rows[Number(nth)];
  const [first] = row ?? [];
  if (nth === '' || row === undefined || first === undefined) return problem;
  const [name = ''] = field.split('.');
  const column = name === 'identities' ? (names.find((one) => one.endsWith('-user')) ?? '') : name;
  const cell = row[names.indexOf(column)] ?? first;
  return at(cell, `${column || 'row'}: ${what}`);
}
