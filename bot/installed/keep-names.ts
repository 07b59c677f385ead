import type { Instant } from '../../domain/ids.ts';
import type { Streams } from '../turn/streams.ts';
import type { InstallationsTaken } from './read-file.ts';

/**
 * Whether those there were may go, and keeps the names of those there are. An entry that is lost out of the file would leave a tenant's or
 * workspace's people unanswered, so one that is to be no more is named under `removed`. null: kept; else the sentence why not.
 */
export async function keepNames(
  { directory }: Pick<Streams, 'directory'>,
  { names, removed }: Omit<InstallationsTaken, 'installed'>,
  at: Instant,
): Promise<string | null> {
  const { installations } = await directory.peek('directory');
  const lost = installations.filter((one) => !names.includes(one) && !removed.includes(one));
  if (lost.length > 0)
    return (
      `INSTALLATIONS_FILE no longer has ${lost.join(', ')}, whose people would not be answered or written to. ` +
      `If that is meant, say so in the file: "removed": ${JSON.stringify(lost)}. Nothing was changed.`
    );
  const done = await directory.ask('directory', { by: 'time', at, via: 'cli', command: { do: 'keep-installations', names } });
  return done.did === 'unconfirmed' ? 'The store did not answer in time: is it running, and is its disk writable?' : null;
}
