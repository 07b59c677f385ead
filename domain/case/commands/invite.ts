import type { AgencyId, PersonId } from '../../ids.ts';
import type { CaseEvent } from '../event.ts';
import type { Known } from '../known.ts';
import type { Existing } from '../state.ts';
import { already, type Decided, type Of } from './decision.ts';

/** So many fit on one message with names, posts and agencies as long as they come (Slack: about 13,200 letters a message). */
const longestList = 40;

/** Puts people on the list, each in a role of the procedure. Somebody who is on it already stays as they are. */
export function invite(state: Existing, command: Of<'invite'>, known: Known): Decided {
  const roles = new Set(known.procedure.roles.map((role) => role.key));
  const agencies = new Map<PersonId, AgencyId>();
  for (const { person, role } of command.invitees) {
    const found = known.directory.people.get(person);
    if (found?.status !== 'active') return { refused: 'no-such-person' };
    agencies.set(person, found.agency);
    if (!roles.has(role)) return { refused: 'no-such-role' };
    if (state.status !== 'draft' && state.chair === person) return { refused: 'already-listed' };
  }
  const listed = new Set(state.invitees.map((invitee) => invitee.person));
  const fresh = command.invitees.filter(
    (one, at, all) => !listed.has(one.person) && all.findIndex((other) => other.person === one.person) === at,
  );
  if (state.invitees.length + fresh.length > longestList) return { refused: 'list-full' };
  const listings = fresh.flatMap(({ person, role }): readonly CaseEvent[] => {
    const agency = agencies.get(person);
    return agency === undefined ? [] : [{ event: 'listed', person, role, agency }];
  });
  return { events: listings };
}

export function uninvite(state: Existing, command: Of<'uninvite'>): Decided {
  if (!state.invitees.some((invitee) => invitee.person === command.person)) return already;
  // An action in the name of somebody who can no longer see it would be nobody's.
  const open = state.status === 'convened' && state.actions.some((one) => one.to === command.person && one.status === 'open');
  return open ? { refused: 'has-actions' } : { events: [{ event: 'unlisted', person: command.person }] };
}
