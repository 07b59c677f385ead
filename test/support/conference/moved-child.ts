import type { ChildMoveId, MovesCommands } from '../../../domain/case/moving/shape.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { noon, type Story } from '../case-story.ts';
import { c1, c2, decide, inRoom } from './deciding.ts';

export const moveId = (n = 1) => `x${String(n).padStart(11, '0')}` as ChildMoveId;

export const moves = (more: Partial<MovesCommands['say-child-move']> = {}) =>
  ({
    do: 'say-child-move',
    id: moveId(),
    way: 'out',
    stay: 'permanent',
    authority: 'Invented Borough',
    on: '2026-12-28',
    known: '2026-12-16',
    ...more,
  }) as const;

/** Both children are on a plan since 15 December. */
export function onPlan(procedure: Procedure = buckinghamshire): Story {
  const story = decide(decide(inRoom(procedure), c1), c2).ask('cleo', { do: 'close' });
  story.at = noon('2026-12-16');
  return story;
}
