import type { FormKind } from '../../kinds.ts';
import { planChangesForm } from './plan-changes-form.ts';

export const forms = {
  'plan-changes': { opens: () => ({ do: 'read-plan' }), draw: planChangesForm },
} as const satisfies Record<string, FormKind>;
