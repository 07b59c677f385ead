import type { z } from 'zod';
import type { DecisionTask, decisionRule } from './schema.ts';

type Task = z.infer<typeof decisionRule>['tasks'][number];

/** The four categories, in our own words. */
export const fourCategories = [
  { key: 'physical', title: { en: 'physical abuse', cy: 'cam-drin corfforol' } },
  { key: 'emotional', title: { en: 'emotional abuse', cy: 'cam-drin emosiynol' } },
  { key: 'sexual', title: { en: 'sexual abuse', cy: 'cam-drin rhywiol' } },
  { key: 'neglect', title: { en: 'neglect', cy: 'esgeulustod' } },
] as const;

const whose: Readonly<Record<DecisionTask, Task['by']>> = {
  custodian: 'administrator',
  police: 'administrator',
  'write-child': 'chair',
  'see-child': 'lead',
  reporter: 'lead',
  elsewhere: 'lead',
  birth: 'administrator',
  help: 'chair',
};
const days: Readonly<Record<DecisionTask, number>> = {
  custodian: 1,
  police: 1,
  'write-child': 5,
  'see-child': 2,
  reporter: 1,
  elsewhere: 1,
  birth: 1,
  help: 1,
};

/** No document says by when the chair answers whoever does not agree; where a child may still be at risk that is the next working day. */
export const dissentAnswered = (days: number, source: string) =>
  ({ days, strength: 'expected', assumed: 'the document gives no day', source }) as const;

/** What each document asks for once it is decided, by the row that does; none of them gives it a day. */
export function decisionTasksBy(
  said: Readonly<Partial<Record<DecisionTask, readonly [strength: Task['strength'], source: string]>>>,
): readonly Task[] {
  return Object.entries(said).map(([name, [strength, source]]) => {
    const task = name as DecisionTask;
    return { task, by: whose[task], days: days[task], strength, assumed: 'the document gives no day', source };
  });
}
