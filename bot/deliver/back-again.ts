import type { StreamId } from '../../adapters/store/port.ts';
import { isSame } from '../../domain/directory/is-same.ts';
import type { Directory } from '../../domain/directory/state.ts';
import type { PersonId } from '../../domain/ids.ts';
import { codeOf, type Log } from '../observe/log.ts';
import type { Streams } from '../turn/streams.ts';
import { mailboxOf } from '../turn/telling.ts';

/**
 * Whose leave, hours or accounts were changed by this process has their mailbox looked at now: its stored wake may be the end of a leave that was
 * shortened, and what stands at an account they have no more is posted anew and taken back there. Should the process die before, the wake is
 * mended at the next start (mend-wakes.ts).
 */
export function backAgain(
  streams: Pick<Streams, 'directory'>,
  nudge: (mailboxes: readonly StreamId[]) => void,
  log: Log,
): { readonly look: () => Promise<void> } {
  let last: Pick<Directory, 'leaves' | 'preferences' | 'people'> = {
    leaves: new Map(),
    preferences: new Map(),
    people: new Map(),
  };
  return {
    async look() {
      try {
        const now = await streams.directory.peek('directory');
        const changed = new Set([
          ...changesIn(last.leaves, now.leaves),
          ...changesIn(last.preferences, now.preferences),
          ...otherAccounts(last.people, now.people),
        ]);
        last = now;
        if (changed.size > 0) nudge([...changed].map(mailboxOf));
      } catch (error) {
        log('warn', { event: 'returns not looked at', code: codeOf(error) });
      }
    },
  };
}

function changesIn(before: ReadonlyMap<PersonId, unknown>, after: ReadonlyMap<PersonId, unknown>): readonly PersonId[] {
  if (before === after) return [];
  return [...new Set([...before.keys(), ...after.keys()])].filter((id) => !isSame(before.get(id), after.get(id)));
}

/** Of those who were there before: at the first look everybody is new, and nothing of theirs stands anywhere else. */
function otherAccounts(before: Directory['people'], after: Directory['people']): readonly PersonId[] {
  if (before === after) return [];
  return [...before.values()].flatMap(({ id, identities }) => {
    const now = after.get(id)?.identities;
    return now === undefined || now === identities || isSame(now, identities) ? [] : [id];
  });
}
