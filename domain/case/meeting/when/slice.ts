import { making, readable } from '../../../access/right.ts';
import type { Slice } from '../../../slice.ts';
import type { MeetingLevel } from '../../whole.ts';
import { setChair } from './set-chair.ts';
import { setWhen } from './set-when.ts';
import type { WhenCommands, WhenEvents, WhenState } from './shape.ts';

export const when: Slice<MeetingLevel, WhenState, WhenCommands, WhenEvents> = {
  start: { when: null, chair: null },
  may: {
    'set-when': [{ who: ['administrator'], when: making, row: 'ST-P12' }],
    // A chair may leave, or fall ill on the day, or weeks after it.
    'set-chair': [{ who: ['administrator'], when: readable, row: 'ST-P12' }],
  },
  decide: { 'set-when': setWhen, 'set-chair': setChair },
  evolve: {
    'when-set': (_, { when: at, chair }) => ({ when: at, chair }),
    'chair-set': (own, { chair }) => ({ ...own, chair }),
  },
  says: {
    'chair-set': ({ chair }, name) => `chair-set ${name(chair)}`,
    'when-set': ({ when: at, chair }, name) => `when-set ${at.date} ${at.time}, chair ${name(chair)}`,
  },
  hear: {
    // Whoever chaired the one before is the first choice for the next.
    called: (own, { chair }) => ({ ...own, chair }),
    'core-group-called': (_, { when: at, chair }) => ({ when: at, chair }),
    departed: (own, { person }) => (own.chair === person ? { ...own, chair: null } : own),
    // But for the chair whom somebody else has taken since.
    returned: (own, { person, was, meeting }) =>
      own.chair === null && was.meetings[meeting]?.chair === true ? { ...own, chair: person } : own,
  },
};
