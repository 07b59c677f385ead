import type { StreamId } from '../../adapters/store/port.ts';
import type { Sealed } from '../../adapters/store/sealing/sealed.ts';
import type { Identity } from '../../domain/directory/identity.ts';
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

/** In milliseconds, within which the same is told once: by several replicas too, and of a fault that comes and goes. */
const once = { installation: 3_600_000, deactivated: 86_400_000 };

export type AlertAdministrators = (of: string, alert: keyof typeof once) => Promise<void>;

/**
 * Owes an alert to every administrator of the partnership who can be written to: past an installation that is stopped; anywhere, where too many
 * of its accounts are called deactivated.
 */
export function alertAdministrators({ streams, sealed, canWrite, now, wrote }: AlertOptions): AlertAdministrators {
  return async (of, alert) => {
    const isThere = (way: Identity) => canWrite(way) && (alert === 'deactivated' || installationOf(way) !== of);
    const directory = await streams.directory.peek('directory');
    const told = [...directory.people.values()]
      .filter((one) => one.standing.includes('administrator'))
      .filter((one) => usableIdentities(one, directory).some(isThere))
      .map((one): Tell => ({ to: one.id, item: { item: 'alert', alert, about: of }, notBefore: 0 }));
    if (told.length === 0) return;
    const count = Math.floor(now() / once[alert]);
    const { writes } = mail(told, { stream: 'directory', count, at: count * once[alert] });
    await sealed.append(writes);
    wrote(writes.map((one) => one.stream));
  };
}
