import type { Handle } from '../../adapters/inbound.ts';
import { identityKey } from '../../domain/directory/identity.ts';

/** Deliveries remembered. A platform sends again within minutes, and words are few: presses and forms are not kept here. */
const most = 1_000;

/**
 * A platform that missed our acknowledgement sends a message again, and its answer, a new message, would stand there twice. Only words
 * need this: what a press or a form asks for is done already the second time, and its reply takes the place of the first. Kept in this
 * process alone; a retry that meets another replica is answered twice, which harms nothing.
 */
export function answeredOnce(handle: Handle): Handle {
  const answered = new Set<string>();
  return async (inbound, waited) => {
    if (inbound.does !== 'say' || inbound.delivery === '') return handle(inbound, waited);
    const key = `${identityKey(inbound.from)} ${inbound.delivery}`;
    if (answered.has(key)) return { reply: 'done' };
    answered.add(key);
    for (const oldest of answered) {
      if (answered.size <= most) break;
      answered.delete(oldest);
    }
    return handle(inbound, waited);
  };
}
