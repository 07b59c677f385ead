import type { PersonId } from '../ids.ts';
import { kindOf } from '../ref.ts';
import type { Conference, Convened } from './conference.ts';
import type { Drawn } from './drawn.ts';
import { leadOf } from './people/lead.ts';
import type { Action } from './plan/action.ts';
import type { Case, Known } from './whole.ts';

const day = 86_400_000;

/**
 * Of one meeting of the core group: who is coming, to whoever called it, and of the last one to whoever leads now as well: the lead may
 * have changed since, or the one who called it may have left, and somebody has to say that it was held.
 */
export function coreGroupCards(state: Case, of: Conference | null, { procedure }: Pick<Known, 'procedure'>): readonly Drawn[] {
  if (of?.status !== 'convened' || kindOf(of.meeting) !== 'core-group') return [];
  const { chair, invitees, when, present, stage, reference, last, actions, heldBack } = of;
  const keepers = new Set([chair, last ? leadOf(state, procedure) : null]);
  const shows = [invitees, when, present, stage, reference, hasOpen(actions)];
  const pressed = (to: PersonId) => heldBack.acts.filter((one) => one.by === to);
  return [...keepers].flatMap((to) => (to === null ? [] : [{ to, part: 'core-group', shows: [...shows, ...pressed(to)] }]));
}

/** Of the case: from the day after a conference was held the lead professional calls the core group. */
export function callsCoreGroup({ when, stage, nextCoreGroup, reference, facts, actions }: Convened, lead: PersonId | null) {
  if (lead === null || nextCoreGroup === null) return [];
  const early = stage === 'held' ? { notBefore: when.startsAt + day } : {};
  return [{ to: lead, part: 'core-group', shows: [nextCoreGroup, when, reference, facts, hasOpen(actions)], ...early } as const];
}

/** Whether there is anything in the plan that could be changed or withdrawn, or asked for again. */
export function hasOpen(actions: readonly Action[]): boolean {
  return actions.some((one) => one.status !== 'completed');
}
