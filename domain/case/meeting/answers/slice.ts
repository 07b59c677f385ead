import { agreed, called, making } from '../../../access/right.ts';
import type { PersonId } from '../../../ids.ts';
import type { Slice } from '../../../slice.ts';
import type { MeetingLevel } from '../../whole.ts';
import { apologise, attend } from './attend.ts';
import { changeOnTheDay } from './change-on-the-day.ts';
import { agreeDeputy, declineDeputy, dropDeputies, nameDeputy, sendDeputy } from './deputy.ts';
import { cannotKeepFree, keepFree } from './keep-free.ts';
import { remind } from './remind.ts';
import { answerWith, change, forget, lapsed, saidBy, withoutHold, withoutUndertaking } from './said.ts';
import type { AnswersCommands, AnswersEvents, AnswersState } from './shape.ts';
import { acceptUndertaking, undertakingSigned } from './undertaking.ts';

/** Until the conference starts. */
const answer = (row: string, of: 'any' | 'conference') => [{ who: ['invitee'], when: agreed, of, until: 'start', row }] as const;
const chair = [{ who: ['chair'], when: agreed, row: 'Q-7' }] as const;

export const answers: Slice<MeetingLevel, AnswersState, AnswersCommands, AnswersEvents> = {
  start: {},
  may: {
    // Of a draft only a time that was fixed by what they said of several.
    'keep-free': [{ who: ['core'], when: [...making, ...agreed] }],
    // Once the invitations are out it is answered there.
    'cannot-keep-free': [{ who: ['core'], when: making }],
    attend: answer('GP-P2', 'any'),
    'accept-undertaking': [
      { who: ['invitee'], when: called, row: 'ST-P6' },
      // What came of it is sent to them, or they carry it out.
      { who: ['core-group'], when: ['held', 'closed'], row: 'ST-P6', quiet: true },
    ],
    'undertaking-signed': [
      { who: ['chair', 'recorder'], when: agreed, row: 'ST-P6' },
      // Whoever is of the core group alone was asked at no conference.
      { who: ['chair'], when: agreed, of: 'core-group', row: 'ST-P6' },
    ],
    apologise: answer('GP-P5', 'any'),
    'change-on-the-day': [{ who: ['invitee'], when: agreed, of: 'any', row: 'GP-P2' }],
    'send-deputy': answer('Q-7', 'conference'),
    'name-deputy': [{ who: ['administrator'], when: agreed, row: 'Q-7' }],
    'agree-deputy': chair,
    'decline-deputy': chair,
    remind: [{ who: ['chair', 'administrator'], when: agreed, until: 'start' }],
    'drop-deputies': [{ who: ['time'], when: agreed, row: 'Q-8' }],
  },
  decide: {
    'keep-free': keepFree,
    'cannot-keep-free': cannotKeepFree,
    attend,
    'accept-undertaking': acceptUndertaking,
    'undertaking-signed': undertakingSigned,
    apologise,
    'change-on-the-day': changeOnTheDay,
    'send-deputy': sendDeputy,
    'name-deputy': nameDeputy,
    'agree-deputy': agreeDeputy,
    'decline-deputy': declineDeputy,
    remind,
    'drop-deputies': dropDeputies,
  },
  evolve: {
    'kept-free': (own, { by }) => ({
      ...own,
      [by]: { ...withoutHold(saidBy(own, by as PersonId)), keepsFree: true },
    }),
    'could-not-keep-free': (own, { by }) => change(own, by as PersonId, { keepsFree: false, cannotKeep: true }),
    'undertaking-accepted': (own, { by, at }) => change(own, by as PersonId, { undertaking: at }),
    'undertaking-taken': (own, { people, at, by }) =>
      people.reduce((all, person) => change(all, person, { undertaking: at, onPaper: by as PersonId }), own),
    'undertaking-not-taken': (own, { people }) => people.reduce(withoutUndertaking, own),
    answered: (own, { by, answer: said }) => answerWith(own, by as PersonId, said),
    'deputy-named': (own, { of, deputy, at }) =>
      change(own, of, { answer: { answer: 'deputy', deputy: { person: deputy }, agreed: 'asked', at } }),
    // The deputy answers for themselves, and keeps the time that was kept.
    'deputy-agreed': (own, { of, deputy }) =>
      change(forget(own, of), deputy, { keepsFree: saidBy(own, of).keepsFree, answer: { answer: 'none' } }),
    'deputy-declined': (own, { of, line }) => {
      const said = saidBy(own, of).answer;
      return said.answer === 'deputy'
        ? change(own, of, { answer: { ...said, agreed: 'declined', ...(line === undefined ? {} : { line }) } })
        : own;
    },
    reminded: (own, { person, at }) => change(own, person, { reminded: at }),
  },
  says: {
    'kept-free': () => 'kept-free',
    'could-not-keep-free': () => 'could-not-keep-free',
    'undertaking-accepted': () => 'undertaking-accepted',
    'undertaking-taken': ({ people }, name) => `undertaking-taken from ${people.map(name).join(', ')}`,
    'undertaking-not-taken': ({ people }, name) => `undertaking-not-taken from ${people.map(name).join(', ')}`,
    answered: ({ answer: said }) => {
      if (said.answer === 'attending') return `answered attending, ${said.how}${said.late ? ', late' : ''}`;
      const report = said.answer === 'apologies' ? said.report : undefined;
      return `answered ${said.answer}${report === undefined ? '' : `, report ${report}`}`;
    },
    'deputy-named': ({ of, deputy }, name) => `deputy-named ${name(deputy)} for ${name(of)}`,
    'deputy-agreed': ({ of, deputy }, name) => `deputy-agreed ${name(deputy)} for ${name(of)}`,
    'deputy-declined': ({ of }, name) => `deputy-declined for ${name(of)}`,
    reminded: ({ person }, name) => `reminded ${name(person)}`,
  },
  hear: {
    'core-group-called': (own, { bound = [], at }) =>
      bound.reduce((all, person) => change(all, person, { undertaking: at }), own),
    'meeting-handed': (own, { from, bound, at }) =>
      from === null || bound !== true ? own : change(own, from, { undertaking: at }),
    'walked-in': (own, { person, at }) => change(own, person, { answer: { answer: 'attending', how: 'in-person', at } }),
    unlisted: (own, { person }) => forget(own, person),
    // Whoever answered for them said how they come; the undertaking is theirs to accept.
    'place-taken': (own, { person, how, at }) =>
      how === undefined ? own : change(own, person, { answer: { answer: 'attending', how, at } }),
    'chair-set': (own, { chair: taken, held }) => (held ? own : forget(own, taken)),
    // Whoever comes themself after all is asked anew, and keeps the time that was kept.
    'deputy-undone': (own, { of, deputy }) =>
      change(forget(own, deputy), of, { keepsFree: saidBy(own, deputy).keepsFree, answer: { answer: 'none' } }),
    departed: (own, { person }) => forget(own, person),
    returned: (own, { person, was, meeting }) => {
      const said = was.meetings[meeting]?.said ?? null;
      return said === null ? own : { ...own, [person]: withoutHold(said) };
    },
    // Another place leaves what was said.
    moved: (own, { when, was }) =>
      when.startsAt === was.startsAt
        ? own
        : Object.fromEntries(Object.entries(own).map(([person, said]) => [person, lapsed(said)])),
    // Whoever said that it suits them keeps it.
    'time-chosen': (own, { suits }) => ({
      ...own,
      ...Object.fromEntries(suits.map((one) => [one, { ...withoutHold(saidBy(own, one)), keepsFree: true }])),
    }),
    // A moved time is no longer kept by anybody.
    'when-set': (own, { chair: taken }) =>
      Object.fromEntries(
        Object.entries(own)
          .filter(([person]) => person !== taken)
          .map(([person, said]) => [person, withoutHold(said)]),
      ),
  },
};
