import type { Tagged } from '../../slice.ts';
import type { DirectoryRefusal } from '../command.ts';
import { identityKey } from '../identity.ts';
import type { DirectorySlice } from '../slice.ts';
import type { Directory } from '../state.ts';
import { carriedOver } from './carried-over.ts';
import type { ImportingCommands, ImportingEvents, Named, Partnership } from './shape.ts';

/** The partnership file: the way to start, and to load many. */
export const importing: DirectorySlice<ImportingCommands, ImportingEvents> = {
  may: { import: ['server'] },
  decide: {
    import: (state, { partnership }) => taken(state, partnership) ?? { events: imported(state, carriedOver(state, partnership)) },
  },
  apply: {
    'partnership-named'(open, { name, procedure, adopted, welshReviewed, units }) {
      Object.assign(open, { name, procedure, adopted, welshReviewed, units });
    },
    'agencies-listed'(open, { agencies }) {
      for (const one of agencies) open.agencies.set(one.id, one);
    },
    'people-listed'(open, { people }) {
      open.changes += 1;
      for (const one of people) open.people.set(one.id, { ...one, status: 'active' });
    },
    'people-left'(open, { people }) {
      open.changes += 1;
      for (const id of people) {
        const person = open.people.get(id);
        if (person !== undefined) open.people.set(id, { ...person, status: 'left' });
      }
    },
  },
};

/** An account is one person's for good: under another id they would silently leave every case they are in. null: the file may be taken. */
export function taken(state: Directory, partnership: Partnership): { readonly refused: DirectoryRefusal } | null {
  for (const { id, identities } of carriedOver(state, partnership).people)
    for (const one of identities) {
      const was = state.identities.get(identityKey(one));
      if (was !== undefined && was !== id) return { refused: { why: 'identity-taken', is: id, was } };
    }
  return null;
}

/** Only what the file changes; the same file again is no event at all. Many people come in one event: a county has thousands. */
function imported(state: Directory, partnership: Partnership): readonly Tagged<'event', ImportingEvents>[] {
  const events: Tagged<'event', ImportingEvents>[] = [];
  const named = partnershipInDirectory(partnership);
  if (JSON.stringify(named) !== JSON.stringify(partnershipInDirectory(state)))
    events.push({ event: 'partnership-named', ...named });
  const agencies = partnership.agencies.filter((one) => JSON.stringify(state.agencies.get(one.id)) !== JSON.stringify(one));
  if (agencies.length > 0) events.push({ event: 'agencies-listed', agencies });
  const people = partnership.people.filter(
    (one) => JSON.stringify(state.people.get(one.id)) !== JSON.stringify({ ...one, status: 'active' }),
  );
  if (people.length > 0) events.push({ event: 'people-listed', people });
  const kept = new Set(partnership.people.map((one) => one.id));
  const left = [...state.people.values()].filter((one) => one.status === 'active' && !kept.has(one.id)).map((one) => one.id);
  if (left.length > 0) events.push({ event: 'people-left', people: left });
  return events;
}

export function partnershipInDirectory({ name, procedure, adopted, welshReviewed, units }: Named): Named {
  return { name, procedure, adopted, welshReviewed, units };
}
