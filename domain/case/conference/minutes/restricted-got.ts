import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import { ownEntry } from '../../../own-entry.ts';
import type { Tagged } from '../../../slice.ts';
import type { Conference } from '../../conference.ts';
import { already, type Decided, type InMeeting } from '../../whole.ts';
import { givenTo, type MinutesOf, minutesIn } from './readers.ts';
import type { MinutesCommands, MinutesEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', MinutesEvents>>;

/** Whether there is something restricted for somebody that nobody knows them to have. */
function isToConfirm(of: MinutesOf, person: PersonId): boolean {
  return ownEntry(of.minutes.restricted.got, person) === undefined && givenTo(of, person).length > 0;
}

/** Of those on the list who take part in the conference, whoever is not known to have what is there for them. */
export function withoutIt(of: MinutesOf & Pick<Conference, 'invitees' | 'away'>): readonly PersonId[] {
  const { list } = of.minutes.restricted;
  return (list?.people ?? []).filter((person) => {
    const isThere = of.invitees.some((one) => one.person === person) && !of.away.some((one) => one.person === person);
    return isThere && isToConfirm(of, person);
  });
}

/** By whoever has it. To everybody else the answer is one and the same, whether there is a restricted part or not. */
export function confirmRestricted(on: InMeeting, { by }: MinutesCommands['confirm-restricted'] & Stamp): Outcome {
  const [of, person] = [minutesIn(on), by as PersonId];
  if (givenTo(of, person).length === 0) return { refused: 'changed' };
  return isToConfirm(of, person) ? { events: [{ event: 'restricted-got', to: person, how: 'tap' }] } : already;
}

/** That somebody on the list was told by telephone, or it was brought to them; null: not after all, and they are asked anew. */
export function noteRestricted(on: InMeeting, { to, how }: MinutesCommands['note-restricted'] & Stamp): Outcome {
  const of = minutesIn(on);
  if (givenTo(of, to).length === 0) return { refused: 'no-such-person' };
  const was = ownEntry(of.minutes.restricted.got, to);
  if (was?.how === 'tap' && how !== null) return already;
  return (was?.how ?? null) === how ? already : { events: [{ event: 'restricted-got', to, how }] };
}
