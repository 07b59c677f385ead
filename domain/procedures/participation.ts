import { z } from 'zod';
import { listOf } from './text.ts';

/**
 * What there is to do for each child and each parent or carer before a conference, and for those not invited after it. plan: to say
 * whether they are invited. What is asked of a need, or of how somebody takes part, is asked only of those it is so for.
 */
export const familyTasks = [
  'child-plan',
  'child-told',
  'child-helped',
  'child-views',
  'child-expresses',
  'advocate-asked',
  'advocate-consent',
  'advocate-told',
  'advocate-leaves',
  'advocate-chair',
  'adult-plan',
  'adult-invited',
  'adult-hour',
  'adult-confirmed',
  'adult-leaflet',
  'adult-explained',
  'interpreter',
  'transport',
  'childcare',
  'access',
  'apart',
  'adult-views',
  'adult-outcome',
] as const;
export type FamilyTask = (typeof familyTasks)[number];

/** The three criteria for a child not to attend (ST-P16). */
export const notAttending = ['understanding', 'disruption', 'witness'] as const;

/** How children and parents take part in a conference. No document gives these tasks dates: each is our own reading, in working days. */
export const takingPart = z.strictObject({
  /** `by`: whose it is, the lead professional's or the administrator's. `before`, `after`: working days, counted from the conference. */
  tasks: listOf(
    z.strictObject({
      task: z.enum(familyTasks),
      by: z.enum(['lead', 'administrator']),
      due: z
        .union([z.strictObject({ before: z.int().min(1).max(400) }), z.strictObject({ after: z.int().min(1).max(400) })])
        .readonly(),
      /** must, should: the document asks for it. expected: it does not, and we ask all the same. */
      strength: z.enum(['must', 'should', 'expected']),
      source: z.string().min(1),
    }),
  ),
  /** always: reasons for and against are recorded. not-invited: where a child is not invited, or does not come. */
  reasons: z.enum(['always', 'not-invited']),
  /** Of which at least one is recorded where it is decided that a child does not attend; empty: it names none. */
  criteria: listOf(z.enum(notAttending)),
  /** Whether a child who is not invited may be left untold of it for a reason, which is recorded (FV-P6); absent: each is told in person. */
  untold: z.literal('for-a-reason').optional(),
  /** Whether a friend may come with a parent as the chair says. */
  friend: z.enum(['chair-says', 'not-said']),
  /** The chair asks the parents on the day whether they had the information, know the process, and how they feel about it (BU-P6). */
  parentsAsked: z.boolean(),
  /** A solicitor who comes as a supporter may clarify, and questions nobody (ST-P18). */
  solicitor: z.enum(['clarifies', 'not-said']),
  source: z.string().min(1),
});
export type Participation = z.infer<typeof takingPart>;

type Task = Participation['tasks'][number];
const days: Readonly<Record<FamilyTask, Task['due']>> = {
  'child-plan': { before: 5 },
  'child-told': { before: 2 },
  'child-helped': { before: 1 },
  'child-views': { before: 1 },
  'child-expresses': { before: 3 },
  'advocate-asked': { before: 5 },
  'advocate-consent': { before: 2 },
  'advocate-told': { before: 2 },
  'advocate-leaves': { before: 2 },
  'advocate-chair': { before: 2 },
  'adult-plan': { before: 5 },
  'adult-invited': { before: 4 },
  'adult-hour': { before: 4 },
  'adult-confirmed': { before: 4 },
  'adult-leaflet': { before: 4 },
  'adult-explained': { before: 2 },
  interpreter: { before: 4 },
  transport: { before: 2 },
  childcare: { before: 2 },
  access: { before: 3 },
  apart: { before: 2 },
  'adult-views': { before: 1 },
  'adult-outcome': { after: 1 },
};

/** Not every unit writes to the parents as well, asks them about the hour, or has help for a child to say what it thinks. */
const onlyWhereSaid: readonly FamilyTask[] = ['adult-confirmed', 'adult-hour', 'child-expresses'];

/** The tasks of one procedure: those its document asks for, by the row that does, and the others as our own. */
export function tasksBy(
  said: Readonly<Partial<Record<FamilyTask, readonly [strength: 'must' | 'should', source: string]>>>,
): readonly Task[] {
  return familyTasks.flatMap((task): readonly Task[] => {
    const row = said[task];
    if (row === undefined && onlyWhereSaid.includes(task)) return [];
    const [strength, source] = row ?? (['expected', 'ours'] as const);
    return [{ task, by: task === 'adult-confirmed' ? 'administrator' : 'lead', due: days[task], strength, source }];
  });
}
