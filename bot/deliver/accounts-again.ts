import type { Identity } from '../../domain/directory/identity.ts';
import { isOfTheirs } from '../../domain/directory/membership.ts';
import { areTooManyGone } from '../../domain/directory/people/deactivated.ts';
import type { Instant } from '../../domain/ids.ts';
import { codeOf, type Log } from '../observe/log.ts';
import type { Streams } from '../turn/streams.ts';
import type { DeliveryContext } from './delivery-context.ts';

export interface AccountsAgainOptions {
  readonly streams: Pick<Streams, 'directory'>;
  readonly post: Pick<DeliveryContext, 'chats' | 'checks' | 'pace'>;
  readonly now: () => Instant;
  readonly log: Log;
}

export interface AccountsAgain {
  readonly look: () => Promise<void>;
  readonly stop: () => void;
}

/** In milliseconds, between two looks: what found no room is asked then, and whoever was asked today is not. */
const every = 600_000;

/**
 * Asks once a day about each account of whom the platform had called deactivated, and at each look while it calls too many so: whoever is there
 * again is let in again without a word of theirs. What had no answer, or was not stored, is asked again at the next look. Never rejects.
 */
export function accountsAgain({ streams, post, now, log }: AccountsAgainOptions): AccountsAgain {
  const { chats, checks, pace } = post;
  async function lookAt(): Promise<void> {
    const directory = await streams.directory.peek('directory');
    for (const id of directory.deactivated.keys()) {
      const person = directory.people.get(id);
      if (person === undefined) continue;
      const isDue = (one: Identity) => checks.isDue(one) || areTooManyGone(directory, person, now());
      for (const who of person.identities.filter((one) => isOfTheirs(person, one, directory) && isDue(one))) {
        const present = chats[who.on]?.present;
        const permit = present === undefined ? 0 : pace.take({ makes: 'look-up', to: who });
        if (present === undefined || typeof permit === 'number') continue;
        const { did } = await present(who).finally(permit.answered);
        if (did === 'unreachable') checks.asked(who);
        if (did !== 'done') continue;
        const command = { do: 'note-reactivated', person: id } as const;
        const noted = await streams.directory.ask('directory', { by: 'time', at: now(), via: 'time', command });
        if (noted.did !== 'unconfirmed') checks.asked(who);
        break;
      }
    }
  }
  const look = () => lookAt().catch((error: unknown) => log('warn', { event: 'accounts not looked for', code: codeOf(error) }));
  const timer = setInterval(() => void look(), every).unref();
  return { look, stop: () => clearInterval(timer) };
}
