import { agreed } from '../../../access/right.ts';
import type { Slice } from '../../../slice.ts';
import type { MeetingLevel } from '../../whole.ts';
import { cancelRound, openScale } from './open-scale.ts';
import { place } from './place.ts';
import { placeRoom } from './place-room.ts';
import { scaleResult } from './result.ts';
import { answerZero, reveal } from './reveal.ts';
import { cancelled, opened, placed, revealed, zeroAnswered } from './rounds.ts';
import type { ScaleCommands, ScaleEvents, ScaleState } from './shape.ts';

/** At a conference, and at a meeting of the core group, where whoever holds it has the part of the chair (BU-S6). */
const chair = (row: string) => [{ who: ['chair'], when: agreed, of: 'any', row }] as const;

export const scale: Slice<MeetingLevel, ScaleState, ScaleCommands, ScaleEvents, 'reveal'> = {
  start: { rounds: [] },
  may: {
    'open-scale': chair('BU-S1'),
    place: [
      { who: ['chair'], when: agreed, of: 'any', row: 'BU-S2' },
      { who: ['present'], when: agreed, of: 'any', children: 'own', row: 'BU-S2' },
    ],
    'place-room': chair('BU-S3'),
    reveal: chair('BU-S2'),
    'cancel-round': chair('Q-21'),
    'answer-zero': chair('BU-S7'),
  },
  decide: {
    'open-scale': openScale,
    place,
    'place-room': placeRoom,
    reveal,
    'cancel-round': cancelRound,
    'answer-zero': answerZero,
  },
  evolve: { 'scale-opened': opened, placed, revealed, 'round-cancelled': cancelled, 'zero-answered': zeroAnswered },
  says: {
    'scale-opened': ({ round, children }) => `scale-opened round ${round} for ${children.join(', ')}`,
    placed: ({ round, placed: all }, name) =>
      `placed round ${round}: ${all.map(({ whose, child }) => `${'person' in whose ? name(whose.person) : whose.family} for ${child}`).join('; ')}`,
    revealed: ({ round, points, leftOut = [] }, name) =>
      `revealed round ${round}: ${points.length} numbers${leftOut.length === 0 ? '' : `, without ${leftOut.map(name).join(', ')}`}`,
    'round-cancelled': ({ round, leftOut = [] }, name) =>
      `round-cancelled round ${round}${leftOut.length === 0 ? '' : `, with what ${leftOut.map(name).join(', ')} placed`}`,
    'zero-answered': () => 'zero-answered',
  },
  hear: {},
  result: scaleResult,
};
