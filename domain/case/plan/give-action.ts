import { dayFromIso } from '../../calendar/iso.ts';
import { localDay } from '../../calendar/london.ts';
import type { Stamp } from '../../decider.ts';
import type { Tagged } from '../../slice.ts';
import { wasConvened } from '../meetings.ts';
import { agencyFor } from '../people/agency-for.ts';
import { already, type Case, type Decided, type Known } from '../whole.ts';
import type { ActionId } from './action.ts';
import { mayTake } from './may-take.ts';
import type { PlanCommands, PlanEvents } from './shape.ts';

const twoYears = 731;

/** What, why, who, by when. The one who is given it joins the core group. The same action sent twice is one action. */
export function giveAction(
  state: Case,
  { to, what, why, due, at }: PlanCommands['give-action'] & Stamp,
  { directory }: Known,
): Decided<Tagged<'event', PlanEvents>> {
  if (!wasConvened(state)) return { refused: 'too-early' };
  const { actions, coreGroup } = state.plan;
  const member = coreGroup.includes(to);
  if (!mayTake(state, to)) return { refused: 'no-such-person' };
  const day = dayFromIso(due);
  const today = localDay(at);
  if (day === null || day < today || day > today + twoYears) return { refused: 'bad-date' };
  if (actions.some((one) => one.to === to && one.what === what && one.why === why && one.by === due)) return already;
  const agency = agencyFor(state.people.agencies, to, directory);
  if (agency === undefined) return { refused: 'no-such-person' };
  const action = { id: `a${actions.length + 1}` as ActionId, to, what, why, by: due };
  return {
    events: [...(member ? [] : [{ event: 'core-group-joined', person: to, agency } as const]), { event: 'action-given', action }],
  };
}
