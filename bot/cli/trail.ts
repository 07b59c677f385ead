import { Destroyed } from '../../adapters/store/sealing/keyring.ts';
import type { CaseEvent } from '../../domain/case/case.ts';
import type { Stamp } from '../../domain/decider.ts';
import type { DirectoryEvent } from '../../domain/directory/command.ts';
import type { Directory } from '../../domain/directory/state.ts';
import { plainLine } from '../../domain/plain-text.ts';
import { caseStream } from '../turn/streams.ts';
import type { Offline } from './offline.ts';

export type Trail = readonly (CaseEvent & Stamp)[];

/** Every event of a case from the first, or a sentence why there is none. What is read was sealed by this program. */
export async function trailOf({ sealed }: Offline, id: string): Promise<Trail | { readonly wrong: readonly string[] }> {
  try {
    const read = await sealed.read(caseStream(id), '' as never);
    if (read.events.length === 0) return { wrong: [`There is no case "${id}".`] };
    return read.events as Trail;
  } catch (error) {
    if (!(error instanceof Destroyed)) throw error;
    return { wrong: [await tombstone(sealed, caseStream(id))] };
  }
}

/** Name and id, as the directory knows them, also of somebody who has left. */
export function whoIs(directory: Directory, id: string): string {
  const person = directory.people.get(id as never);
  return person === undefined ? id : `${plainLine(person.name)} (${id})`;
}

async function tombstone(sealed: Offline['sealed'], stream: string): Promise<string> {
  const { events } = await sealed.read('directory', '' as never);
  const all = events as readonly (DirectoryEvent & Stamp)[];
  const stone = all.find((one) => one.event === 'buried' && one.stream === stream);
  if (stone?.event !== 'buried') return `${stream} was destroyed, and the directory has no tombstone for it.`;
  const when = new Date(stone.at).toISOString();
  return `${stream} was destroyed on ${when}, confirmed by ${stone.by} and ${stone.confirmedBy}; export ${stone.export}.`;
}
