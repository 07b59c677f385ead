import { readable } from '../../../access/right.ts';
import type { PersonId } from '../../../ids.ts';
import type { Slice } from '../../../slice.ts';
import type { CaseLevel } from '../../whole.ts';
import { acceptRequest, declineRequest, joinRequest, passRequestOn, recordRequest, withdrawRequest } from './answer.ts';
import { askConference } from './ask.ts';
import type { ConferenceRequest, KeptFrom, RequestAnswer, RequestCommands, RequestEvents, RequestState } from './shape.ts';

function answered(own: RequestState, answer: RequestAnswer, kept?: KeptFrom): RequestState {
  if (own.asked === null) return own;
  const more = kept === undefined ? {} : { kept };
  return { ...own, asked: { ...own.asked, ...more, answered: answer, answers: own.asked.answers + 1 } };
}

export const conferenceRequest: Slice<CaseLevel, RequestState, RequestCommands, RequestEvents> = {
  start: { asked: null, recorded: [] },
  may: {
    'ask-conference': [
      { who: ['professional'], when: ['none'], row: 'FV-P5' },
      // The form sent twice asks once.
      { who: ['requester'], when: ['requested', ...readable], row: 'FV-P5' },
    ],
    'withdraw-request': [{ who: ['requester'], when: ['requested', ...readable], row: 'Q-21' }],
    'accept-request': [{ who: ['coordinator', 'unit-manager'], when: ['requested'], row: 'ST-P13' }],
    'decline-request': [{ who: ['coordinator', 'unit-manager'], when: ['requested'], row: 'ST-P13' }],
    'join-request': [{ who: ['administrator', 'unit-manager'], when: ['requested'], row: 'ST-P13' }],
    'record-request': [{ who: ['administrator', 'unit-manager'], when: readable, row: 'ST-P13' }],
    'pass-request-on': [{ who: ['time'], when: ['requested', ...readable], row: 'Q-8' }],
  },
  decide: {
    'ask-conference': askConference,
    'withdraw-request': withdrawRequest,
    'accept-request': acceptRequest,
    'decline-request': declineRequest,
    'join-request': joinRequest,
    'record-request': recordRequest,
    'pass-request-on': passRequestOn,
  },
  evolve: {
    'conference-asked': (
      own,
      { id, reference, agency, criterion, grounds, why, talkedOver, backing, to, managers, kept, by, at },
    ) => ({
      ...own,
      asked: {
        id: id as ConferenceRequest['id'],
        reference,
        by: by as PersonId,
        agency,
        at,
        criterion,
        grounds,
        why,
        ...(talkedOver === undefined ? {} : { talkedOver }),
        ...(backing === undefined ? {} : { backing }),
        to,
        managers,
        answered: { answer: 'none' },
        answers: 0,
        ...(kept === undefined ? {} : { kept }),
      },
    }),
    'request-withdrawn': (own, { at }) =>
      own.asked === null || own.asked.answered.answer === 'none'
        ? answered(own, { answer: 'withdrawn', at })
        : { ...own, asked: { ...own.asked, unheard: at } },
    'request-accepted': (own, { why, to, kept, by, at }) =>
      answered(own, { answer: 'accepted', by: by as PersonId, at, why, to }, kept),
    'request-declined': (own, { why, kept, by, at }) => answered(own, { answer: 'declined', by: by as PersonId, at, why }, kept),
    'request-joined': (own, { into }) => (own.asked === null ? own : { ...own, asked: { ...own.asked, into } }),
    'request-recorded': (own, { request }) => ({ ...own, recorded: [...own.recorded, request] }),
    'request-passed-on': (own, { to, managers, setUp, gone, successor }) => {
      if (own.asked === null) return own;
      const { gone: _, successor: __, ...asked } = own.asked;
      const is = asked.answered;
      const answer = is.answer === 'accepted' ? { ...is, to: setUp } : is;
      const left = { ...(gone === undefined ? {} : { gone }), ...(successor === undefined ? {} : { successor }) };
      return { ...own, asked: { ...asked, to, managers, answered: answer, ...left } };
    },
  },
  says: {
    'conference-asked': ({ to }, name) => `conference-asked, to ${to.map(name).join(', ') || 'nobody'}`,
    'request-withdrawn': () => 'request-withdrawn',
    'request-accepted': ({ to }, name) => `request-accepted, for ${to.map(name).join(', ')} to set up`,
    'request-declined': () => 'request-declined',
    'request-joined': () => 'request-joined, in the case that there is',
    'request-recorded': ({ request }, name) => `request-recorded, asked by ${name(request.by)}`,
    'request-passed-on': ({ to, managers, successor }, name) =>
      `request-passed-on to ${to.map(name).join(', ') || 'nobody'}, after them ${managers.map(name).join(', ') || 'nobody'}${successor === undefined ? '' : `; ${name(successor)} hears for who asked`}`,
  },
  hear: {},
};
