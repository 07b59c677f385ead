import type { FormKind } from '../../kinds.ts';
import { readUndertaking, undertakingForm } from './undertaking-form.ts';

export const forms = {
  undertaking: { may: 'accept-undertaking', draw: undertakingForm, read: readUndertaking },
} as const satisfies Record<string, FormKind>;
