import { instantAt } from '../../../calendar/london.ts';
import type { PersonId } from '../../../ids.ts';
import type { Turning } from '../../../tell.ts';
import type { Convened } from '../../conference.ts';
import type { Drawn } from '../../drawn.ts';
import type { Known } from '../../whole.ts';
import { familyCounts, hasFamilyTasks } from './counts.ts';
import { familyKeeper } from './keeper.ts';
import { waitsForChair } from './plan-adult.ts';

type Read = Pick<
  Convened,
  'invitees' | 'convenor' | 'chair' | 'participation' | 'children' | 'adults' | 'when' | 'stage' | 'reference'
>;

/** Whoever reads of the family's tasks on their card: whose they are, and chair and administrator. Nobody once it was called off. */
export function familyReaders(
  of: Pick<Read, 'invitees' | 'convenor' | 'chair' | 'stage'>,
  procedure: Known['procedure'],
): readonly PersonId[] {
  if (of.stage === 'cancelled' || !hasFamilyTasks(procedure)) return [];
  return [...new Set([familyKeeper(of, procedure), of.convenor, ...(of.chair === null ? [] : [of.chair])])];
}

/** What stands of them there: counts and a day. */
export function familyLines(of: Read, { procedure }: Pick<Known, 'procedure'>): readonly Drawn[] {
  const readers = familyReaders(of, procedure);
  if (readers.length === 0) return [];
  const { done, all, next } = familyCounts(of, procedure);
  const friends = friendsWaiting(of, procedure);
  const keeper = familyKeeper(of, procedure);
  const ahead = of.stage === 'convened';
  const nobodyYet = ahead && of.adults.length === 0;
  const about = [of.participation.asked, of.when, ahead, of.stage === 'closed', of.reference];
  return readers.map((to) => ({
    to,
    part: 'family',
    shows: [done, all, next, friends, nobodyYet, to === keeper, ...about],
  }));
}

/** The morning after the first of them was due the line says so. */
export function familyTurnings(of: Convened, person: PersonId, procedure: Known['procedure']): readonly Turning[] {
  if (!familyReaders(of, procedure).includes(person)) return [];
  const { next } = familyCounts(of, procedure);
  return next === null ? [] : [{ at: instantAt(next + 1, '00:00') }];
}

/** How many friends of a parent wait for the chair's word (FV-P14). */
export function friendsWaiting(
  { participation, adults }: Pick<Convened, 'participation' | 'adults'>,
  procedure: Pick<Known['procedure'], 'participation'>,
): number {
  return adults.filter(({ id }) => {
    const plan = participation.adults[id];
    return plan !== undefined && plan.friend === null && waitsForChair(plan, procedure);
  }).length;
}
