import { changedInChat } from '../../../domain/directory/importing/difference.ts';
import { taken } from '../../../domain/directory/importing/slice.ts';
import { type Directory, emptyDirectory } from '../../../domain/directory/state.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { beyondReach } from '../../deliver/can-write.ts';
import { openLog } from '../../observe/log.ts';
import { loadPartnershipOrPeople, refusalText, importPartnership as takePartnership } from '../../start/import-partnership.ts';
import { operator } from '../../start/operator.ts';
import { firstPartnership, partnershipChange } from '../../start/partnership-change.ts';
import { noteDepartures } from '../../turn/departures.ts';
import type { Offline } from '../offline.ts';
import type { Done } from '../on-store.ts';

export interface ImportOptions {
  readonly confirmRemovals?: true;
  readonly by?: string;
}

export async function diffPartnership({ streams }: Offline, file: string): Promise<Done> {
  const directory = await streams.directory.peek('directory');
  const partnership = await loadPartnershipOrPeople(file, directory);
  if ('wrong' in partnership) return partnership;
  const { lines, confirm } = await partnershipChange(streams, partnership);
  const asked =
    confirm.length > 0 ? [...confirm, 'It is imported only with --confirm-removals, or PARTNERSHIP_REMOVALS=confirm.'] : [];
  const refused = taken(directory, partnership);
  return { said: [...lines, ...inChat(directory), ...asked, ...(refused === null ? [] : [refusalText(refused.refused)])] };
}

/** The same where no bot has started and nothing was imported. `dataDir`: where a store was looked for. */
export async function diffFromNothing(file: string, dataDir: string): Promise<Done> {
  const partnership = await loadPartnershipOrPeople(file, emptyDirectory);
  if ('wrong' in partnership) return partnership;
  const refused = taken(emptyDirectory, partnership);
  if (refused !== null) return { wrong: [refusalText(refused.refused)] };
  return {
    said: [
      ...firstPartnership(partnership),
      `There is no store in DATA_DIR (${dataDir}) yet, so everything is new: the first start with PARTNERSHIP_FILE takes it, or: quorate partnership import FILE. If a bot has run before, set DATA_DIR to its folder.`,
    ],
  };
}

/** What was changed in chat since, by ids: it stays, unless the file changes that very entry. */
function inChat(directory: Directory): readonly string[] {
  const { agencies, people } = changedInChat(directory);
  const lines = [...agencies.map((id) => `= agency ${id}`), ...people.map((id) => `= person ${id}`)];
  if (lines.length === 0) return [];
  return ['Changed in chat since the file was last taken; it stays, unless the file changes that very entry:', ...lines];
}

/** Says what it changes before it is changed, also where it is refused. */
export async function runImport(offline: Offline, file: string, options: ImportOptions): Promise<Done> {
  const { streams, now } = offline;
  const directory = await streams.directory.peek('directory');
  const partnership = await loadPartnershipOrPeople(file, directory);
  if ('wrong' in partnership) return partnership;
  const { people } = directory;
  const by = (options.by as PersonId | undefined) ?? operator();
  if (options.by !== undefined && people.get(by)?.status !== 'active')
    return { wrong: [`--by "${options.by}" is nobody in the directory. Nothing was changed.`] };
  const { lines, confirm } = await partnershipChange(streams, partnership);
  if (confirm.length > 0 && options.confirmRemovals !== true)
    return { said: lines, wrong: [...confirm, 'Nothing was changed. If that is meant, give --confirm-removals.'] };
  const why = await takePartnership(streams, partnership, {
    by,
    at: now(),
    ...(options.by === undefined ? {} : { account: operator() }),
  });
  if (why !== null) return { said: lines, wrong: [why] };
  // The bots that run look for it at their start alone.
  const noted = await noteDepartures(streams, { by, via: 'cli' }, now, openLog('silent'));
  const rest = noted ? [] : ['Not every case has heard yet who has left: run the command again.'];
  return { said: [...lines, 'The partnership is imported.', ...(await unreached(offline)), ...rest] };
}

/** Whom the bot will not be able to write to, by ids. Which bot that is, only an environment with its platforms can tell. */
async function unreached({ streams, canWrite }: Offline): Promise<readonly string[]> {
  if (canWrite === null) return ['No platform is set here: each bot logs at its start whom it cannot write to.'];
  const ids = beyondReach(await streams.directory.peek('directory'), await canWrite());
  return ids.length === 0
    ? []
    : [`Nobody can write to these people, as the bot is set up here (${ids.length}): ${ids.join(' ')}`];
}
