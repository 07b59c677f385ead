import { localDay } from '../calendar/london.ts';
import type { Ask, Decision } from '../decider.ts';
import { identityKey } from '../directory/identity.ts';
import type { Instant } from '../ids.ts';
import type { MailCommand, MailRefusal } from './command.ts';
import { standsElsewhere } from './elsewhere.ts';
import type { MailEvent } from './event.ts';
import type { MailKnown } from './known.ts';
import { isToTidy } from './left.ts';
import { isGreetingLetter, sameLetter } from './letter.ts';
import { leftBehind, type Owed, owedAnew, owedAt, reach } from './reach.ts';
import { retryAt } from './retry.ts';
import type { Claim, Mailbox } from './state.ts';
import { isOwed, isToldOf } from './turning.ts';

type Decided = Decision<MailEvent, MailRefusal>;
const nothing: Decided = { events: [] };

export function decide(box: Mailbox, { command, at }: Ask<MailCommand>, known: MailKnown): Decided {
  switch (command.do) {
    case 'see':
      return see(box, command);
    case 'learn':
      return { events: [{ event: 'address-learnt', on: command.on, address: command.address }] };
    case 'shut':
      return shuts(box, command);
    case 'reopen':
      return box.unreachable[command.on]?.why === 'uninstalled' ? { events: [{ event: 'reopened', on: command.on }] } : nothing;
    case 'greet':
      return greet(box, at);
    case 'retry': {
      const due = retryAt(box, known);
      return due === null || due > at ? nothing : { events: [{ event: 'retried', on: known.identities.map(identityKey) }] };
    }
    case 'put-off':
      return { events: [{ event: 'put-off', until: command.until, letter: command.letter }] };
    case 'claim':
      return claim(box, command, known, at);
    case 'settle':
      if (box.claim?.attempt !== command.attempt) return { refused: 'superseded' };
      return { events: [{ event: 'settled', attempt: command.attempt, outcome: command.outcome }] };
    case 'lapse': {
      const owed = box.letters.some(
        (kept) => sameLetter(kept.letter, command.letter) && kept.shown <= command.version && isOwed(kept, at),
      );
      const { letter, version, broken } = command;
      return owed ? { events: [{ event: 'lapsed', letter, version, broken }] } : nothing;
    }
    case 'escalate': {
      const { case: of, notice, letter } = command;
      const last = box.escalated[of];
      const untold = box.undelivered.some((one) => one.case === of);
      const told = last?.notice === notice && last.told === box.told && !untold;
      return told ? nothing : { events: [{ event: 'escalated', case: of, notice, letter }] };
    }
    case 'owe-anew': {
      const letters = box.letters.filter((kept) => standsElsewhere(kept, known)).map(({ letter }) => letter);
      return letters.length === 0 ? nothing : { events: [{ event: 'owed-anew', letters }] };
    }
    case 'pass-healed':
      return box.healed.includes(command.case) ? { events: [{ event: 'healed-told', case: command.case }] } : nothing;
    case 'tell-cover': {
      const to = known.away?.cover ?? null;
      const cases = command.cases.filter((id) => box.covered[id]?.day !== localDay(at));
      return to === null || cases.length === 0 ? nothing : { events: [{ event: 'cover-told', cases, to }] };
    }
    case 'pass-slot': {
      const done = box.digest === null || (box.digest.day !== null && box.digest.day >= command.day);
      const { do: _, ...passed } = command;
      return done ? nothing : { events: [{ event: 'slot-passed', ...passed }] };
    }
    default:
      return command satisfies never;
  }
}

/** A platform may say twice that somebody has the app: they are greeted once in these milliseconds. */
const greetedLately = 600_000;

function greet(box: Mailbox, at: Instant): Decided {
  const lately = box.letters.some(
    (kept) => isGreetingLetter(kept.letter) && (isToldOf(kept) || Math.abs(at - kept.drawnAt) < greetedLately),
  );
  if (lately) return nothing;
  const item = { item: 'alert', alert: 'greeting', about: '', comesDown: true } as const;
  return { events: [{ event: 'told', item, notBefore: 0 }] };
}

/** Said at every press, so most of the time it is so already. */
function see(box: Mailbox, { on, address }: Extract<MailCommand, { do: 'see' }>): Decided {
  const met = address === undefined || JSON.stringify(box.addresses[on]) === JSON.stringify(address);
  if (box.lastOn === on && met && !(on in box.unreachable)) return nothing;
  return { events: [{ event: 'seen', on, ...(address === undefined ? {} : { address }) }] };
}

/** Found shut once more is news when it was tried with something later. */
function shuts(box: Mailbox, { on, why, tried }: Extract<MailCommand, { do: 'shut' }>): Decided {
  if (tried === undefined && on in box.unreachable) return nothing;
  return { events: [{ event: 'shut', on, why, ...(tried === undefined ? {} : { tried }) }] };
}

/**
 * One request in flight per person, and only for what is still owed as the sender saw it: another replica may have been first, and a
 * new message is not owed where there is one by now that can be edited. The card is drawn after this, so it shows what the mailbox was told
 * since the sender looked, too: that is not owed once more, as a second message of the same words.
 */
function claim(box: Mailbox, command: Extract<MailCommand, { do: 'claim' }>, known: MailKnown, at: Instant): Decided {
  const { do: _, ...made } = command;
  if (box.claim !== null) return { refused: 'busy' };
  if (isToTidy(box, made)) return { events: [{ event: 'claimed', ...made }] };
  const owed = owedNow(box, made, at);
  const place = owed === null ? null : reach(box, owed, known);
  const same = place !== null && identityKey(place.to) === made.on && place.edits?.at.message === made.edits?.message;
  const takesBack =
    made.empties && made.edits !== null && made.edits.message === leftBehind(box, owed?.posted ?? null)?.at.message;
  if (!same && !takesBack) return { refused: 'changed' };
  return { events: [{ event: 'claimed', ...made, version: Math.max(made.version, toldBy(box, made, at)) }] };
}

/** Up to which version this letter has been told, where it waits for no later hour, as what is edited does not. */
function toldBy({ letters }: Mailbox, { letter, edits }: Pick<Claim, 'letter' | 'edits'>, at: Instant): number {
  const kept = letters.find((one) => sameLetter(one.letter, letter));
  return kept !== undefined && kept.notBefore <= at && (edits !== null || kept.hour <= at) ? kept.wanted : 0;
}

/** The letter as it is owed, or null when it is not, or not any more. A day's digest is owed until a digest of that day or later is done with. */
function owedNow(box: Mailbox, { letter, version, edits }: Omit<Claim, 'at' | 'doubt'>, at: Instant): Owed | null {
  if (letter.letter === 'digest' && edits === null) {
    const done = box.digest === null || (box.digest.day !== null && letter.day <= box.digest.day);
    return done ? null : owedAnew(letter, version);
  }
  const kept = box.letters.find((one) => sameLetter(one.letter, letter));
  if (kept === undefined || !isOwed(kept, at) || kept.shown > version) return null;
  return kept.shown === version && isToldOf(kept) ? null : owedAt(kept, at);
}
