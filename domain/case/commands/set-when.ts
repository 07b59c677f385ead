import { dayFromIso } from '../../calendar/iso.ts';
import { instantAt } from '../../calendar/london.ts';
import type { Stamp } from '../../decider.ts';
import type { Known } from '../known.ts';
import type { Draft, Proposed } from '../state.ts';
import { already, type Decided, type Of } from './decision.ts';
import { chairsAgency } from './set-chair.ts';

const twoYears = 2 * 366 * 86_400_000;

/** When and where, and who takes the chair: somebody the directory has as a chair (ST-P12: no tie to the case). */
export function setWhen(state: Draft | Proposed, command: Of<'set-when'>, stamp: Stamp, known: Known): Decided {
  const agency = chairsAgency(command.chair, known);
  if (agency === null) return { refused: 'no-such-person' };
  const day = dayFromIso(command.when.date);
  if (day === null || !/^([01]\d|2[0-3]):[0-5]\d$/.test(command.when.time)) return { refused: 'bad-date' };
  const startsAt = instantAt(day, command.when.time);
  if (startsAt <= stamp.at || startsAt > stamp.at + twoYears) return { refused: 'bad-date' };
  const { date, time, place } = command.when;
  const same =
    state.when?.date === date && state.when.time === time && state.when.place === place && state.chair === command.chair;
  if (same) return already;
  return { events: [{ event: 'when-set', when: { date, time, place, startsAt }, chair: command.chair, agency }] };
}
