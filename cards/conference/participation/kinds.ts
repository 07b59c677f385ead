import type { CardKind, FormKind } from '../../kinds.ts';
import { adultPlanForm, readAdultPlan } from './adult-plan-form.ts';
import { childPlanForm, readChildPlan } from './child-plan-form.ts';
import { familyCard } from './family-line.ts';
import { familyPlanForm } from './family-plan-form.ts';
import { parentsAskedForm, readParentsAsked } from './parents-asked-form.ts';
import { readTasks, tasksForm } from './tasks-form.ts';

export const cards = { family: { draw: familyCard, presses: {} } } as const satisfies Record<string, CardKind>;

export const forms = {
  'family-plan': { opens: (_, meeting) => ({ do: 'read-family', meeting }), draw: familyPlanForm },
  'child-plan': { may: 'plan-child', draw: childPlanForm, read: readChildPlan },
  'adult-plan': { may: 'plan-adult', draw: adultPlanForm, read: readAdultPlan },
  'family-tasks': { may: 'tick-tasks', draw: tasksForm, read: readTasks },
  'parents-asked': { may: 'ask-parents', draw: parentsAskedForm, read: readParentsAsked },
} as const satisfies Record<string, FormKind>;
