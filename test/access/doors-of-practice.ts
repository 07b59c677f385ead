import type { CommandName } from '../../domain/case/case.ts';
import type { Door } from './doors.ts';

/** What is asked of teams, and kept for a practice: Heather keeps it for Housing, of whose team nobody has taken the place. */
export const doorsOfPractice = {
  'take-place': (): Door => ({ form: 'assign-place', about: 'lettings', values: { person: 'thea', how: 'ask' } }),
  'hand-back': (): Door => ({ form: 'hand-back', values: {} }),
  'warn-practices': (): Door => ({ form: 'warn-practices', values: {} }),
  'offer-premises': (): Door => ({ form: 'premises', about: 'housing', values: { seats: '10' } }),
  'pass-place': (): Door => ({ form: 'rota', about: 'thea', values: { person: 'tobias' } }),
} satisfies { readonly [N in CommandName]?: () => Door };
