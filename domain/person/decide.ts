import type { Ask, Decision } from '../decider.ts';
import type { MailCommand, MailRefusal } from './command.ts';
import type { MailEvent } from './event.ts';
import type { MailKnown } from './known.ts';
import { sameLetter } from './letter.ts';
import { reach } from './reach.ts';
import type { Claim, Mailbox } from './state.ts';

type Decided = Decision<MailEvent, MailRefusal>;
const nothing: Decided = { events: [] };

export function decide(box: Mailbox, { command }: Ask<MailCommand>, known: MailKnown): Decided {
  switch (command.do) {
    case 'see':
      return see(box, command);
    case 'learn':
      return { events: [{ event: 'address-learnt', on: command.on, address: command.address }] };
    case 'shut':
      return command.on in box.unreachable ? nothing : { events: [{ event: 'shut', on: command.on, why: command.why }] };
    case 'hold':
      return { events: [{ event: 'held', until: command.until }] };
    case 'claim':
      return claim(box, command, known);
    case 'settle':
      if (box.claim?.attempt !== command.attempt) return { refused: 'superseded' };
      return { events: [{ event: 'settled', attempt: command.attempt, outcome: command.outcome }] };
    case 'lapse': {
      const owed = box.letters.some((kept) => sameLetter(kept.letter, command.letter) && kept.shown < command.version);
      return owed ? { events: [{ event: 'lapsed', letter: command.letter, version: command.version }] } : nothing;
    }
    case 'escalate':
      return command.case in box.escalated ? nothing : { events: [{ event: 'escalated', case: command.case, to: command.to }] };
    case 'pass-slot': {
      const done = box.digest === null || (box.digest.day !== null && box.digest.day >= command.day);
      return done ? nothing : { events: [{ event: 'slot-passed', day: command.day, looked: command.looked }] };
    }
    default:
      return command satisfies never;
  }
}

/** Said at every press, so most of the time it is so already. */
function see(box: Mailbox, { on, address }: Extract<MailCommand, { do: 'see' }>): Decided {
  const met = address === undefined || JSON.stringify(box.addresses[on]) === JSON.stringify(address);
  if (box.lastOn === on && met && !(on in box.unreachable)) return nothing;
  return { events: [{ event: 'seen', on, ...(address === undefined ? {} : { address }) }] };
}

/**
 * One request in flight per person, and only for what is still owed as the sender saw it: another replica may have been first, and a
 * new message is not owed where there is one by now that can be edited.
 */
function claim(box: Mailbox, command: Extract<MailCommand, { do: 'claim' }>, known: MailKnown): Decided {
  const { do: _, ...made } = command;
  if (box.claim !== null) return { refused: 'busy' };
  const newDigest = made.letter.letter === 'digest' && made.edits === null;
  const owed = newDigest ? isNewDay(box, made.letter) : isOwed(box, made, known);
  return owed && !(made.on in box.unreachable) ? { events: [{ event: 'claimed', ...made }] } : { refused: 'changed' };
}

function isOwed(box: Mailbox, made: Omit<Claim, 'at' | 'doubt'>, known: MailKnown): boolean {
  const kept = box.letters.find((one) => sameLetter(one.letter, made.letter));
  if (kept === undefined || kept.shown >= made.version) return false;
  return reach(box, kept.posted, known)?.edits?.at.message === made.edits?.message;
}

function isNewDay(box: Mailbox, letter: Extract<MailCommand, { do: 'claim' }>['letter']): boolean {
  if (letter.letter !== 'digest' || box.digest === null) return false;
  return box.digest.day === null || letter.day > box.digest.day;
}
