import { nowhere } from '../../../adapters/store/head.ts';
import type { Stamp } from '../../../domain/decider.ts';
import { type BoardFetched, boardFetchSentence } from '../../../domain/oversight/fetches.ts';
import { plainLine } from '../../../domain/plain-text.ts';
import type { Offline } from '../offline.ts';
import type { Done } from '../on-store.ts';
import { whoIs } from '../trail.ts';

/** One line each time a file of a board was fetched, or not given out: number, when (UTC), who, from where, what. */
export async function showBoards({ sealed, streams }: Offline): Promise<Done> {
  const directory = await streams.directory.peek('directory');
  const { events } = await sealed.read('boards', nowhere);
  const said = (events as readonly (BoardFetched & Stamp)[]).map((event, index) => {
    const who = plainLine(whoIs(directory, event.by));
    return [index + 1, new Date(event.at).toISOString(), who, event.via, boardFetchSentence(event)].join('  ');
  });
  return { said: said.length === 0 ? ['Nobody has fetched a file of a board yet.'] : said };
}
