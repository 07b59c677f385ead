import { called } from '../../../access/right.ts';
import type { PersonId } from '../../../ids.ts';
import type { Slice } from '../../../slice.ts';
import type { MeetingLevel } from '../../whole.ts';
import { declareTie, keepChair } from './declare-tie.ts';
import { tiesSaid, withChairBack, withoutChair } from './said.ts';
import type { ChairTieCommands, ChairTieEvents, ChairTieState } from './shape.ts';

const start: ChairTieState = { declared: null, answered: null };

/** Whether the chair of a conference is or was tied to its case, as they say themselves, and what was said to that. */
export const chairTie: Slice<MeetingLevel, ChairTieState, ChairTieCommands, ChairTieEvents> = {
  start,
  may: {
    'declare-tie': [{ who: ['chair'], when: ['proposed', ...called], row: 'ST-P12' }],
    'keep-chair': [{ who: ['unit-manager'], when: ['proposed', ...called], row: 'ST-P12' }],
  },
  decide: { 'declare-tie': declareTie, 'keep-chair': keepChair },
  evolve: {
    'tie-declared': (own, { ties, by, at }) => {
      const { earlier } = own.declared === null || own.declared.by === by ? own : { earlier: tiesSaid(own) };
      return {
        ...own,
        ...(earlier === undefined ? {} : { earlier }),
        declared: { by: by as PersonId, ties, at },
        answered: null,
      };
    },
    'chair-kept': (own, { why, by, at }) => ({ ...own, answered: { by: by as PersonId, why, at } }),
  },
  says: {
    // Which tie is no more than the chair and those who answer for it read.
    'tie-declared': ({ ties }) => `tie-declared ${ties.length === 0 ? 'none' : ties.length}`,
    'chair-kept': () => 'chair-kept, with a reason',
  },
  hear: {
    closed: (own) => ({ ...own, closed: true }),
    // Emptied again, it was not held.
    'register-taken': ({ held: _, ...own }, { present }) => (present.length > 0 ? { ...own, held: true } : own),
    'walked-in': (own) => ({ ...own, held: true }),
    // Another chair says it of themself. Once its day was over what was said of it stands, as the minutes do.
    'chair-set': (own, { chair, held }) =>
      held
        ? own
        : withChairBack(
            withoutChair(own, (by) => by !== chair),
            chair,
          ),
    'when-set': (own, { chair }) => withoutChair(own, (by) => by !== chair),
    departed: (own, { person }) => withoutChair(own, (by) => by === person),
    returned: (own, { person, was, meeting }) => (was.meetings[meeting]?.chair === true ? withChairBack(own, person) : own),
  },
};
