import type { Under } from '../../../domain/access/right.ts';
import { isPrivate } from '../../../domain/case/conference/private-note/private-events.ts';
import type { Case } from '../../../domain/case/whole.ts';
import type { Stamp } from '../../../domain/decider.ts';

/** Any event of a stream of the trail, as far as it is told. */
export type Followed = Stamp & { readonly event: string; readonly meeting?: string; readonly under?: Under };

/**
 * What of an event goes to whoever watches: ids and closed words. Whose a private note is goes nowhere, nor who does what in a case that
 * is for named people only or kept from somebody: of those there is the chain, the time and the kind.
 */
export function auditLine(event: Followed, state: Pick<Case, 'needToKnow'> | null): object {
  const utc = new Date(event.at).toISOString();
  if (isPrivate(event)) return { utc, event: 'private' };
  if (state !== null && isRestricted(state)) return { utc, event: event.event, restricted: true };
  const { by, via, account, meeting, under } = event;
  const right =
    under === undefined ? {} : { part: under.part, may: under.may, ...(under.row === undefined ? {} : { row: under.row }) };
  return {
    utc,
    event: event.event,
    by,
    via,
    ...(account === undefined ? {} : { account }),
    ...(meeting === undefined ? {} : { meeting }),
    ...right,
    ...(under?.for === undefined ? {} : { for: under.for }),
  };
}

function isRestricted({ needToKnow: { named, barred } }: Pick<Case, 'needToKnow'>): boolean {
  return named !== null || barred.people.length > 0 || barred.agencies.length > 0;
}
