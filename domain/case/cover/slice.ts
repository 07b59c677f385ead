import { administers } from '../../access/administers.ts';
import { readable } from '../../access/right.ts';
import { coverOf, isOnLeave } from '../../directory/leave/leave.ts';
import type { PersonId } from '../../ids.ts';
import type { Slice } from '../../slice.ts';
import { already, type Case, type CaseLevel } from '../whole.ts';
import { chairToAsk, coversIn, peopleOf, stands } from './covers.ts';
import type { Cover, CoverCommands, CoverEvents, CoverState } from './shape.ts';

/** Who acts for whom while they are on leave: asked for by the one who covers, admitted by name. */
export const cover: Slice<CaseLevel, CoverState, CoverCommands, CoverEvents> = {
  start: [],
  may: {
    'ask-cover': [{ who: ['cover'], when: readable, row: 'Q-7' }],
    'admit-cover': [{ who: ['chair', 'administrator', 'unit-manager'], when: readable, row: 'Q-7' }],
    'refuse-cover': [{ who: ['chair', 'administrator', 'unit-manager'], when: readable, row: 'Q-7' }],
    'note-covers': [{ who: ['time'], when: readable, row: 'Q-7' }],
  },
  decide: {
    'ask-cover'(state, { of, by, at }, { directory }) {
      const me = by as PersonId;
      if (!coversIn(state, me, directory, at).includes(of)) return { refused: 'not-yours' };
      // Whoever has a part of their own answers for that one; one view for each agency stands.
      if (peopleOf(state).has(me)) return { refused: 'already-listed' };
      const { opening } = state;
      const isKept = opening.status === 'open' && opening.convenor === of && administers(directory.people.get(of), opening.unit);
      // What an administrator keeps of a case another administrator covers; who is none covers for whoever is none.
      if (isKept && !administers(directory.people.get(me), opening.unit)) return { refused: 'no-such-person' };
      const leave = directory.leaves.get(of);
      const before = found(state.cover, of, me);
      if (leave === undefined) return { refused: 'not-yours' };
      if (before !== undefined && before.stage !== 'ended' && stands(state, before, directory, at)) return already;
      // Whoever was refused for this leave is not asked about again.
      if (before !== undefined && before.from === leave.from && before.to === leave.to) return already;
      return { events: [{ event: 'cover-asked', of, cover: me, from: leave.from, to: leave.to }] };
    },
    'admit-cover'(state, { of, cover: who, by, at }, { directory }) {
      const asked = found(state.cover, of, who);
      if (!mayAdmit(state, of, who, by, (one) => isOnLeave(directory, one, at))) return { refused: 'not-yours' };
      if (asked === undefined || asked.stage === 'ended') return { refused: 'no-such-person' };
      if (!stands(state, asked, directory, at) || coverOf(directory, of, at) !== who) return { refused: 'no-such-person' };
      return asked.stage === 'admitted' ? already : { events: [{ event: 'cover-admitted', of, cover: who }] };
    },
    'refuse-cover'(state, { of, cover: who, by, at }, { directory }) {
      if (!mayAdmit(state, of, who, by, (one) => isOnLeave(directory, one, at))) return { refused: 'not-yours' };
      const asked = found(state.cover, of, who);
      return asked === undefined || asked.stage === 'ended' ? already : { events: [{ event: 'cover-ended', of, cover: who }] };
    },
    'note-covers': (state, { at }, { directory }) => ({
      events: state.cover
        .filter((one) => one.stage !== 'ended' && !stands(state, one, directory, at))
        .map(({ of, cover: who }) => ({ event: 'cover-ended', of, cover: who })),
    }),
  },
  evolve: {
    'cover-asked': (own, { of, cover: who, from, to }) => [
      ...own.filter((one) => one.of !== of || one.cover !== who),
      { of, cover: who, from, to, stage: 'asked', acted: false },
    ],
    'cover-admitted': (own, { of, cover: who }) => inPair(own, of, who, { stage: 'admitted' }),
    'cover-ended': (own, { of, cover: who }) => inPair(own, of, who, { stage: 'ended' }),
  },
  says: {
    'cover-asked': ({ of, cover: who }, name) => `cover-asked by ${name(who)} for ${name(of)}`,
    'cover-admitted': ({ of, cover: who }, name) => `cover-admitted ${name(who)} for ${name(of)}`,
    'cover-ended': ({ of, cover: who }, name) => `cover-ended ${name(who)} for ${name(of)}`,
  },
  hear: {},
};

/** They have done something for them: whoever is back is told so. */
export function withActed(state: Case, of: PersonId, who: PersonId): Case {
  return { ...state, cover: inPair(state.cover, of, who, { acted: true }) };
}

function inPair(own: CoverState, of: PersonId, who: PersonId, to: Partial<Cover>): CoverState {
  return own.map((one) => (one.of === of && one.cover === who ? { ...one, ...to } : one));
}

function found(own: CoverState, of: PersonId, who: PersonId): Cover | undefined {
  return own.find((one) => one.of === of && one.cover === who);
}

/** The chair admits; for the chair's own cover, or while the chair is away, an administrator or unit manager. Nobody admits themself. */
function mayAdmit(
  state: Case,
  of: PersonId,
  who: PersonId,
  by: PersonId | 'time',
  isGone: (person: PersonId) => boolean,
): boolean {
  const chair = chairToAsk(state);
  return by !== who && (by === chair || chair === null || of === chair || isGone(chair));
}
