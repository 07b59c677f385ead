import { identityKey } from '../../domain/directory/identity.ts';
import type { Instant } from '../../domain/ids.ts';
import { codeOf, type Log } from '../observe/log.ts';
import type { Mailboxes } from '../turn/mailboxes.ts';
import type { Streams } from '../turn/streams.ts';
import { mailboxOf } from '../turn/telling.ts';

export interface ReopenTenantOptions {
  readonly streams: Pick<Streams, 'directory'>;
  readonly mailboxes: Pick<Mailboxes, 'ask'>;
  readonly now: () => Instant;
  readonly log: Log;
}

/**
 * Called when Teams has just told us where a tenant is answered. Until then nobody there could be written to, so those who are owed something
 * are tried again. Somebody who is missed here is tried with the next thing they are owed, like everybody else who could not be reached.
 */
export function reopenTenant({ streams, mailboxes, now, log }: ReopenTenantOptions): (tenant: string) => Promise<void> {
  return async (tenant) => {
    const { people } = await streams.directory.peek('directory');
    for (const { id, identities } of people.values())
      for (const one of identities) {
        if (one.on !== 'teams' || one.tenant !== tenant) continue;
        const command = { do: 'reopen', on: identityKey(one) } as const;
        await mailboxes
          .ask(mailboxOf(id), { by: 'time', at: now(), via: 'teams', command })
          .catch((error: unknown) => log('warn', { event: 'not reopened', person: id, code: codeOf(error) }));
      }
  };
}
