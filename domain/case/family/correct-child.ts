import { localDay } from '../../calendar/london.ts';
import type { Stamp } from '../../decider.ts';
import type { Tagged } from '../../slice.ts';
import { countDates } from '../dates/case-deadlines.ts';
import { wasConvened } from '../meetings.ts';
import { already, type Case, type Decided, type Known } from '../whole.ts';
import { isSameDate, refusalOf } from './child.ts';
import { factsAfter } from './facts-after.ts';
import type { FamilyCommands, FamilyEvents, NewChild } from './shape.ts';

/**
 * A date that was wrong, or a birth. What is counted from it is counted anew at once; whoever was asked for the child's age is another one
 * by it, which the cards work out.
 */
export function correctChild(
  state: Case,
  { child, is, at }: FamilyCommands['correct-child'] & Stamp,
  { procedure }: Known,
): Decided<Tagged<'event', FamilyEvents>> {
  const found = state.family.children.find((one) => one.id === child);
  if (found === undefined) return { refused: 'no-such-child' };
  if (isSameDate(found, is)) return already;
  const refused = refusalOf(is, localDay(at));
  if (refused !== null) return { refused };
  const was: NewChild = 'born' in found ? { born: found.born } : { expected: found.expected };
  const facts = factsAfter(state.dates.facts, was, is);
  const counted = state.dates.counted === null ? null : countDates({ ...state, dates: { ...state.dates, facts } }, procedure);
  return {
    events: [
      {
        event: 'expected' in was && 'born' in is ? 'child-born' : 'child-corrected',
        child,
        was,
        is,
        ...(counted === null ? {} : { counted }),
        ...(wasConvened(state) ? { agreed: true } : {}),
      },
    ],
  };
}
