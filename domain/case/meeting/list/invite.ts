import type { Stamp } from '../../../decider.ts';
import { employerOf, isMember } from '../../../directory/membership.ts';
import type { AgencyId, PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { isMarked, isOfWholeFamily } from '../../need-to-know/children.ts';
import { isThemself } from '../../people/themself.ts';
import type { Decided, InMeeting, Known } from '../../whole.ts';
import { asksConsent, isTooMany } from './by-consent.ts';
import { fitsNeed, usualNeed } from './need.ts';
import { fitsAgency } from './role-fit.ts';
import type { ListCommands, ListEvents } from './shape.ts';
import { isOpen } from './teams/team-place.ts';

type Outcome = Decided<Tagged<'event', ListEvents>>;

/** So many fit on one message with names, posts and agencies as long as they come (Slack: about 13,200 letters a message). */
export const longestList = 40;

/**
 * Puts people on the list, each in a role of the procedure. Somebody who is on it already stays as they are. Nobody puts
 * themself on it, and whoever is in the chair or writes the record takes no part.
 */
export function invite(
  { case: of, meeting }: InMeeting,
  { invitees, ...asked }: ListCommands['invite'] & Stamp,
  { directory, procedure }: Known,
): Outcome {
  const roles = new Set<string>(procedure.roles.map((role) => role.key));
  const agencies = new Map<PersonId, AgencyId>();
  const limits = (role: string) => isMarked(of) && !isOfWholeFamily(procedure, role);
  for (const { person, role, agency, why, children = [], sure, agreed } of invitees) {
    const found = directory.people.get(person);
    if (found?.status !== 'active' || (agency !== undefined && !isMember(found, agency))) return { refused: 'no-such-person' };
    agencies.set(person, agency ?? employerOf(found));
    if (!roles.has(role)) return { refused: 'no-such-role' };
    if (asksConsent(procedure, role) && agreed !== true) return { refused: 'no-consent' };
    if (!fitsNeed(procedure, role, why)) return { refused: 'no-need' };
    if (limits(role) && children.length === 0) return { refused: 'incomplete' };
    if (!children.every((id) => of.family.children.some((one) => one.id === id))) return { refused: 'no-such-child' };
    if (meeting.calling.stage !== 'draft' && meeting.when.chair === person) return { refused: 'already-listed' };
    if (isThemself(person, asked)) return { refused: 'puts-themself' };
    if (meeting.when.minuteTaker === person) return { refused: 'takes-minutes' };
    const kind = directory.agencies.get(agencies.get(person) as AgencyId)?.kind ?? 'other';
    if (sure !== true && !fitsAgency(procedure, role, kind)) return { refused: 'does-not-fit' };
  }
  const { people, teams = [] } = meeting.list;
  // The place that somebody of a team has taken is theirs on the list.
  const open = teams.filter(isOpen);
  const listed = new Set(people.map((one) => one.person));
  const fresh = invitees.filter(
    (one, at, all) => !listed.has(one.person) && all.findIndex((other) => other.person === one.person) === at,
  );
  if (people.length + open.length + fresh.length > longestList) return { refused: 'list-full' };
  if (fresh.some(({ role }) => isTooMany(procedure, role, [...people, ...open, ...fresh]))) return { refused: 'role-full' };
  return {
    events: fresh.map(({ person, role, why, children, agreed }) => ({
      event: 'listed',
      person,
      role,
      agency: agencies.get(person) ?? ('' as AgencyId),
      ...(why === undefined || why === usualNeed(procedure, role) ? {} : { why }),
      ...(limits(role) && children !== undefined ? { children } : {}),
      ...(asksConsent(procedure, role) && agreed ? { agreed } : {}),
    })),
  };
}
