import { isMember } from '../../../directory/membership.ts';
import type { Directory } from '../../../directory/state.ts';
import type { PersonId } from '../../../ids.ts';
import type { ConferenceRequest, RequestState } from './shape.ts';
import { mayDecide } from './who-decides.ts';

export type PartInRequest = 'requester' | 'coordinator';

/**
 * What somebody is to a request, as the directory now stands: whoever asked, while they are of the agency they asked for, whoever hears in their place once
 * they are not, or who was asked.
 */
export function partInRequest(
  { asked }: RequestState,
  person: PersonId,
  { people }: Pick<Directory, 'people'>,
): PartInRequest | null {
  const found = people.get(person);
  if (asked === null || found?.status !== 'active') return null;
  if (asked.by === person) return isStillOf(asked, { people }) ? 'requester' : null;
  if (asked.successor === person && asked.gone === true) return isMember(found, asked.agency) ? 'requester' : null;
  return asked.to.includes(person) && mayDecide(found) ? 'coordinator' : null;
}

/** Who hears what comes of it: whoever asked, or in their place; null: nobody of that agency is left to. */
export function hearsOf({ by, gone, successor }: Pick<ConferenceRequest, 'by' | 'gone' | 'successor'>): PersonId | null {
  return gone === true ? (successor ?? null) : by;
}

/** Whether whoever asked is still of the agency they asked for. */
export function isStillOf(
  { by, agency }: Pick<ConferenceRequest, 'by' | 'agency'>,
  { people }: Pick<Directory, 'people'>,
): boolean {
  const found = people.get(by);
  return found?.status === 'active' && isMember(found, agency);
}
