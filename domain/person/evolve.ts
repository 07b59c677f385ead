import { localDay } from '../calendar/london.ts';
import type { Stamp } from '../decider.ts';
import type { Instant } from '../ids.ts';
import type { MailEvent } from './event.ts';
import { evolveSettled } from './evolve-settled.ts';
import { evolveTold } from './evolve-told.ts';
import { sameLetter } from './letter.ts';
import { reachable, reopened, shut } from './reachable.ts';
import { retried } from './retry.ts';
import { dayDone } from './slot.ts';
import type { Kept, Mailbox } from './state.ts';
import { cameToNothing, undelivered } from './undelivered.ts';

export function evolve(box: Mailbox, event: MailEvent & Stamp): Mailbox {
  switch (event.event) {
    case 'told':
      return evolveTold(box, event);
    case 'seen': {
      const met = event.address === undefined ? {} : { [event.on]: event.address };
      return { ...reachable(box, event.on), lastOn: event.on, addresses: { ...box.addresses, ...met } };
    }
    case 'address-learnt':
      return { ...box, addresses: { ...box.addresses, [event.on]: event.address } };
    case 'shut':
      return shut(box, event.on, event.why, event.tried ?? null, event.at);
    case 'reopened':
      return reopened(box, event.on);
    case 'retried':
      return retried(box, event.on, event.at);
    case 'put-off':
      if (event.letter === undefined) return { ...box, waitUntil: event.until };
      // Under a claim nothing else can go, so it is the whole mailbox that waits.
      return { ...cameToNothing(box, event.letter, event.until), ...(box.claim === null ? {} : { waitUntil: event.until }) };
    case 'claimed': {
      const { attempt, letter, version, on, to, edits, empties } = event;
      // Who claims has seen that the hold is over; left standing, it would be the wake of a clock that was set back since.
      return { ...box, waitUntil: 0, claim: { attempt, at: event.at, letter, version, on, to, edits, empties, doubt: false } };
    }
    case 'settled':
      return evolveSettled(box, event.outcome, event.at);
    case 'lapsed': {
      const letters = box.letters.flatMap((kept) =>
        sameLetter(kept.letter, event.letter) ? lapsed(kept, event.version, event.at) : [kept],
      );
      return event.broken ? undelivered({ ...box, letters }, event.letter) : { ...box, letters };
    }
    case 'escalated':
      return {
        ...box,
        escalated: { ...box.escalated, [event.case]: { notice: event.notice, letter: event.letter, told: box.told } },
        undelivered: box.undelivered.filter((one) => one.case !== event.case),
        healed: box.healed.filter((id) => id !== event.case),
      };
    case 'owed-anew': {
      const wanted = box.told + 1;
      const isAnew = (kept: Kept) => event.letters.some((one) => sameLetter(one, kept.letter));
      return {
        ...box,
        told: wanted,
        letters: box.letters.map((kept) =>
          isAnew(kept) ? { ...kept, wanted, ...(kept.posted === null ? {} : { anewFrom: kept.posted.on }) } : kept,
        ),
      };
    }
    case 'healed-told':
      return { ...box, healed: box.healed.filter((id) => id !== event.case) };
    case 'cover-told': {
      const told = { day: localDay(event.at), version: box.told, to: event.to };
      return { ...box, covered: { ...box.covered, ...Object.fromEntries(event.cases.map((id) => [id, told])) } };
    }
    case 'slot-passed': {
      if (box.digest === null) return box;
      const passed = { ...box, digest: dayDone(box.digest, event.day, event.looked) };
      return event.broken ? undelivered(passed, { letter: 'digest', day: event.day, since: event.day }) : passed;
    }
    default:
      return event satisfies never;
  }
}

/** A letter that stands nowhere is forgotten, unless it was told again meanwhile. */
function lapsed(kept: Kept, version: number, at: Instant): readonly Kept[] {
  const stands = kept.posted !== null || kept.left.some((one) => !one.emptied);
  return !stands && kept.wanted <= version ? [] : [{ ...kept, shown: version, drawnAt: at }];
}
