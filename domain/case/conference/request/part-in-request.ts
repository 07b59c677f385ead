import { isMember } from '../../../directory/membership.ts';
import type { Directory } from '../../../directory/state.ts';
import type { PersonId } from '../../../ids.ts';
import type { ConferenceRequest, RequestState } from './shape.ts';
import { mayDecide } from './who-decides.ts';

export type PartInRequest = 'requester' | 'coordinator';

/** What somebody is to a request, as the directory now stands: whoever asked, while they are of the agency they asked for, or who was asked. */
export function partInRequest(
  { asked }: RequestState,
  person: PersonId,
  { people }: Pick<Directory, 'people'>,
): PartInRequest | null {
  const found = people.get(person);
  if (asked === null || found?.status !== 'active') return null;
  if (asked.by === person) return isStillOf(asked, { people }) ? 'requester' : null;
  return asked.to.includes(person) && mayDecide(found) ? 'coordinator' : null;
}

/** Whether whoever asked is still of the agency they asked for. */
export function isStillOf(
  { by, agency }: Pick<ConferenceRequest, 'by' | 'agency'>,
  { people }: Pick<Directory, 'people'>,
): boolean {
  const found = people.get(by);
  return found?.status === 'active' && isMember(found, agency);
}
