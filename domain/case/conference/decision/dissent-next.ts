import type { Stamp } from '../../../decider.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting } from '../../whole.ts';
import type { DecisionCommands, DecisionEvents } from './shape.ts';

/**
 * Whoever does not agree says, once the chair has answered, whether that settles it or what the next step is: their own manager, and then what the
 * document names (CE-D2, FV-D3). Said again it is a correction; a new answer asks it anew.
 */
export function sayDissentNext(
  { meeting }: InMeeting,
  { dissent, settled, manager, words, by }: DecisionCommands['say-dissent-next'] & Stamp,
): Decided<Tagged<'event', DecisionEvents>> {
  const found = meeting.decision.dissents.find((one) => one.id === dissent && one.by === by && one.of === null);
  if (found === undefined || found.answer === null) return { refused: 'too-early' };
  if (!settled && words === '') return { refused: 'incomplete' };
  const { next } = found;
  const same = next !== null && next.settled === settled && next.manager === manager && next.words === words;
  return same ? already : { events: [{ event: 'dissent-next-said', dissent, settled, manager, words }] };
}
