import type { Conference, Convened } from '../../domain/case/conference.ts';
import { planted } from './planted.ts';
import { revealed } from './rounds.ts';
import * as states from './states.ts';

/** Cancelled at whatever stage it was; another one may be called. */
export const cancelled = <S extends Conference>(state: S): S => ({
  ...state,
  stage: 'cancelled',
  why: planted.cancelled,
  next: 'k2',
});

/** The register is taken and the line was revealed; another one may be called. */
export const held = (size: states.Size) => ({ ...spread(size), stage: 'held', next: 'k2' }) as const;
export const closed = (size: states.Size) => ({ ...spread(size), stage: 'closed', next: 'k2' }) as const;

/** A review in the same case, with the line of the conference before it. */
export const review = (size: states.Size) => {
  const state = { ...spread(size), meeting: 'k2', type: 'review', stage: 'held' } as const;
  const rounds = state.rounds.flatMap((round) => (round.status === 'revealed' ? [round] : []));
  return {
    ...state,
    linesBefore: rounds.map((round) => ({ meeting: 'k1' as const, date: '2026-09-15', round, here: state.present })),
  };
};

const spread = (size: states.Size) => revealed(size, (person, child) => (person * 3 + child) % 11);

/** A meeting of the core group, called by the first invitee of the conference, who is the social worker. */
export const coreGroup = (size: states.Size): Convened => {
  const state = states.answered({ ...size, invitees: size.invitees + 1 });
  const [lead, ...others] = state.invitees;
  return {
    ...state,
    meeting: 'g1',
    type: 'core-group',
    chair: lead?.person ?? null,
    invitees: others.map((one) => (one.answer.answer === 'deputy' ? { ...one, answer: { answer: 'none' } as const } : one)),
  };
};
/** A conference was held, and nobody has called the core group yet. */
export const beforeCoreGroup = ({ invitees, children }: states.Size) =>
  ({ ...states.withActions({ invitees: invitees + 1, children }), stage: 'held', nextCoreGroup: 'g1' }) as const;
