import type { StreamId } from '../../adapters/store/port.ts';
import type { Sealed } from '../../adapters/store/sealing/sealed.ts';
import { installationOf } from '../../domain/directory/installation.ts';
import type { Instant } from '../../domain/ids.ts';
import { usableIdentities } from '../../domain/person/known.ts';
import type { Tell } from '../../domain/tell.ts';
import type { Streams } from '../turn/streams.ts';
import { mail } from '../turn/telling.ts';
import type { CanWrite } from './can-write.ts';

export interface AlertOptions {
  readonly streams: Pick<Streams, 'directory'>;
  readonly sealed: Pick<Sealed, 'append'>;
  readonly canWrite: CanWrite;
  readonly now: () => Instant;
  readonly wrote: (streams: readonly StreamId[]) => void;
}

const hour = 3_600_000;

/**
 * Owes an alert to every administrator of the partnership who can be written to past the installation that is stopped. Named by the hour, so
 * that several replicas, or a fault that comes and goes, tell once.
 */
export function alertAdministrators({ streams, sealed, canWrite, now, wrote }: AlertOptions): (of: string) => Promise<void> {
  return async (of) => {
    const directory = await streams.directory.peek('directory');
    const told = [...directory.people.values()]
      .filter((one) => one.standing.includes('administrator'))
      .filter((one) => usableIdentities(one, directory).some((way) => canWrite(way) && installationOf(way) !== of))
      .map((one): Tell => ({ to: one.id, item: { item: 'alert', alert: 'installation', about: of }, notBefore: 0 }));
    if (told.length === 0) return;
    const count = Math.floor(now() / hour);
    const { writes } = mail(told, { stream: 'directory', count, at: count * hour });
    await sealed.append(writes);
    wrote(writes.map((one) => one.stream));
  };
}
