import { dayFromIso } from '../../calendar/iso.ts';
import { localDay } from '../../calendar/london.ts';
import type { Decision, Stamp } from '../../decider.ts';
import type { PersonId } from '../../ids.ts';
import { adoptable, adoptionAfter } from '../../procedures/adoption.ts';
import { proceduresOf } from '../../procedures/registry.ts';
import type { Tagged } from '../../slice.ts';
import type { DirectoryRefusal } from '../command.ts';
import type { DirectorySlice } from '../slice.ts';
import type { Directory } from '../state.ts';
import { earlierWith, hasCome } from './coming.ts';
import type { AdoptingCommands, AdoptingEvents } from './shape.ts';

type Decided = Decision<Tagged<'event', AdoptingEvents>, DirectoryRefusal>;

/** Another procedure from a day on: cases that are opened from then on take it, and those there are keep theirs. */
export const adopting: DirectorySlice<AdoptingCommands, AdoptingEvents> = {
  may: { 'adopt-procedure': ['unit-manager'], 'drop-adoption': ['unit-manager'], 'take-procedure': ['server'] },
  decide: {
    'adopt-procedure': adopt,
    'drop-adoption'({ coming }, { procedure, from, at }) {
      if (coming === null) return { events: [] };
      const isThat = coming.procedure === procedure && coming.from === from;
      // Once its day has come cases are opened under it, and the way back is to adopt the one before.
      if (!isThat || hasCome(coming, at)) return { refused: { why: 'procedure-changed' } };
      return { events: [{ event: 'adoption-dropped', procedure, from }] };
    },
    'take-procedure': ({ coming }, { at }) =>
      coming === null || !hasCome(coming, at)
        ? { events: [] }
        : { events: [{ event: 'procedure-taken', procedure: coming.procedure }] },
  },
  apply: {
    'procedure-adopted'(open, { coming }) {
      open.coming = coming;
    },
    'adoption-dropped'(open) {
      open.coming = null;
    },
    'procedure-taken'(open) {
      if (open.coming === null) return;
      open.earlier = earlierWith(open, open.coming.procedure);
      open.procedure = open.coming.procedure;
      open.adopted = open.coming.adopted;
      open.coming = null;
    },
  },
  says: {
    'procedure-adopted': ({ coming }) => `adopted the procedure ${coming.procedure} from ${coming.from}`,
    'adoption-dropped': ({ procedure, from }) => `took back that the procedure ${procedure} comes from ${from}`,
    'procedure-taken': ({ procedure }) => `put the procedure ${procedure} in force, its day having come`,
  },
};

/** In days: nobody plans further ahead than that, so a later one is a slip. */
const furthest = 366;

function adopt(
  state: Directory,
  { was, replaces, procedure, from, by, at }: AdoptingCommands['adopt-procedure'] & Stamp,
): Decided {
  const known = proceduresOf(state);
  const [now, next] = [known.find(state.procedure), known.find(procedure)];
  if (state.procedure !== was) return { refused: { why: 'procedure-changed' } };
  if (now === undefined || next === undefined || !adoptable(now, next)) return { refused: { why: 'no-such-procedure' } };
  const day = dayFromIso(from);
  const today = localDay(at);
  if (day === null || day <= today || day > today + furthest) return { refused: { why: 'bad-start' } };
  const { coming } = state;
  if (coming?.procedure === procedure && coming.from === from) return { events: [] };
  // Another manager may have adopted one, or taken it back, since the form was drawn.
  if (coming?.procedure !== replaces?.procedure || coming?.from !== replaces?.from)
    return { refused: { why: 'procedure-changed' } };
  const name = state.people.get(by as PersonId)?.name ?? '';
  const adopted = adoptionAfter(state.adopted, next, { by: name, on: today });
  return { events: [{ event: 'procedure-adopted', coming: { procedure, from, by: by as PersonId, adopted } }] };
}
