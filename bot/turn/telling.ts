import type { Given, Head, StreamId } from '../../adapters/store/port.ts';
import type { SealedWrite } from '../../adapters/store/sealing/sealed-write.ts';
import type { Stamp } from '../../domain/decider.ts';
import type { Instant, PersonId, TeamId } from '../../domain/ids.ts';
import type { MailEvent } from '../../domain/person/event.ts';
import { isOwedAlready } from '../../domain/person/owed.ts';
import type { Mailbox } from '../../domain/person/state.ts';
import { textOfRef } from '../../domain/ref.ts';
import type { Item, Tell } from '../../domain/tell.ts';

export function mailboxOf(to: PersonId | TeamId): StreamId {
  return isTeam(to) ? to : `person:${to}`;
}

/** No id of a person has a colon in it. */
function isTeam(to: PersonId | TeamId): to is TeamId {
  return to.startsWith('team:');
}

/** The mailbox as last known here; see folds.ts. */
type KeptMailbox = (stream: StreamId) => { readonly head: Head; readonly state: Mailbox } | undefined;

export interface Mail {
  readonly writes: readonly SealedWrite[];
  /** Mailboxes that need no telling as long as they stand here. */
  readonly given: readonly Given[];
}

/**
 * The blind writes that tell people, one for each mailbox. An item's id holds how many events the telling stream has, and when the last
 * was. So an append that is sent again has the same ids and changes nothing, and the next change of the same card has another id, even
 * after a restore that took the case some events back and left the mailbox. A mailbox that, as it is `kept`, is owed the very same already
 * is not written to: it is given along, and the append checks that it still stands there.
 */
export function mail(
  told: readonly Tell[],
  from: { readonly stream: StreamId; readonly count: number; readonly at: Instant },
  kept?: KeptMailbox,
): Mail {
  const writes: SealedWrite[] = [];
  const given: Given[] = [];
  for (const [person, tells] of Map.groupBy(told, (tell) => tell.to)) {
    const stream = mailboxOf(person);
    const box = kept?.(stream);
    if (box !== undefined && tells.every((tell) => isOwedAlready(box.state, tell, from.at)))
      given.push({ stream, head: box.head });
    else
      writes.push({
        stream,
        after: 'any',
        items: itemsOf(tells, from),
        wakeBy: Math.min(...tells.map(wakeFor)),
      });
  }
  return { writes, given };
}

/** Where a card stands already it is brought up to date before its hour (domain/person/next.ts); whether it does by then, the mailbox alone knows. */
function wakeFor({ item, notBefore }: Tell): Instant {
  return item.item === 'card' ? 0 : notBefore;
}

function itemsOf(tells: readonly Tell[], from: { readonly stream: StreamId; readonly count: number; readonly at: Instant }) {
  return tells.map(({ item, notBefore }) => {
    const event: MailEvent & Stamp = { by: 'time', at: from.at, via: 'time', event: 'told', item, notBefore };
    return { id: `${from.stream}/${nameOf(item)}@${from.count}.${from.at}`, event };
  });
}

function nameOf(item: Item): string {
  switch (item.item) {
    case 'card':
      return `${textOfRef(item)}/${item.card}`;
    case 'notice':
      return `${item.case}/!${item.notice}/${encodeURIComponent(item.about)}`;
    case 'notices':
      return `${item.case}/!!${item.notice}`;
    case 'alerts':
      return `!!${item.alert}`;
    case 'alert':
      return `!${item.alert}/${encodeURIComponent(item.about)}`;
    case 'member':
      return `${item.case}/member`;
    default:
      return item satisfies never;
  }
}
