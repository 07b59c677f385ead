import { agreed, called } from '../../../access/right.ts';
import type { PersonId } from '../../../ids.ts';
import type { Slice } from '../../../slice.ts';
import type { MeetingLevel } from '../../whole.ts';
import { correctAgreedDay } from './correct-agreed-day.ts';
import { agreeDelay, authoriseDelay, explainLate, sayInterim } from './decide.ts';
import { answerInterim } from './interim-part.ts';
import type { TimelinessCommands, TimelinessEvents, TimelinessState } from './shape.ts';

/** Whether a conference keeps its time limits, and what follows where it does not: the reason, who authorises it, the plan until then. */
export const timeliness: Slice<MeetingLevel, TimelinessState, TimelinessCommands, TimelinessEvents> = {
  start: {
    day: null,
    since: null,
    agreedDay: null,
    reason: null,
    authorised: null,
    agreed: null,
    interim: null,
    carriedSaid: {},
    missed: {},
  },
  may: {
    'explain-late': [
      { who: ['administrator'], when: ['draft', 'proposed', ...called], row: 'FV-T16' },
      { who: ['chair'], when: ['proposed', ...called], row: 'FV-T16' },
    ],
    // Whom of these the procedure names is for its data to say.
    'authorise-delay': [{ who: ['strategic-manager', 'unit-manager'], when: ['proposed', ...agreed], row: 'ST-T3' }],
    'agree-delay': [{ who: ['chair'], when: ['proposed', ...agreed], row: 'EN-T2' }],
    // Who is listed to lead is of the core. It goes on where it was called off or adjourned.
    'say-interim': [{ who: ['lead', 'core'], when: ['proposed', ...called, 'cancelled'], row: 'ST-T19' }],
    'answer-interim': [{ who: ['invitee'], when: [...called, 'cancelled'], row: 'ST-T19', inPerson: true }],
    // Until it is held; from then on the limit was kept or missed.
    'correct-agreed-day': [
      { who: ['administrator'], when: ['draft', 'proposed', 'convened'], row: 'FV-T15' },
      { who: ['chair'], when: ['proposed', 'convened'], row: 'FV-T15' },
    ],
  },
  decide: {
    'explain-late': explainLate,
    'authorise-delay': authoriseDelay,
    'agree-delay': agreeDelay,
    'say-interim': sayInterim,
    'answer-interim': answerInterim,
    'correct-agreed-day': correctAgreedDay,
  },
  evolve: {
    'late-explained': (own, { row, why, proposed, by, at }) => {
      const explained = { why, proposed, by: by as PersonId, at };
      if (row !== 'own') return { ...own, missed: { ...own.missed, [row]: explained } };
      return { ...own, reason: own.day === null ? null : { ...explained, day: own.day } };
    },
    'delay-answered': (own, { authorised, why, day, by, at }) => ({
      ...own,
      authorised: { authorised, why, day, by: by as PersonId, at },
    }),
    'delay-agreed': (own, { agreed: authorised, why, day, by, at }) => ({
      ...own,
      agreed: { authorised, why, day, by: by as PersonId, at },
    }),
    'interim-said': (own, { inPlace, people, what, dropped = [], by, at }) => ({
      ...own,
      interim: { inPlace, people, what, dropped, said: {}, by: by as PersonId, at },
    }),
    'interim-answered': (own, { knows, by }) => {
      const { interim, carriedSaid } = own;
      if (interim === null) return { ...own, carriedSaid: { ...carriedSaid, [by]: knows } };
      return { ...own, interim: { ...interim, said: { ...interim.said, [by]: knows } } };
    },
    'agreed-day-corrected': (own, { agreed: agreedDay }) => ({ ...own, agreedDay }),
  },
  says: {
    'late-explained': ({ row, proposed }) =>
      `late-explained ${row}, with a reason${proposed === null ? '' : ` and ${proposed} proposed`}`,
    'delay-answered': ({ authorised, day }) => `delay-answered ${authorised ? 'authorised' : 'not authorised'} for ${day}`,
    'delay-agreed': ({ agreed: is, day }) => `delay-agreed ${is ? 'agreed' : 'not agreed'} for ${day}`,
    'interim-said': ({ inPlace, people }) => `interim-said ${inPlace ? 'in place' : 'not in place'}, ${people.length} people`,
    'interim-answered': ({ knows }) => `interim-answered ${knows ? 'knows their part' : 'wants to talk about it'}`,
    'agreed-day-corrected': ({ agreed: day }) => `agreed-day-corrected ${day ?? 'to none'}`,
  },
  hear: {
    called: (own, { agreed: agreedDay }) => (agreedDay === undefined ? own : { ...own, agreedDay }),
    'when-set': (own, { when, chair, at }) => {
      const set = sayAnew(own, chair);
      return own.day === when.date ? set : { ...set, day: when.date, since: at };
    },
    'chair-set': (own, { chair, held }) => (held ? own : sayAnew(own, chair)),
    'time-chosen': (own, { why, by, at }) => withReason(own, why, own.day, by as PersonId, at),
    moved: (own, { when, why, by, at }) => {
      const moved = own.day === when.date ? own : { ...own, day: when.date, since: at };
      return withReason(moved, why, when.date, by as PersonId, at);
    },
    // From then on others than whoever makes it know of it.
    proposed: (own, { at }) => ({ ...own, since: at }),
  },
};

/** Whoever puts a conference past its limit gives the reason with it. */
function withReason(own: TimelinessState, why: string | null, day: string | null, by: PersonId, at: number): TimelinessState {
  return why === null || day === null ? own : { ...own, reason: { why, proposed: null, day, by, at } };
}

/** Another chair says for themself whether they agree to a delay (EN-T2). */
function sayAnew(own: TimelinessState, chair: PersonId): TimelinessState {
  return own.agreed === null || own.agreed.by === chair ? own : { ...own, agreed: null };
}
