import type { FormKind } from '../kinds.ts';
import {
  agreeRedactionForm,
  readAgreeRedaction,
  readWithdrawRedaction,
  redactionForm,
  withdrawRedactionForm,
} from './agree-forms.ts';
import { incidentsForm } from './incidents-form.ts';
import { readRedact, redactForm } from './redact-form.ts';

export const forms = {
  redact: { may: 'ask-redaction', trail: true, draw: redactForm, read: readRedact },
  redaction: { opens: () => ({ do: 'read-redaction' }), trail: true, draw: redactionForm },
  'redaction-agree': { may: 'agree-redaction', draw: agreeRedactionForm, read: readAgreeRedaction },
  'redaction-withdraw': { may: 'withdraw-redaction', draw: withdrawRedactionForm, read: readWithdrawRedaction },
  incidents: { opens: () => ({ do: 'read-incidents' }), trail: true, draw: incidentsForm },
} as const satisfies Record<string, FormKind>;
