import { csvText } from '../../../adapters/files/csv/csv-text.ts';
import { isKeeper } from '../../../domain/access/keeper.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import type { ReturnKind } from '../../../domain/case/keeping/shape.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import type { Instant, PersonId } from '../../../domain/ids.ts';
import { procedureOf } from '../../../domain/procedures/in-force.ts';
import { annexCounts, annexSchema, annexTables } from '../../../domain/returns/annex-a.ts';
import { findingsIn, notChecked } from '../../../domain/returns/census-rules.ts';
import { childRecordsOf } from '../../../domain/returns/child-records.ts';
import { meetingsLines } from '../../../domain/returns/meetings-lines.ts';
import { meetingsLine, meetingsSchema } from '../../../domain/returns/meetings-shape.ts';
import type { ChildRecord } from '../../../domain/returns/record.ts';
import { endOfEnquiries, ssdSchema, ssdTables } from '../../../domain/returns/ssd.ts';
import { type ReturnTable, saidOfEmpty } from '../../../domain/returns/table.ts';
import { whichChild } from '../../../domain/returns/which-child.ts';
import { askAtServer } from '../case/case-ask.ts';
import type { Offline } from '../offline.ts';
import type { Done } from '../on-store.ts';
import { type ExportFile, fillFolder, openFolder, sha256OfFiles } from './export-folder.ts';
import { casesKeptBy, type ReturnedCase } from './returned-cases.ts';

export interface ReturnOptions {
  readonly by: string;
  /** The folder. */
  readonly to: string;
}

/** What a return is made into. `said`: what of it has to be known by whoever uses it. */
interface Made {
  readonly files: readonly ExportFile[];
  readonly cases: readonly ReturnedCase[];
  readonly findings: readonly string[];
  readonly said: readonly string[];
}

const make: Readonly<Record<ReturnKind, (cases: readonly ReturnedCase[], directory: Directory, now: Instant) => Made>> = {
  ssd: (cases, directory, now) => tablesOf(cases, directory, now, ssdSchema, ssdTables, [endOfEnquiries]),
  'annex-a': (cases, directory, now) =>
    tablesOf(cases, directory, now, annexSchema, (records) => annexTables(records, localDay(now)), [annexCounts]),
  meetings: meetingsOfAll,
};

/**
 * The return in a folder, once each case that is in it has it on its trail. The rules of the census are asked first: what they object to is
 * said, and the files are written all the same; the exit status is 1 then.
 */
export async function exportReturn(offline: Offline, what: ReturnKind, { by, to }: ReturnOptions): Promise<Done> {
  const directory = await offline.streams.directory.peek('directory');
  if (!isKeeper(by as PersonId, directory))
    return { wrong: [`"${by}" is no administrator, chair or unit manager of this partnership. Nothing was written.`] };
  const folder = await openFolder(to);
  if ('wrong' in folder) return { wrong: [`${folder.wrong} Nothing was written.`] };
  const now = offline.now();
  const returned = make[what](await casesKeptBy(offline, by as PersonId, directory), directory, now);
  const { cases, findings } = returned;
  const said = [...returned.said, 'Cases that have ended, and those that are not for whoever asked, are not in it.'];
  const files = [...returned.files, readme(what, now, findings, said)];
  const sha256 = sha256OfFiles(files);
  const note = (id: string, more: { readonly unwritten?: true } = {}) =>
    askAtServer(offline, id, by, { do: 'record-return', what, sha256, ...more });
  const noted: string[] = [];
  const wrong = await fillFolder(folder, files, new Date(now).toISOString(), async () => {
    for (const { id } of cases) {
      const refused = await note(id);
      if (refused !== null) return `${id}: ${refused} No file was written.`;
      noted.push(id);
    }
    return null;
  });
  if (wrong !== null) return { wrong: [...findings, wrong, ...(await takenBack(noted, (id) => note(id, { unwritten: true })))] };
  const names = files.map(({ name }) => name).join(', ');
  const all = [
    `${cases.length} ${cases.length === 1 ? 'case is' : 'cases are'} in ${to}: ${names}.`,
    ...said,
    `SHA-256 ${sha256}`,
  ];
  return findings.length === 0 ? { said: all } : { wrong: findings, status: 1, said: all };
}

