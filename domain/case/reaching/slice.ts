import { readable } from '../../access/right.ts';
import type { PersonId } from '../../ids.ts';
import type { Slice } from '../../slice.ts';
import type { CaseLevel } from '../whole.ts';
import { noteReached, noteUnreached } from './note.ts';
import type { ReachingCommands, ReachingEvents, ReachingState, Unreached } from './shape.ts';
import { isToTelephone } from './shown.ts';
import { tellByTelephone } from './telephoned.ts';

/** What came to nothing in chat: who has to be telephoned, by whom, and whether they have been. */
export const reaching: Slice<CaseLevel, ReachingState, ReachingCommands, ReachingEvents> = {
  start: { unreached: [] },
  may: {
    'note-unreached': [{ who: ['time'], when: readable, of: 'any' }],
    'note-reached': [{ who: ['time'], when: readable }],
    // Of these only who was asked to.
    'tell-by-telephone': [{ who: ['administrator', 'chair', 'lead'], when: readable, of: 'any', row: 'Q-16' }],
  },
  decide: { 'note-unreached': noteUnreached, 'note-reached': noteReached, 'tell-by-telephone': tellByTelephone },
  evolve: {
    'not-reached': (own, { person, missed, ask, notBefore, at }) => {
      const before = own.unreached.find((one) => one.person === person);
      const stands = before !== undefined && isToTelephone(before);
      const was = stands ? before : { person, missed, since: at, asked: [], told: null, reached: null };
      const asked = ask === null ? was.asked : [...was.asked.filter((one) => one !== ask), ask];
      // Whoever was reached need not be spoken of any more.
      const others = own.unreached.filter((one) => one.person !== person && one.reached === null);
      // Whoever was asked already is asked no later.
      const hour = stands && before.asked.at(-1) === ask ? before.notBefore : notBefore;
      return { unreached: [...others, { ...was, missed, asked, notBefore: hour }] };
    },
    reached: (own, { person, at }) => changed(own, person, (one) => ({ ...one, reached: at })),
    'told-by-telephone': (own, { person, by, at }) =>
      changed(own, person, (one) => ({ ...one, told: { by: by as PersonId, at } })),
    'not-told-by-telephone': (own, { person }) => changed(own, person, (one) => ({ ...one, told: null })),
  },
  says: {
    'not-reached': ({ person, missed, ask }, name) =>
      `not-reached ${name(person)}: ${missed}${ask === null ? ', and nobody to ask' : `, ${name(ask)} is to telephone`}`,
    reached: ({ person }, name) => `reached ${name(person)} after all`,
    'told-by-telephone': ({ person }, name) => `told-by-telephone ${name(person)}`,
    'not-told-by-telephone': ({ person }, name) => `not-told-by-telephone ${name(person)}, said by mistake`,
  },
  hear: {
    // Nobody has anything to say to them any more.
    departed: (own, { person }) => without(own, person),
    unlisted: (own, { person }) => without(own, person),
  },
};

function changed(own: ReachingState, person: PersonId, change: (one: Unreached) => Unreached): ReachingState {
  return { unreached: own.unreached.map((one) => (one.person === person ? change(one) : one)) };
}

function without(own: ReachingState, person: PersonId): ReachingState {
  const unreached = own.unreached.filter((one) => one.person !== person);
  return unreached.length === own.unreached.length ? own : { unreached };
}
