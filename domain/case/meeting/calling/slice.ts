import { agreed, making } from '../../../access/right.ts';
import type { PersonId } from '../../../ids.ts';
import type { Slice } from '../../../slice.ts';
import { asksViews } from '../../conference/views/unfinished.ts';
import { already, type MeetingLevel } from '../../whole.ts';
import { isUnfinished } from '../scale/unfinished.ts';
import { call } from './call.ts';
import { callCoreGroup } from './call-core-group.ts';
import { describe } from './describe.ts';
import type { CallingCommands, CallingEvents, CallingState } from './shape.ts';

export const calling: Slice<MeetingLevel, CallingState, CallingCommands, CallingEvents> = {
  start: { stage: 'none', type: '' },
  may: {
    call: [{ who: ['administrator'], when: ['none', ...making, ...agreed] }],
    'call-core-group': [
      { who: ['lead'], when: ['none', ...agreed], of: 'core-group' },
      // It goes on without the social worker: whoever held the one before, or was on its list, and every member calls the next.
      { who: ['chair', 'invitee', 'core-group'], when: ['none', ...agreed], of: 'core-group' },
    ],
    describe: [{ who: ['administrator'], when: making }],
    close: [{ who: ['chair', 'administrator'], when: ['held', 'closed'] }],
    cancel: [
      { who: ['chair', 'administrator'], when: [...making, 'convened', 'cancelled'] },
      { who: ['chair', 'lead', 'administrator'], when: ['convened', 'cancelled'], of: 'core-group' },
    ],
  },
  decide: {
    call,
    'call-core-group': callCoreGroup,
    describe,
    close({ meeting }) {
      if (meeting.calling.stage === 'closed') return already;
      if (asksViews(meeting)) return { refused: 'views-open' };
      return isUnfinished(meeting) ? { refused: 'scale-unfinished' } : { events: [{ event: 'closed' }] };
    },
    cancel({ meeting }, { why }) {
      // Sent twice it is one. Another reason is not taken, and whoever gave it must not think that it was.
      if (meeting.calling.stage === 'cancelled') return meeting.calling.why === why ? already : { refused: 'was-cancelled' };
      // Of a draft nobody was told, so nobody is owed a reason.
      if (why === '' && meeting.calling.stage !== 'draft') return { refused: 'incomplete' };
      if (asksViews(meeting)) return { refused: 'views-open' };
      // Nobody could finish it afterwards, and no other conference could be called. The register is taken again first.
      return isUnfinished(meeting) ? { refused: 'scale-unfinished' } : { events: [{ event: 'cancelled', why }] };
    },
  },
  evolve: {
    called: (_, { type }) => ({ stage: 'draft', type }),
    'core-group-called': () => ({ stage: 'convened', type: 'core-group' }),
    described: (own, { type }) => ({ ...own, type }),
    closed: ({ type }) => ({ stage: 'closed', type }),
    cancelled: ({ stage, type }, { why, stopped, by, at }) => ({
      stage: 'cancelled',
      type,
      was: stage === 'draft' || stage === 'proposed' ? stage : 'convened',
      why,
      by: by as PersonId,
      ...(stopped === undefined ? {} : { stopped: at }),
    }),
  },
  says: {
    called: ({ type, people }) => `called ${type}, ${people.length} people from the conference before`,
    'core-group-called': ({ when, people }) => `core-group-called ${when.date} ${when.time}, ${people.length} people`,
    described: ({ reference, type, facts }) =>
      `described ${reference}, ${type}${Object.keys(facts).length === 0 ? ', no date to count from' : ''}`,
    closed: () => 'closed',
    cancelled: () => 'cancelled',
  },
  hear: {
    'ending-taken-back'(own, { reopens, meeting, at }) {
      if (own.stage !== 'cancelled' || !reopens.includes(meeting)) return own;
      const { type, was } = own;
      return was === 'proposed' ? { stage: was, type, at } : { stage: was, type };
    },
    proposed: ({ type }, { at }) => ({ stage: 'proposed', type, at }),
    // Another chair has hours of their own.
    'chair-set': (own, { at }) => (own.stage === 'proposed' ? { ...own, at } : own),
    'list-agreed': ({ type }) => ({ stage: 'convened', type }),
    // A planned day that passes is not a conference that was held: the register says so. One that was emptied again takes it back.
    'walked-in': ({ type }) => ({ stage: 'held', type }),
    'register-taken': ({ type }, { present }) => ({ stage: present.length > 0 ? 'held' : 'convened', type }),
  },
};
