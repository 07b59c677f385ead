import type { Day } from '../../calendar/day.ts';
import { dayFromIso } from '../../calendar/iso.ts';
import type { PersonId } from '../../ids.ts';
import type { MoveTask } from '../../procedures/moves/schema.ts';
import type { Procedure } from '../../procedures/schema.ts';
import { calendarOf } from '../../timescales/calendar-of.ts';
import { count } from '../../timescales/count.ts';
import { type ChildMove, fromFacts } from './shape.ts';
import type { MovesShown } from './shown.ts';

export interface TaskOfMove {
  readonly task: MoveTask;
  readonly who: PersonId | null;
  readonly due: Day;
  readonly done: boolean;
}

type Rules = Pick<Procedure, 'moves' | 'division' | 'areas'>;

/**
 * What there is to do for a move, by the procedure's data (FV-X1, FV-X2, BU-T9, ST-T2): in working days of the case's area, from the day it was known here or from the move
 * itself. The conference that is called here is done once there is one for this move. Nothing of what was taken back.
 */
export function tasksOfMove(
  move: ChildMove,
  of: Pick<MovesShown, 'convenor' | 'transfer' | 'area'>,
  { procedure, lead }: { readonly procedure: Rules; readonly lead: PersonId | null },
): readonly TaskOfMove[] {
  if (move.withdrawn !== null) return [];
  const calendar = calendarOf(procedure, of.area);
  const known = dayFromIso(move.known);
  const moved = dayFromIso(move.on) ?? known;
  if (known === null || moved === null) return [];
  return procedure.moves.tasks.flatMap(({ task, way, stay, by, from, within }): readonly TaskOfMove[] => {
    if (way !== move.way || stay !== move.stay) return [];
    const done = move.done[task] !== undefined || (task === 'call' && isCalledFor(move, of));
    const due = count(within, 1, from === 'moved' ? moved : known, calendar);
    return [{ task, who: by === 'lead' ? lead : of.convenor, due, done }];
  });
}

/** One that was over before the move was known here was another's; the notice a case is opened with is what its conference was called for. */
function isCalledFor({ id, known }: ChildMove, { transfer }: Pick<MovesShown, 'transfer'>): boolean {
  return transfer !== null && (transfer === '' || transfer >= known || id === fromFacts);
}