/** Where nothing was written after all, the trail of each case that says it was put into it says so too; else it is said here. */
async function takenBack(noted: readonly string[], takeBack: (id: string) => Promise<string | null>): Promise<readonly string[]> {
  const left: string[] = [];
  for (const id of noted) if ((await takeBack(id)) !== null) left.push(id);
  return left.length === 0 ? [] : [`On the trail of ${left.join(', ')} it stands all the same that it was put into this return.`];
}

/** A file with its head alone is no mistake. */
function noRows(tables: readonly ReturnTable[]): readonly string[] {
  const none = tables.filter(({ rows }) => rows.length === 0).map(({ file }) => file);
  return none.length === 0 ? [] : [`No rows in ${none.join(', ')}: nothing in these cases belongs there.`];
}

/** What is of England alone: other nations' cases are no part of it. */
function tablesOf(
  cases: readonly ReturnedCase[],
  directory: Directory,
  now: Instant,
  schema: string,
  tablesFrom: (records: readonly ChildRecord[]) => readonly ReturnTable[],
  beware: readonly string[] = [],
): Made {
  const english = cases.filter((one) => procedureIn(one, directory).nation === 'England');
  const records = english.flatMap((one) =>
    recordsIn(one, directory, now).map((record) => [record, one.state.opening.reference] as const),
  );
  const all = records.map(([record]) => record);
  const tables = [...tablesFrom(all), whichChild(records)];
  const others = cases.length - english.length;
  return {
    files: tables.map((table) => ({ name: table.file, text: csvText(table) })),
    cases: english,
    findings: objections(all),
    said: [
      `Columns as in ${schema}. Ids are Quorate's own: quorate_children.csv says which child each is, for your analyst to put the council's in.`,
      ...noRows(tables),
      ...tables.flatMap(saidOfEmpty),
      ...beware,
      ...(others === 0 ? [] : [`${others} not in it: of a procedure of another nation than England.`]),
      notChecked,
    ],
  };
}

/** What the rules of the census object to (England), each by its code. */
export function censusOf(one: ReturnedCase, directory: Directory, now: Instant): readonly string[] {
  return objections(recordsIn(one, directory, now));
}

const objections = (records: readonly ChildRecord[]) =>
  findingsIn(records).map((one) => `${one.code}: ${one.case}, Child ${one.number}: ${one.says}.`);

/** Of another nation's case there are none. */
function recordsIn(one: ReturnedCase, directory: Directory, now: Instant): readonly ChildRecord[] {
  const procedure = procedureIn(one, directory);
  return procedure.nation === 'England' ? childRecordsOf(one.state, { directory, procedure }, now) : [];
}

/** What whoever gets the folder has to know of it, and reads on no screen. */
function readme(what: ReturnKind, now: Instant, findings: readonly string[], said: readonly string[]): ExportFile {
  const lines = [
    `Made by Quorate on ${isoFromDay(localDay(now))}: ${titles[what]}.`,
    ...(findings.length === 0
      ? []
      : ['', 'What the rules of the children-in-need census object to, by their codes:', ...findings]),
    '',
    ...said,
  ];
  return { name: 'quorate_readme.txt', text: `${lines.join('\n')}\n` };
}

const titles: Readonly<Record<ReturnKind, string>> = {
  ssd: 'enquiries, initial conferences, plans and reviews, a row for each child',
  'annex-a': 'lists 5 and 7 of Annex A, to reconcile',
  meetings: 'meetings and actions, a line each',
};

function meetingsOfAll(cases: readonly ReturnedCase[], directory: Directory, now: Instant): Made {
  const lines = cases.flatMap((one) => meetingsLines(one.state, { directory, procedure: procedureIn(one, directory) }));
  const text = lines.map((line) => `${JSON.stringify(meetingsLine.parse(line))}\n`).join('');
  return {
    files: [{ name: 'quorate_meetings.jsonl', text }],
    cases,
    findings: objections(cases.flatMap((one) => recordsIn(one, directory, now))),
    said: [`${lines.length} lines, each as docs/meetings.schema.json has it (${meetingsSchema}).`],
  };
}

const procedureIn = ({ state }: ReturnedCase, directory: Directory) => procedureOf(state.opening.procedure, directory);
