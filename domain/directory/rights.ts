import type { Stamp } from '../decider.ts';
import { agenciesAs } from './membership.ts';
import type { About, DirectoryPart } from './slice.ts';
import type { Directory } from './state.ts';

/** The parts somebody plays in the directory, and towards the person or agency that something is about. */
export function directoryPartsOf(
  { people }: Directory,
  { by, via }: Pick<Stamp, 'by' | 'via'>,
  about: About,
): ReadonlySet<DirectoryPart> {
  const parts = new Set<DirectoryPart>();
  if (by === 'time' || via === 'cli' || via === 'time') parts.add('server');
  const me = by === 'time' ? undefined : people.get(by);
  if (me?.status !== 'active') return parts;
  if (me.standing.includes('administrator')) parts.add('administrator');
  if (me.standing.includes('unit-manager')) parts.add('unit-manager');
  if (about.person === me.id) parts.add('self');
  const led = new Set([...agenciesAs(me, 'agency-lead'), ...agenciesAs(me, 'practice-administrator')]);
  const theirs = about.person === undefined ? undefined : people.get(about.person);
  const agencies = [
    ...(about.agency === undefined ? [] : [about.agency]),
    ...(theirs?.memberships.map((one) => one.agency) ?? []),
  ];
  // Of somebody who is of two agencies, and of an agency named besides, all must be theirs.
  if (agencies.length > 0 && agencies.every((one) => led.has(one))) parts.add('lead');
  return parts;
}
