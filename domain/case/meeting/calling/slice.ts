import { agreed, making } from '../../../access/right.ts';
import type { Slice } from '../../../slice.ts';
import type { MeetingLevel } from '../../whole.ts';
import { call } from './call.ts';
import { describe } from './describe.ts';
import type { CallingCommands, CallingEvents, CallingState } from './shape.ts';

export const calling: Slice<MeetingLevel, CallingState, CallingCommands, CallingEvents> = {
  start: { stage: 'none', type: '' },
  may: {
    call: [{ who: ['administrator'], when: ['none', ...making, ...agreed] }],
    describe: [{ who: ['administrator'], when: making }],
    close: [{ who: ['chair', 'administrator'], when: ['held', 'closed'] }],
    cancel: [{ who: ['chair', 'administrator'], when: [...making, 'convened', 'cancelled'] }],
  },
  decide: {
    call,
    describe,
    close: ({ meeting }) => ({ events: meeting.calling.stage === 'closed' ? [] : [{ event: 'closed' }] }),
    cancel: ({ meeting }, { why }) => ({ events: meeting.calling.stage === 'cancelled' ? [] : [{ event: 'cancelled', why }] }),
  },
  evolve: {
    called: (_, { type }) => ({ stage: 'draft', type }),
    described: (own, { type }) => ({ ...own, type }),
    closed: (own) => ({ ...own, stage: 'closed' }),
    cancelled: (own) => ({ ...own, stage: 'cancelled' }),
  },
  says: {
    called: ({ type, people }) => `called ${type}, ${people.length} people from the conference before`,
    described: ({ reference, type, facts }) =>
      `described ${reference}, ${type}${Object.keys(facts).length === 0 ? ', no date to count from' : ''}`,
    closed: () => 'closed',
    cancelled: () => 'cancelled',
  },
  hear: {
    proposed: (own) => ({ ...own, stage: 'proposed' }),
    'list-agreed': (own) => ({ ...own, stage: 'convened' }),
    // A planned day that passes is not a conference that was held: the register says so. One that was emptied again takes it back.
    'register-taken': (own, { present }) => ({ ...own, stage: present.length > 0 ? 'held' : 'convened' }),
  },
};
