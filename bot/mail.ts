import type { StreamId } from '../adapters/store/port.ts';
import type { SealedWrite } from '../adapters/store/sealed.ts';
import type { Stamp } from '../domain/decider.ts';
import type { Instant, PersonId } from '../domain/ids.ts';
import type { MailEvent } from '../domain/person/event.ts';
import type { Item, Tell } from '../domain/tell.ts';

export function mailboxOf(person: PersonId): StreamId {
  return `person:${person}`;
}

/**
 * The blind writes that tell people, one a mailbox. An item's id holds how many events the telling stream has: the same append sent
 * again bears the same ids and changes nothing, the next change of the same card bears another.
 */
export function mail(
  told: readonly Tell[],
  from: { readonly stream: StreamId; readonly count: number; readonly at: Instant },
): readonly SealedWrite[] {
  const byPerson = Map.groupBy(told, (tell) => tell.to);
  return [...byPerson].map(([person, tells]) => ({
    stream: mailboxOf(person),
    after: 'any',
    items: tells.map(({ item, notBefore }) => {
      const event: MailEvent & Stamp = { by: 'time', at: from.at, via: 'time', event: 'told', item, notBefore };
      return { id: `${from.stream}/${nameOf(item)}@${from.count}`, event };
    }),
    wakeBy: Math.min(...tells.map((tell) => tell.notBefore)),
  }));
}

function nameOf(item: Item): string {
  switch (item.item) {
    case 'card':
      return `${item.case}/${item.card}/${encodeURIComponent(item.about)}`;
    case 'notice':
      return `${item.case}/!${item.notice}/${encodeURIComponent(item.about)}`;
    case 'member':
      return `${item.case}/member`;
    default:
      return item satisfies never;
  }
}
