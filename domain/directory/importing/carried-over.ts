import type { PersonId } from '../../ids.ts';
import type { Directory } from '../state.ts';
import type { Partnership } from './shape.ts';

/**
 * The file with the ids by which its people are known here. Everything somebody ever did stands under their id, so an id never changes:
 * whoever the file calls by a new one, and says which it was, keeps the old one in every case, and takes the rest from the file.
 */
export function carriedOver({ people }: Pick<Directory, 'people'>, partnership: Partnership): Partnership {
  const known = Object.entries(partnership.was ?? {}).filter(([, old]) => people.has(old)) as [PersonId, PersonId][];
  if (known.length === 0) return partnership;
  const olds = new Map(known);
  const named = (id: PersonId) => olds.get(id) ?? id;
  const teams = partnership.teams?.map((one) => ({ ...one, members: one.members.map(named), lead: named(one.lead) }));
  return {
    ...partnership,
    ...(teams === undefined ? {} : { teams }),
    people: partnership.people.map((one) => ({
      ...one,
      id: named(one.id),
      ...(one.backup === undefined ? {} : { backup: named(one.backup) }),
    })),
  };
}
