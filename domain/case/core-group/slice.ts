import { keepersOf } from '../../access/keeps-meeting.ts';
import type { PersonId } from '../../ids.ts';
import type { Slice } from '../../slice.ts';
import type { MeetingLevel } from '../whole.ts';
import { handMeeting } from './hand-meeting.ts';
import type { GroupCommands, GroupEvents, GroupState } from './shape.ts';
import { tellGroup } from './tell-group.ts';
import { writeNote } from './write-note.ts';

const afterwards = ['held', 'closed'] as const;

/** A meeting of the core group: who holds it, the short note of it, and what those who were not there tell the others. */
export const group: Slice<MeetingLevel, GroupState, GroupCommands, GroupEvents> = {
  start: { calledAt: null, note: null, told: {} },
  may: {
    // Any member carries it where the social worker cannot.
    'hand-meeting': [{ who: [...keepersOf['core-group'], 'invitee'], when: ['convened'], of: 'core-group' }],
    'write-note': [{ who: ['chair', 'lead', 'invitee'], when: afterwards, of: 'core-group' }],
    'tell-group': [{ who: ['invitee'], when: ['convened', ...afterwards], of: 'core-group', row: 'CE-C1' }],
  },
  decide: { 'hand-meeting': handMeeting, 'write-note': writeNote, 'tell-group': tellGroup },
  evolve: {
    'meeting-handed': (own) => own,
    'note-written': (own, { changed, moved, by, at }) => ({ ...own, note: { by: by as PersonId, at, changed, moved } }),
    'group-told': (own, { text, by, at }) => ({ ...own, told: { ...own.told, [by]: { text, at } } }),
  },
  says: {
    'meeting-handed': ({ to }, name) => `meeting-handed to ${name(to)}`,
    'note-written': ({ moved }) => `note-written, ${moved.length} actions moved`,
    'group-told': () => 'group-told',
  },
  hear: {
    'core-group-called': (own, { at }) => ({ ...own, calledAt: at }),
  },
};
