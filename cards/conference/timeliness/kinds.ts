import type { CardKind, FormKind } from '../../kinds.ts';
import { agreeDelayForm, readAgreeDelay } from './agree-form.ts';
import { authoriseCard, authoriseForm, readAuthorise } from './authorise.ts';
import { interimCard, interimForm, readInterim } from './interim.ts';
import { lateForm, readLate } from './late-form.ts';

export const cards = {
  authorise: { draw: authoriseCard, presses: {} },
  interim: { draw: interimCard, presses: {} },
} as const satisfies Record<string, CardKind>;

export const forms = {
  late: { may: 'explain-late', draw: lateForm, read: readLate },
  'authorise-delay': { may: 'authorise-delay', draw: authoriseForm, read: readAuthorise },
  'agree-delay': { may: 'agree-delay', draw: agreeDelayForm, read: readAgreeDelay },
  interim: { may: 'say-interim', draw: interimForm, read: readInterim },
} as const satisfies Record<string, FormKind>;
