import type { CaseId } from '../../../domain/ids.ts';
import type { Letter } from '../../../domain/person/letter.ts';
import type { Mailbox } from '../../../domain/person/state.ts';
import type { Delivery } from '../one-delivery.ts';
import { casesFor, rendered } from '../send.ts';

/** The day's digest of somebody on leave is not sent: whoever covers hears of each case that it would have said something of. */
export async function coverDigest(
  delivery: Delivery,
  box: Mailbox,
  letter: Extract<Letter, { letter: 'digest' }>,
): Promise<number> {
  const person = await delivery.context.person(delivery.me);
  const read = person === undefined ? new Map() : await casesFor(delivery, box, { letter });
  const due: CaseId[] = [];
  for (const [id, { state }] of read) {
    const card = person === undefined ? null : await rendered(delivery, letter, person, new Map([[id, state]]));
    if (card !== null) due.push(id);
  }
  const wait = due.length === 0 ? 0 : await delivery.ask({ do: 'tell-cover', cases: due });
  return wait > 0 ? wait : delivery.ask({ do: 'pass-slot', day: letter.day, looked: false });
}
