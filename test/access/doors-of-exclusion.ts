import type { CommandName } from '../../domain/case/case.ts';
import type { Door } from './doors.ts';

/** Who of the family is not there. */
export const doorsOfExclusion = {
  'ask-exclusion': (): Door => ({
    form: 'exclusion-ask',
    about: 'x00000000009',
    values: { who: 'p1', wants: 'part', ground: 'threat', evidence: 'no' },
  }),
  // Ottoline has asked it, the chair has decided it, and Tamsin is to tell them.
  'withdraw-exclusion': (): Door => ({ form: 'exclusion-withdraw', about: 'x00000000002', values: {} }),
  'decide-exclusion': (): Door => ({
    form: 'exclusion-decide',
    about: 'x00000000001',
    values: { what: 'not', reason: 'invented' },
  }),
  'set-exclusion-tasks': (): Door => ({ form: 'exclusion-tasks', about: 'x00000000001', values: {} }),
  'do-exclusion-task': (): Door => ({ form: 'exclusion-task', about: 'x00000000001', values: { done: 'tell' } }),
  'read-exclusions': (): Door => ({ form: 'exclusions' }),
} satisfies { readonly [N in CommandName]?: () => Door };
