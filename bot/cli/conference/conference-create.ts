import { explained } from '../../../cards/dates/explained.ts';
import { formatDay } from '../../../domain/calendar/format.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { caseDecider } from '../../../domain/case/case.ts';
import { caseDeadlines } from '../../../domain/case/dates/case-deadlines.ts';
import { mayKnowExpected, withoutExpected } from '../../../domain/case/dates/expected-date.ts';
import { missingStart } from '../../../domain/case/dates/start-facts.ts';
import { stageOf } from '../../../domain/case/meetings.ts';
import type { Case } from '../../../domain/case/whole.ts';
import { procedureOf } from '../../../domain/procedures/in-force.ts';
import { calendarOf } from '../../../domain/timescales/calendar-of.ts';
import { caseIdOf } from '../../click/new-case-id.ts';
import { caseStream } from '../../turn/streams.ts';
import type { Offline } from '../offline.ts';
import type { Done } from '../on-store.ts';
import { type ConferenceFile, commandsOf, readConferenceFile } from './conference-file.ts';

/** Checks everything against the procedure and the directory first; only then anything is stored. What is wrong is said of `name`. */
export async function createConference(offline: Offline, name: string, json: unknown): Promise<Done> {
  const file = readConferenceFile(json, localDay(offline.now()));
  const made = 'wrong' in file ? file : await create(offline, file);
  return 'wrong' in made ? { ...made, wrong: made.wrong.map((one) => `${name}: ${one}`) } : made;
}

async function create(offline: Offline, file: ConferenceFile): Promise<Done> {
  const { streams, now } = offline;
  const directory = await streams.directory.peek('directory');
  if (directory.procedure === '') return { wrong: ['the directory is empty: start the bot once with PARTNERSHIP_FILE.'] };
  const procedure = procedureOf(directory.procedure, directory);
  const known = {
    directory,
    procedure,
    unseal: () => '',
  };
  const id = caseIdOf(JSON.stringify(file), offline.keys);
  const before = await streams.cases.peek(caseStream(id));
  if (!['none', 'draft'].includes(stageOf(before)))
    return { said: [`This file was made into case ${id} (${file.reference}) before. Nothing was changed.`] };
  const stamp = { by: file.administrator, at: now(), via: 'cli' } as const;
  const commands = commandsOf(file, id, procedure.key);
  let state: Case = caseDecider.initial;
  for (const [field, command] of commands) {
    const decided = caseDecider.decide(state, { ...stamp, command }, known);
    if ('refused' in decided)
      return {
        wrong: [`${decided.refused === 'not-yours' ? 'administrator' : field}: ${said[decided.refused] ?? decided.refused}`],
      };
    for (const event of decided.events) state = caseDecider.evolve(state, { ...event, ...stamp });
  }
  for (const [, command] of commands) {
    const turned = await streams.cases.ask(caseStream(id), { ...stamp, command });
    if (turned.did === 'unconfirmed')
      return { wrong: [`not confirmed: case ${id} may be half made. Run it again: the same file makes the same case.`] };
    // Whatever else could be wrong was found above, before anything was stored.
    if (turned.did === 'refused' && turned.reason === 'reference-taken')
      return { wrong: ['reference: it cannot be used, an open case has it. Ask the unit manager. Nothing was stored.'] };
  }
  const rows = caseDeadlines(state, procedure, calendarOf(procedure, state.dates.area), now());
  const toRead = mayKnowExpected(state, file.administrator, known) ? rows : withoutExpected(rows);
  const clocks = toRead.filter((row) => row.to === 'conference' && row.due !== null);
  const dates = clocks.map(
    (row) => `${row.rule}: to be held by ${formatDay(row.due ?? 0)}: ${row.state}. ${explained(row, procedure, 'en')}`,
  );
  const missing = missingStart(file, procedure);
  const flags =
    missing.length === 0 ? [] : [`Missing: a date to count the conference from (${missing.join(' or ')}). It is flagged.`];
  return {
    said: [
      `Case ${id} (${file.reference}) is ${stageOf(state) === 'proposed' ? 'with the chair' : 'a draft'}.`,
      ...flags,
      ...dates,
    ],
  };
}

const said: Readonly<Record<string, string>> = {
  'not-yours': 'not an administrator of this partnership',
  'no-such-type': 'the procedure does not have this type of conference',
  'no-such-person': 'not somebody who may be chosen here: not in the directory, or not a chair',
  'no-such-role': 'the procedure does not have this role',
  'no-need': 'is not what that role is for, or has to be said: a "why" of one word',
  'does-not-fit': 'an agency of this kind does not usually send that role: add "sure": true where it is meant',
  'already-listed': 'this is the chair, who is not invited as well',
  'bad-date': 'a date that cannot be meant here (past, or too far away)',
  'not-a-child': 'a conference is about a child under 18',
  incomplete: 'something is missing: children, date, chair, invitees',
};
