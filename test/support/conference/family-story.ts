import { isoFromDay } from '../../../domain/calendar/iso.ts';
import type { BareCommand } from '../../../domain/case/case.ts';
import type { AdultPlan, ChildPlan } from '../../../domain/case/conference/participation/shape.ts';
import { tasksOf } from '../../../domain/case/conference/participation/tasks.ts';
import type { AdultId, ChildId } from '../../../domain/case/family/shape.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { convened, known, type Story } from '../case-story.ts';

export const c1 = 'c1' as ChildId;
export const p1 = 'p1' as AdultId;

export const childPlan: ChildPlan = {
  invited: true,
  comes: 'whole',
  wish: 'wants',
  reasons: ['old-enough'],
  words: '',
  tells: 'social-worker',
  tellBy: null,
  views: 'social-worker',
  advocate: 'not-entitled',
  expresses: false,
};
export const adultPlan: AdultPlan = {
  invited: true,
  comes: 'yes',
  instead: 'not-said',
  reason: null,
  words: '',
  tells: 'social-worker',
  tellBy: null,
  supporter: 'nobody',
  friend: null,
  needs: [],
  language: '',
};

export const sayChild = (plan: Partial<ChildPlan> = {}): BareCommand => ({
  do: 'plan-child',
  child: c1,
  plan: { ...childPlan, ...plan },
});
export const sayAdult = (plan: Partial<AdultPlan> = {}): BareCommand => ({
  do: 'plan-adult',
  adult: p1,
  plan: { ...adultPlan, ...plan },
});

/** One parent of a child born on `born`, with the invitations out, by a procedure. The conference is on Tuesday 15 December 2026. */
export function family(procedure: Procedure = known.procedure, born = '2019-05-04'): Story {
  const story = convened()
    .ask('ada', { do: 'correct-child', child: c1, is: { born } })
    .ask('ada', { do: 'add-adult', nth: 0, adult: { kind: 'parent', children: [c1], name: 'Wren Invented' } });
  story.known = { ...known, procedure };
  return story;
}

/** 'p1/adult-leaflet 2026-12-09', and whether it is done. */
export function tasksIn(story: Story): readonly string[] {
  return tasksOf(story.conference, story.known.procedure).map(
    ({ id, due, done }) => `${id} ${isoFromDay(due)}${done ? ' done' : ''}`,
  );
}

/** Their names alone. */
export const namesIn = (story: Story, whose: string) =>
  tasksOf(story.conference, story.known.procedure).flatMap((one) => (one.whose === whose ? [one.task] : []));
