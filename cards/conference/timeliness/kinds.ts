import type { CardKind, FormKind } from '../../kinds.ts';
import { agreeDelayForm, readAgreeDelay } from './agree-form.ts';
import { agreedDayForm, readAgreedDay } from './agreed-day-form.ts';
import { authoriseCard, authoriseForm, readAuthorise } from './authorise.ts';
import { interimCard, interimForm, readInterim } from './interim.ts';
import { interimPartCard, interimPartForm, readInterimPart } from './interim-part.ts';
import { lateForm, readLate } from './late-form.ts';

export const cards = {
  authorise: { draw: authoriseCard, presses: {} },
  interim: { draw: interimCard, presses: {} },
  'interim-part': { draw: interimPartCard, presses: {} },
} as const satisfies Record<string, CardKind>;

export const forms = {
  late: { may: 'explain-late', draw: lateForm, read: readLate },
  'authorise-delay': { may: 'authorise-delay', draw: authoriseForm, read: readAuthorise },
  'agree-delay': { may: 'agree-delay', draw: agreeDelayForm, read: readAgreeDelay },
  'agreed-day': { may: 'correct-agreed-day', draw: agreedDayForm, read: readAgreedDay },
  interim: { may: 'say-interim', draw: interimForm, read: readInterim },
  'interim-part': { may: 'answer-interim', draw: interimPartForm, read: readInterimPart },
} as const satisfies Record<string, FormKind>;
