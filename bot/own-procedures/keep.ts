import type { Instant } from '../../domain/ids.ts';
import type { OwnProcedure } from '../../domain/procedures/own/own-procedure.ts';
import type { Streams } from '../turn/streams.ts';

/** Takes what the files say into the directory; null, or the sentence why not: then the last that were taken stand. */
export async function keepProcedures(
  { directory }: Pick<Streams, 'directory'>,
  procedures: readonly OwnProcedure[],
  at: Instant,
): Promise<string | null> {
  const command = { do: 'keep-procedures', procedures } as const;
  const done = await directory.ask('directory', { by: 'time', at, via: 'cli', command });
  if (done.did === 'unconfirmed') return 'The store did not answer in time: is it running, and is its disk writable?';
  if (done.did === 'decided') return null;
  if (done.reason.why !== 'procedure-in-use') return 'This may not be done from here.';
  const { procedure } = done.reason;
  return (
    `PROCEDURES_FILE: "${procedure}" counts otherwise than it did when it was adopted, and cases go by it. Nothing was changed. ` +
    'Put it back as it was, and write the new edition into a file of its own, with another key; it is then adopted from a day.'
  );
}
