import type { PersonId } from '../ids.ts';
import type { Convened } from './conference.ts';

const day = 86_400_000;

/** Of one meeting of the core group: who is coming, to whoever called it, or who made the case where they have left. */
export function coreGroupCards({
  chair,
  convenor,
  invitees,
  when,
  present,
  stage,
  reference,
}: Pick<Convened, 'chair' | 'convenor' | 'invitees' | 'when' | 'present' | 'stage' | 'reference'>) {
  return [{ to: chair ?? convenor, part: 'core-group', shows: [invitees, when, present, stage, reference] } as const];
}

/** Of the case: from the day after a conference was held the lead professional calls the core group. */
export function callsCoreGroup({ when, stage, nextCoreGroup, reference, facts }: Convened, lead: PersonId | null) {
  if (lead === null || nextCoreGroup === null) return [];
  const early = stage === 'held' ? { notBefore: when.startsAt + day } : {};
  return [{ to: lead, part: 'core-group', shows: [nextCoreGroup, when, reference, facts], ...early } as const];
}
