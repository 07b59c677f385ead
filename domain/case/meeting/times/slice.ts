import { keepersOf } from '../../../access/keeps-meeting.ts';
import { making } from '../../../access/right.ts';
import type { PersonId } from '../../../ids.ts';
import type { Slice } from '../../../slice.ts';
import type { MeetingLevel } from '../../whole.ts';
import { offerTimes, withdrawTimes } from './offer-times.ts';
import type { Offer, TimesCommands, TimesEvents, TimesState } from './shape.ts';
import { suits } from './suits.ts';

/** The chair knows nothing of a draft. */
const keepers = [
  { who: ['administrator'], when: making, row: 'ST-P12' },
  { who: ['chair'], when: ['proposed'] },
  { who: keepersOf['core-group'], when: ['convened'], of: 'core-group' },
] as const;

export const times: Slice<MeetingLevel, TimesState, TimesCommands, TimesEvents> = {
  start: null,
  may: {
    'offer-times': keepers,
    suits: [
      { who: ['core'], when: making },
      { who: ['invitee'], when: ['convened'], of: 'core-group' },
    ],
    'withdraw-times': keepers,
  },
  decide: { 'offer-times': offerTimes, suits, 'withdraw-times': withdrawTimes },
  evolve: {
    'times-offered': (_, { number, times: offered, planned, asked, at, by }) => ({
      number,
      times: offered,
      at,
      by: by as PersonId,
      planned,
      ended: null,
      asked,
      said: {},
    }),
    'suits-said': (own, { suits: which, line, by }) =>
      own === null ? own : { ...own, said: { ...own.said, [by]: { suits: which, line } } },
    'times-withdrawn': (own, { asked }) => (own === null ? own : { ...own, ended: 'withdrawn', asked }),
  },
  says: {
    'times-offered': ({ times: offered }) => `times-offered ${offered.map(({ date, time }) => `${date} ${time}`).join(', ')}`,
    'suits-said': ({ suits: which }) => `suits-said ${which.length === 0 ? 'none' : which.join(', ')}`,
    'times-withdrawn': () => 'times-withdrawn',
  },
  hear: {
    // Called with other times besides its own, its members are asked about them all.
    'core-group-called': (own, { when, people, offered, at, by }) =>
      offered === undefined
        ? own
        : {
            number: 1,
            times: offered,
            at,
            by: by as PersonId,
            planned: when.startsAt,
            ended: null,
            asked: people.map((one) => one.person),
            said: {},
          },
    'time-chosen': (own) => over(own, 'fixed'),
    // Another time was entered; another place or chair fixes none.
    'when-set': (own, { when, chair }) => without(when.startsAt === own?.planned ? own : over(own, 'fixed'), chair),
    // A meeting of the core group that was called has another time.
    moved: (own, { when, was }) => (when.startsAt === was.startsAt ? own : over(own, 'fixed')),
    'meeting-handed': (own, { to }) => without(own, to),
    'list-agreed': (own) => over(own, 'fixed'),
    cancelled: (own) => over(own, 'withdrawn'),
    'chair-set': (own, { chair }) => without(own, chair),
    unlisted: (own, { person }) => without(own, person),
    departed: (own, { person }) => without(own, person),
  },
};

function over(own: TimesState, ended: NonNullable<Offer['ended']>): TimesState {
  return own === null || own.ended !== null ? own : { ...own, ended };
}

/** Whoever is not asked any more has said nothing. */
function without(own: TimesState, person: PersonId): TimesState {
  if (own === null || (own.said[person] === undefined && !own.asked.includes(person))) return own;
  const { [person]: _, ...said } = own.said;
  return { ...own, said, asked: own.asked.filter((one) => one !== person) };
}
