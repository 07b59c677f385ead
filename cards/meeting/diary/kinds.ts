import type { FormKind } from '../../kinds.ts';
import { diaryForm } from './diary-form.ts';

export const forms = {
  diary: { opens: (_, meeting) => ({ do: 'read-diary', meeting }), file: 'diary', draw: diaryForm },
} as const satisfies Record<string, FormKind>;
