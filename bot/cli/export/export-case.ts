import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { CaseEvent } from '../../../domain/case/case.ts';
import { minutesExported, restrictedExported, withoutTyped } from '../../../domain/case/conference/minutes/exported.ts';
import { isPrivate } from '../../../domain/case/conference/private-note/private-events.ts';
import { readsWholeTrail } from '../../../domain/case/need-to-know/named.ts';
import type { TextId } from '../../../domain/case/redaction/shape.ts';
import type { Case } from '../../../domain/case/whole.ts';
import type { Stamp } from '../../../domain/decider.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import type { Instant, PersonId } from '../../../domain/ids.ts';
import { procedureOf } from '../../../domain/procedures/in-force.ts';
import type { MeetingId } from '../../../domain/ref.ts';
import { caseStream } from '../../turn/streams.ts';
import { redactionsOf } from '../audit/redactions-of.ts';
import { askAtServer } from '../case/case-ask.ts';
import type { Offline } from '../offline.ts';
import type { Done } from '../on-store.ts';
import { type Trail, trailOf } from '../trail.ts';
import { fillFolder, openFolder } from './export-folder.ts';
import { censusOf } from './export-return.ts';
import { isOpenCase } from './returned-cases.ts';
import { whoExports } from './who-exports.ts';

/**
 * The records as they are exported, numbered as they stand in it: what is private is none of them, so that no gap tells of it. A
 * placed number stays sealed: only the reveal opens it, and then it stands in `revealed` (BU-S2).
 */
export function exported(trail: Trail): readonly object[] {
  const redactions = redactionsOf(trail);
  const own = trail.flatMap((event, index) => (isPrivate(event) ? [] : [index + 1]));
  const numbers = new Map(own.map((record, index) => [record, index + 1]));
  return trail.flatMap((event, index) => {
    const record = numbers.get(index + 1);
    if (record === undefined) return [];
    const gone = redactions.get(index + 1);
    const redacted = gone === undefined ? {} : { redacted: gone };
    return [{ record, utc: new Date(event.at).toISOString(), ...shown(event, numbers), ...redacted }];
  });
}

/** `numbers`: of the records as they are exported, by their number on the trail. */
function shown(event: CaseEvent & Stamp, numbers: ReadonlyMap<number, number>): object {
  switch (event.event) {
    case 'placed':
      return { ...event, placed: event.placed.map(({ blob: _, ...placed }) => placed) };
    // Whether something of a report is restricted is for its author, the chair and whoever writes the record (FV-R2).
    case 'report-set': {
      const { restricted: _, ...set } = event;
      return set;
    }
    case 'redaction-asked':
      return { ...event, texts: event.texts.flatMap((one) => renumbered(one, numbers)) };
    case 'redacted':
      return {
        ...event,
        all: event.all.flatMap((one) => {
          const record = numbers.get(one.record);
          return record === undefined ? [] : [{ ...one, record }];
        }),
      };
    default:
      return withoutTyped(event);
  }
}

function renumbered(text: TextId, numbers: ReadonlyMap<number, number>): readonly TextId[] {
  const [record = '', item = ''] = text.split('.');
  const number = numbers.get(Number(record));
  return number === undefined ? [] : [`${number}.${Number(item)}`];
}

export interface CaseExportOptions {
  readonly case: string;
  readonly by: string;
  /** The folder. */
  readonly to: string;
  /** The restricted part of the minutes in a file of its own: it stands in no other. */
  readonly restricted?: true;
}

/** Of those conferences whose minutes they write: the chair, and the minute-taker. Written also where there is nothing of it, so that it tells nothing. */
function restrictedText({ meetings }: Case, trail: Trail, { case: of, by }: CaseExportOptions): string {
  const has = (id: MeetingId) => [meetings[id]?.when.chair, meetings[id]?.when.minuteTaker].some((one) => one === by);
  const parts = restrictedExported(trail, has);
  return `${JSON.stringify({ quorate: 'restricted-export', case: of, minutes: parts }, null, 2)}\n`;
}

/** Where there is nobody it is for: what has to be done first. */
function nobodysYet(state: Case, directory: Directory, at: Instant): string {
  const { opening } = state;
  if (opening.status === 'none' || opening.status === 'requested') return '';
  const known = { directory, procedure: procedureOf(opening.procedure, directory) };
  return whoExports(state, known, at).length > 0
    ? ''
    : ' As it stands there is nobody: no conference of it is with a chair, or it has ended, and its unit has no manager. Name a manager of the unit first ("The partnership").';
}

/** The whole trail as JSON, with the names of the people in it; its SHA-256 is noted in the trail. */
export async function exportCase(offline: Offline, options: CaseExportOptions): Promise<Done> {
  const trail = await trailOf(offline, options.case);
  if ('wrong' in trail) return trail;
  const directory = await offline.streams.directory.peek('directory');
  const state = await offline.streams.cases.peek(caseStream(options.case));
  if (!readsWholeTrail(state, options.by as PersonId, directory)) {
    const theirs = `"${options.by}" neither chairs this case nor manages its unit: an export is for these alone, whatever is in it.`;
    return { wrong: [`${theirs}${nobodysYet(state, directory, offline.now())} Nothing was written.`] };
  }
  const folder = await openFolder(options.to);
  if ('wrong' in folder) return { wrong: [`${folder.wrong} Nothing was written.`] };
  const records = exported(trail);
  const named = [...directory.people.values()].filter((person) => JSON.stringify(records).includes(`"${person.id}"`));
  const people = Object.fromEntries(
    named.map(({ id, name, memberships }) => [id, { name, agencies: memberships.map(({ agency }) => agency) }]),
  );
  const minutes = minutesExported(trail);
  const text = `${JSON.stringify({ quorate: 'export', case: options.case, people, minutes, records }, null, 2)}\n`;
  const name = `case-${options.case}.json`;
  const files = [
    { name, text },
    ...(options.restricted
      ? [{ name: `case-${options.case}-restricted.json`, text: restrictedText(state, trail, options) }]
      : []),
  ];
  const sha256 = createHash('sha256').update(text).digest('hex');
  const wrong = await fillFolder(folder, files, new Date(offline.now()).toISOString(), () =>
    askAtServer(offline, options.case, options.by, { do: 'record-export', sha256 }),
  );
  if (wrong !== null) return { wrong: [wrong] };
  const objected = isOpenCase(state) ? censusOf({ id: options.case, state }, directory, offline.now()) : [];
  return {
    said: [...objected, `${records.length} records of ${options.case} are in ${join(options.to, name)}.`, `SHA-256 ${sha256}`],
  };
}
