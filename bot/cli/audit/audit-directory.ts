import { nowhere } from '../../../adapters/store/head.ts';
import type { Stamp } from '../../../domain/decider.ts';
import type { DirectoryEvent } from '../../../domain/directory/command.ts';
import { directorySentence } from '../../../domain/directory/directory.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import type { AgencyId } from '../../../domain/ids.ts';
import { plainLine } from '../../../domain/plain-text.ts';
import type { Offline } from '../offline.ts';
import type { Done } from '../on-store.ts';
import { whoIs } from '../trail.ts';

/** One line an event of the directory: number, when (UTC), who, platform, what. Names and ids, never an account. */
export async function showDirectory({ sealed, streams }: Offline): Promise<Done> {
  const directory = await streams.directory.peek('directory');
  const { events } = await sealed.read('directory', nowhere);
  const said = (events as readonly (DirectoryEvent & Stamp)[]).map((event, index) => {
    const who = event.by === 'time' ? 'the bot' : whoIs(directory, event.by);
    const what = directorySentence(event, (id) => nameIn(directory, id));
    return [index + 1, new Date(event.at).toISOString(), plainLine(who), event.via, plainLine(what)].join('  ');
  });
  return { said: said.length === 0 ? ['Nothing was changed in the directory yet.'] : said };
}

function nameIn(directory: Directory, id: string): string {
  const agency = directory.agencies.get(id as AgencyId);
  return agency === undefined ? whoIs(directory, id) : `${plainLine(agency.name)} (${id})`;
}
