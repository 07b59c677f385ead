import type { Stamp } from '../../decider.ts';
import type { Delivered } from './shape.ts';

/** Of one person. More than anybody has in the air at once; a platform gives up long before they have pressed so often again. */
const remembered = 12;

/** Whether this very delivery was decided before: sent twice by the platform, or late, after the person has said something else. */
export function wasDelivered(known: Delivered, { by, delivery }: Stamp): boolean {
  return delivery !== undefined && (known[by]?.includes(delivery) ?? false);
}

/** Remembers what brought an event. One delivery may bring several. */
export function noteDelivery(known: Delivered, { by, delivery }: Stamp): Delivered {
  const lately = known[by] ?? [];
  if (delivery === undefined || lately.includes(delivery)) return known;
  return { ...known, [by]: [...lately, delivery].slice(-remembered) };
}
