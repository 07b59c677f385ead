import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { nowhere } from '../../../adapters/store/head.ts';
import type { StreamId } from '../../../adapters/store/port.ts';
import { Destroyed } from '../../../adapters/store/sealing/keyring.ts';
import { isPrivate } from '../../../domain/case/conference/private-note/private-events.ts';
import { isShutOut } from '../../../domain/case/need-to-know/named.ts';
import type { Stamp } from '../../../domain/decider.ts';
import { directoryPartsOf } from '../../../domain/directory/rights.ts';
import type { Person } from '../../../domain/directory/state.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { BoardFetched } from '../../../domain/oversight/fetches.ts';
import { mailboxOf } from '../../turn/telling.ts';
import type { Offline } from '../offline.ts';
import type { Done } from '../on-store.ts';
import { systemCode } from '../refuse.ts';
import type { Trail } from '../trail.ts';

export interface PersonExportOptions {
  readonly person: string;
  readonly by: string;
  readonly file: string;
}

/** What is left out on purpose, in every file alike: whether anything was left out of this one is not told by it. */
const leftOut =
  'Left out of every such file: what others wrote and what is about a family; private notes; cases that are kept from this person (Q-5, Q-6). A records officer decides what of a case itself is disclosed.';

/**
 * What is kept about somebody of the directory: their entry, their mailbox (what they were sent about, when, where), and of each case what
 * they did and where they are named, by kind and time, and which files of their board they fetched. Nothing that was typed into a case is in it, since that is about a family.
 */
export async function exportPerson(offline: Offline, { person: id, by, file }: PersonExportOptions): Promise<Done> {
  const { streams, sealed, store } = offline;
  const directory = await streams.directory.peek('directory');
  const parts = directoryPartsOf(directory, { by: by as PersonId, via: 'cli' }, {});
  if (!parts.has('administrator')) return { wrong: [`"${by}" is no administrator of this partnership. Nothing was written.`] };
  const person = directory.people.get(id as PersonId);
  if (person === undefined) return { wrong: [`Nobody is called "${id}" in the directory. Nothing was written.`] };
  const cases: object[] = [];
  const kept: string[] = [];
  for await (const stream of store.streams()) {
    if (!stream.startsWith('case:')) continue;
    const found = await inCase(offline, stream, person);
    if (found === 'kept from them') kept.push(stream.slice('case:'.length));
    else if (found !== null) cases.push(found);
  }
  const { events } = await sealed.read(mailboxOf(person.id), nowhere);
  const mailbox = events.filter((one) => !kept.some((of) => JSON.stringify(one).includes(of)));
  const boards = ((await sealed.read('boards', nowhere)).events as readonly (BoardFetched & Stamp)[])
    .filter((one) => one.by === person.id)
    .map(({ event, file: fetched, at, via }) => ({ utc: new Date(at).toISOString(), event, file: fetched, via }));
  const told = { quorate: 'person export', utc: new Date(offline.now()).toISOString(), leftOut, person, mailbox, cases, boards };
  const text = `${JSON.stringify(told, null, 2)}\n`;
  try {
    await writeFile(file, text, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    const why = systemCode(cause) === 'EEXIST' ? 'it exists already' : systemCode(cause);
    return { wrong: [`${file} could not be written: ${why}. Nothing was changed.`] };
  }
  return {
    said: [
      `${cases.length} cases and ${mailbox.length} entries of the mailbox are in ${file}.`,
      `SHA-256 ${createHash('sha256').update(text).digest('hex')}`,
    ],
  };
}

/** null: there is nothing of them in it, or it is destroyed. */
async function inCase({ streams, sealed }: Offline, stream: StreamId, person: Person): Promise<object | 'kept from them' | null> {
  try {
    const state = await streams.cases.peek(stream);
    // A request too whose case is kept from whoever would have decided it: they were not asked, and hear of neither.
    const wasPassedBy = state.opening.status === 'requested' && state.request.asked?.kept?.from.includes(person.id) === true;
    if (isShutOut(state, person) || wasPassedBy) return 'kept from them';
    const trail = (await sealed.read(stream, nowhere)).events as Trail;
    const records = trail.flatMap((event, index) => {
      if (isPrivate(event)) return [];
      const did = event.by === person.id;
      if (!did && !JSON.stringify({ ...event, kept: undefined }).includes(`"${person.id}"`)) return [];
      const meeting = 'meeting' in event ? { meeting: event.meeting } : {};
      return [
        {
          record: index + 1,
          utc: new Date(event.at).toISOString(),
          event: event.event,
          ...meeting,
          ...(did ? { did: true, via: event.via } : { named: true }),
        },
      ];
    });
    return records.length === 0 ? null : { case: stream.slice('case:'.length), records };
  } catch (error) {
    if (error instanceof Destroyed) return null;
    throw error;
  }
}
