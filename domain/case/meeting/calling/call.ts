import type { PersonId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Tagged } from '../../../slice.ts';
import { asksViews } from '../../conference/views/unfinished.ts';
import { isOver, latestConference, nextId, wasHeld } from '../../meetings.ts';
import { isStill } from '../../people/departures.ts';
import { already, type Case, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { asksConsent } from '../list/by-consent.ts';
import type { Listed } from '../list/shape.ts';
import { isUnfinished } from '../scale/unfinished.ts';
import { chairsAgency } from '../when/chairs-agency.ts';
import { refusedAsAgreed } from './agreed-day.ts';
import type { CallingCommands, CallingEvents } from './shape.ts';
import { typesToCall } from './types-to-call.ts';

/**
 * The next conference of the case: k1, k2, … The one before it has to be over. Sent twice it is one, since its id was made when the form
 * opened.
 */
export function call(
  { case: of, meeting, id }: InMeeting,
  { type, people, agreed }: CallingCommands['call'],
  known: Known,
): Decided<Tagged<'event', CallingEvents>> {
  if (meeting.calling.stage !== 'none') return meeting.calling.type === type ? already : { refused: 'changed' };
  const last = latestConference(of)?.meeting;
  if (id !== nextId(of)) return { refused: 'changed' };
  if (last !== undefined && !isOver(last)) return { refused: 'too-early' };
  if (last !== undefined && isUnfinished(last)) return { refused: 'scale-unfinished' };
  if (last !== undefined && asksViews(last)) return { refused: 'views-open' };
  if (!typesToCall(known.procedure, wasHeld(of)).some((one) => one === type)) return { refused: 'no-such-type' };
  const refused = agreed === undefined ? null : refusedAsAgreed(agreed, type, last);
  if (refused !== null) return { refused };
  const chair = last?.when.chair ?? null;
  const { agencies } = of.people;
  const invitees = last?.list.people ?? [];
  const along = comesAlong({ invitees, agencies }, known)
    .map(inRolesOf(known.procedure))
    // What chair and family agreed to they agreed to for the one conference.
    .filter(({ person, role }) => (people === 'everybody' || people.includes(person)) && !asksConsent(known.procedure, role));
  const chairs = chair !== null && chairsAgency(chair, known) === agencies[chair];
  const said = agreed === undefined ? {} : { agreed };
  return { events: [{ event: 'called', type, people: along, chair: chairs ? chair : null, ...said }] };
}

/** Whose role the procedure does not have, since the case was moved over to it, comes in the one for whoever fits no other. */
function inRolesOf({ roles }: Pick<Procedure, 'roles'>): (one: Listed) => Listed {
  const forOthers = roles.find((one) => one.why.length === 0 && one.agency === 'other')?.key;
  return (one) => (forOthers === undefined || roles.some(({ key }) => key === one.role) ? one : { ...one, role: forOthers });
}

/**
 * Who may come along from one conference to the next: whoever was on its list and is still of the agency they had their place for. Not a
 * deputy, who came in for one conference, but the person they stood in for, unless that one has left.
 */
export function comesAlong(
  { invitees, agencies }: { readonly invitees: readonly Listed[]; readonly agencies: Case['people']['agencies'] },
  { directory }: Pick<Known, 'directory'>,
): readonly Listed[] {
  const still = (person: PersonId) => isStill(person, agencies[person], directory);
  const all = invitees.flatMap(({ person, role, why, standsFor }) => {
    const own = standsFor !== undefined && still(standsFor) ? standsFor : person;
    return still(own) ? [{ person: own, role, ...(why === undefined ? {} : { why }) }] : [];
  });
  return all.filter((one, at) => all.findIndex((other) => other.person === one.person) === at);
}
