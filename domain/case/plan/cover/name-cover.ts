import type { Stamp } from '../../../decider.ts';
import type { Tagged } from '../../../slice.ts';
import { leadOf } from '../../people/lead.ts';
import { already, type Case, type Decided, type Known } from '../../whole.ts';
import { mayTake } from '../may-take.ts';
import type { PlanCommands, PlanEvents } from '../shape.ts';

type Outcome = Decided<Tagged<'event', PlanEvents>>;

/** Who stands in for a key person of the plan when they are ill or on leave (FV-C1): the lead professional, and whoever is of the core group. */
export function nameCover(state: Case, { of, cover }: PlanCommands['name-cover'] & Stamp, { procedure }: Known): Outcome {
  const key = of === leadOf(state, procedure) || state.plan.coreGroup.includes(of);
  if (!key) return { refused: 'no-such-person' };
  const stands = state.plan.covers[of]?.cover ?? null;
  if (cover === null) return stands === null ? already : { events: [{ event: 'cover-named', of, cover }] };
  if ('name' in cover ? cover.name === '' : cover.person === of || !mayTake(state, cover.person))
    return { refused: 'name' in cover ? 'incomplete' : 'no-such-person' };
  const same = stands !== null && JSON.stringify(stands) === JSON.stringify(cover);
  return same ? already : { events: [{ event: 'cover-named', of, cover }] };
}
