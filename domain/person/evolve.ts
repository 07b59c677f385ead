import type { Stamp } from '../decider.ts';
import { dayDone } from './day-done.ts';
import type { MailEvent } from './event.ts';
import { evolveSettled } from './evolve-settled.ts';
import { evolveTold } from './evolve-told.ts';
import { sameLetter } from './letter.ts';
import type { Kept, Mailbox } from './state.ts';

export function evolve(box: Mailbox, event: MailEvent & Stamp): Mailbox {
  switch (event.event) {
    case 'told':
      return evolveTold(box, event);
    case 'seen': {
      const { [event.on]: _, ...unreachable } = box.unreachable;
      const met = event.address === undefined ? {} : { [event.on]: event.address };
      // Whoever was told that this person cannot be reached would be told anew, should it happen again.
      return { ...box, lastOn: event.on, unreachable, addresses: { ...box.addresses, ...met }, escalated: {} };
    }
    case 'address-learnt':
      return { ...box, addresses: { ...box.addresses, [event.on]: event.address } };
    case 'shut':
      return { ...box, unreachable: { ...box.unreachable, [event.on]: event.why } };
    case 'held':
      return { ...box, heldUntil: event.until, trouble: box.trouble + 1 };
    case 'claimed': {
      const { attempt, letter, version, on, to, edits, empties } = event;
      // Who claims has seen that the hold is over; left standing, it would be the wake of a clock that was set back since.
      return { ...box, heldUntil: 0, claim: { attempt, at: event.at, letter, version, on, to, edits, empties, doubt: false } };
    }
    case 'settled':
      return evolveSettled(box, event.outcome);
    case 'lapsed':
      return {
        ...box,
        letters: box.letters.flatMap((kept) => (sameLetter(kept.letter, event.letter) ? lapsed(kept, event.version) : [kept])),
      };
    case 'escalated':
      return { ...box, escalated: { ...box.escalated, [event.case]: event.to } };
    case 'slot-passed':
      return box.digest === null ? box : { ...box, digest: dayDone(box.digest, event.day, event.looked) };
    default:
      return event satisfies never;
  }
}

/** A letter that was never posted is forgotten, unless it was told again meanwhile. */
function lapsed(kept: Kept, version: number): readonly Kept[] {
  return kept.posted === null && kept.wanted <= version ? [] : [{ ...kept, shown: version }];
}
