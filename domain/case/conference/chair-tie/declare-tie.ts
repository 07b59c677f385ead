import type { Stamp } from '../../../decider.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { tiesAgainst } from './asks.ts';
import type { ChairTieCommands, ChairTieEvents } from './shape.ts';

/** The chair says whether they have or had a tie to the case (ST-P12). It keeps nobody from the chair, and can be corrected. */
export function declareTie(
  { meeting }: InMeeting,
  { ties, by }: ChairTieCommands['declare-tie'] & Stamp,
): Decided<Tagged<'event', ChairTieEvents>> {
  const { declared } = meeting.chairTie;
  const same = declared?.by === by && declared.ties.join() === ties.join();
  return same ? already : { events: [{ event: 'tie-declared', ties }] };
}

/** The chair stays, with the reason. Nobody says so of themself. */
export function keepChair(
  { meeting }: InMeeting,
  { why, seen, by }: ChairTieCommands['keep-chair'] & Stamp,
  { procedure }: Known,
): Decided<Tagged<'event', ChairTieEvents>> {
  const { declared, answered } = meeting.chairTie;
  if (declared === null || tiesAgainst(meeting.chairTie, procedure).length === 0) return { refused: 'changed' };
  if (declared.at !== seen) return { refused: 'changed' };
  if (declared.by === by) return { refused: 'not-two' };
  if (why === '') return { refused: 'incomplete' };
  return answered?.why === why && answered.by === by ? already : { events: [{ event: 'chair-kept', why }] };
}
