import type { Stamp } from '../../decider.ts';
import type { PersonId } from '../../ids.ts';
import type { Known } from '../known.ts';
import type { Convened, Invitee } from '../state.ts';
import { answered } from './attend.ts';
import { already, type Decided, type Of } from './decision.ts';

/** Somebody else of the same agency comes instead; the chair agrees (Q-7, ST-P3, CE-P2). A name alone goes to the administrator. */
export function sendDeputy(state: Convened, invitee: Invitee, command: Of<'send-deputy'>, stamp: Stamp, known: Known): Decided {
  if ('person' in command.deputy) {
    const refused = checkDeputy(state, invitee.person, command.deputy.person, known);
    if (refused !== null) return refused;
  }
  return answered(invitee, { answer: 'deputy', deputy: command.deputy, agreed: 'asked', at: stamp.at }, []);
}

/** The administrator has added the named colleague to the directory and says who it is. */
export function nameDeputy(state: Convened, command: Of<'name-deputy'>, known: Known): Decided {
  const asked = askedDeputy(state, command.of);
  if (asked === null) return { refused: 'changed' };
  if ('person' in asked) return asked.person === command.deputy ? already : { refused: 'changed' };
  const refused = checkDeputy(state, command.of, command.deputy, known);
  if (refused !== null) return refused;
  return { events: [{ event: 'deputy-named', of: command.of, deputy: command.deputy }] };
}

/**
 * The deputy takes the place on the list as a new invitee; the original no longer sees the case.
 * `seen`: when the answer that was on the screen was given: whoever has changed their mind since must not let in somebody unseen.
 */
export function agreeDeputy(state: Convened, command: Of<'agree-deputy'>, known: Known): Decided {
  if (state.invitees.some((invitee) => invitee.standsFor === command.of)) return already;
  const deputy = askedDeputy(state, command.of);
  if (deputy === null || !('person' in deputy)) return { refused: 'changed' };
  const asked = state.invitees.find((invitee) => invitee.person === command.of)?.answer;
  if (asked?.answer !== 'deputy' || asked.at !== command.seen) return { refused: 'changed' };
  const refused = checkDeputy(state, command.of, deputy.person, known);
  if (refused !== null) return refused;
  const agency = known.directory.people.get(deputy.person)?.agency;
  if (agency === undefined) return { refused: 'no-such-person' };
  return { events: [{ event: 'deputy-agreed', of: command.of, deputy: deputy.person, agency }] };
}

export function declineDeputy(state: Convened, command: Of<'decline-deputy'>): Decided {
  return askedDeputy(state, command.of) === null ? already : { events: [{ event: 'deputy-declined', of: command.of }] };
}

function askedDeputy(state: Convened, of: PersonId) {
  const answer = state.invitees.find((invitee) => invitee.person === of)?.answer;
  return answer?.answer === 'deputy' && answer.agreed === 'asked' ? answer.deputy : null;
}

function checkDeputy(
  state: Convened,
  of: PersonId,
  deputy: PersonId,
  known: Known,
): { refused: 'no-such-person' | 'already-listed' } | null {
  const original = known.directory.people.get(of);
  const found = known.directory.people.get(deputy);
  if (found?.status !== 'active' || found.agency !== original?.agency) return { refused: 'no-such-person' };
  const listed = deputy === state.chair || state.invitees.some((invitee) => invitee.person === deputy);
  return listed ? { refused: 'already-listed' } : null;
}
