import type { CardKind, FormKind } from '../../kinds.ts';
import { askExclusionForm, readAskExclusion, readWithdrawExclusion, withdrawExclusionForm } from './ask-form.ts';
import { decideExclusionForm, readDecideExclusion } from './decide-form.ts';
import { exclusionsForm } from './exclusions-form.ts';
import { exclusionPhaseCards } from './phase-cards.ts';
import { exclusionTaskForm, exclusionTasksForm, readExclusionTask, readExclusionTasks } from './tasks-form.ts';

export const cards = {
  exclusion: { draw: exclusionPhaseCards.exclusion, presses: {} },
  'exclusion-open': { draw: exclusionPhaseCards['exclusion-open'], presses: {} },
  'exclusion-task': { draw: exclusionPhaseCards['exclusion-task'], presses: {} },
  'exclusion-said': { draw: exclusionPhaseCards['exclusion-said'], presses: {} },
} as const satisfies Record<string, CardKind>;

export const forms = {
  exclusions: { opens: (_, meeting) => ({ do: 'read-exclusions', meeting }), draw: exclusionsForm },
  'exclusion-ask': { may: 'ask-exclusion', makes: true, draw: askExclusionForm, read: readAskExclusion },
  'exclusion-withdraw': { may: 'withdraw-exclusion', draw: withdrawExclusionForm, read: readWithdrawExclusion },
  'exclusion-decide': { may: 'decide-exclusion', draw: decideExclusionForm, read: readDecideExclusion },
  'exclusion-tasks': { may: 'set-exclusion-tasks', draw: exclusionTasksForm, read: readExclusionTasks },
  'exclusion-task': { may: 'do-exclusion-task', draw: exclusionTaskForm, read: readExclusionTask },
} as const satisfies Record<string, FormKind>;
