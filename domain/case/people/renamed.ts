import type { AgencyId, PersonId } from '../../ids.ts';
import type { Tagged } from '../../slice.ts';
import type { Case } from '../whole.ts';
import type { PeopleEvents, Renamed } from './shape.ts';

type Event = Extract<Tagged<'event', PeopleEvents>, { event: 'people-renamed' }>;

/** Those of the case whose name, post or agency's name is another one than its cards say; none where that was noted already. */
export function renamedIn({ opening, people }: Case, renamed: Renamed | undefined): readonly Event[] {
  if (renamed === undefined || opening.status !== 'open' || people.renamed >= renamed.upTo) return [];
  const ids = new Set<PersonId | AgencyId>(renamed.ids);
  const all = new Set([opening.convenor, ...(Object.keys(people.agencies) as PersonId[])]);
  const theirs = [...all].filter((one) => ids.has(one) || ids.has(people.agencies[one] ?? ('' as AgencyId)));
  return theirs.length === 0 ? [] : [{ event: 'people-renamed', people: theirs, upTo: renamed.upTo }];
}
