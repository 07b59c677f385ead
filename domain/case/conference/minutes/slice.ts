import { called } from '../../../access/right.ts';
import type { PersonId } from '../../../ids.ts';
import type { Slice } from '../../../slice.ts';
import type { MeetingLevel } from '../../whole.ts';
import { agreeMinutes, handMinutes, keepReportOut, returnMinutes } from './agree.ts';
import { confirmRestricted, noteRestricted } from './restricted-got.ts';
import { answerRestricted, withWord } from './restricted-word.ts';
import { minutesResult } from './result.ts';
import type { MinutesCommands, MinutesEvents, MinutesState } from './shape.ts';
import { withList, withPut, writeMinutes } from './write.ts';

const start: MinutesState = {
  stage: 'writing',
  at: 0,
  by: null,
  version: 0,
  texts: {},
  empty: 'lines',
  word: '',
  restricted: { texts: [], changes: 0, list: null, words: {}, got: {} },
  notAppended: [],
};

/** Nobody in their place: what is restricted is for them alone (FV-R2). */
const writers = [{ who: ['chair', 'minute-taker'], when: called, row: 'ST-M1', inPerson: true }] as const;

/** The minutes of a conference, from the first word typed until the chair has agreed. */
export const minutes: Slice<MeetingLevel, MinutesState, MinutesCommands, MinutesEvents> = {
  start,
  may: {
    'write-minutes': writers,
    'hand-minutes': [{ who: ['chair', 'minute-taker'], when: ['held', 'closed'], row: 'ST-M1', inPerson: true }],
    'return-minutes': [{ who: ['chair', 'minute-taker'], when: ['held', 'closed'], row: 'FV-T11', inPerson: true }],
    'agree-minutes': [{ who: ['chair'], when: ['held', 'closed'], row: 'FV-T11', inPerson: true }],
    'answer-restricted': [{ who: ['invitee'], when: called, row: 'FV-R2', inPerson: true }],
    'confirm-restricted': [{ who: ['invitee'], when: ['held', 'closed'], row: 'FV-R2', inPerson: true }],
    'note-restricted': [{ who: ['chair', 'minute-taker'], when: ['held', 'closed'], row: 'FV-R2', inPerson: true }],
    'keep-report-out': [{ who: ['invitee'], when: called, row: 'ST-M1' }],
  },
  decide: {
    'write-minutes': writeMinutes,
    'hand-minutes': handMinutes,
    'return-minutes': returnMinutes,
    'agree-minutes': agreeMinutes,
    'answer-restricted': answerRestricted,
    'confirm-restricted': confirmRestricted,
    'note-restricted': noteRestricted,
    'keep-report-out': keepReportOut,
  },
  evolve: {
    'minutes-written': (own, { put, by, at }) => withPut(own, put, { by, at }),
    'minutes-handed': (own, { empty, by, at }) => ({ ...own, stage: 'with-chair', empty, word: '', by: by as PersonId, at }),
    'minutes-returned': (own, { word, by, at }) => ({ ...own, stage: 'writing', word, by: by as PersonId, at }),
    'minutes-agreed': (own, { by, at }) => ({ ...own, stage: 'agreed', word: '', by: by as PersonId, at }),
    'restricted-answered': (own, { agrees, by, at }) => ({
      ...own,
      restricted: withWord(own.restricted, { agrees, by: by as PersonId, at }),
    }),
    'restricted-got': (own, { to, how, by, at }) => {
      const { [to]: _, ...others } = own.restricted.got;
      const got = how === null ? others : { ...others, [to]: { how, by: by as PersonId, at } };
      return { ...own, restricted: { ...own.restricted, got } };
    },
    // Neither what was agreed nor what was typed becomes another: who reads it does.
    'restricted-listed': (own, { list, by, at }) => ({ ...own, restricted: withList(own.restricted, list, { by, at }) }),
    'report-kept-out': (own, { out, by }) => {
      const others = own.notAppended.filter((one) => one !== by);
      return { ...own, version: own.version + 1, notAppended: out ? [...others, by as PersonId] : others };
    },
  },
  // Neither under which heading nor how much: nothing tells of what is restricted.
  says: {
    'minutes-written': () => 'minutes-written',
    'minutes-handed': () => 'minutes-handed to the chair',
    'minutes-returned': () => 'minutes-returned',
    'minutes-agreed': () => 'minutes-agreed',
    // As what was told the chair in private: it does not tell that there is a restricted part.
    'restricted-answered': () => 'private',
    'restricted-listed': () => 'private',
    'restricted-got': () => 'private',
    'report-kept-out': ({ out }) => `report-kept-out ${out ? 'of the minutes' : 'no more'}`,
  },
  hear: {},
  result: minutesResult,
};
