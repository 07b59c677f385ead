import type { FormKind } from '../../kinds.ts';
import { sheetForm } from './sheet-form.ts';

export const forms = {
  sheet: { opens: (_, meeting) => ({ do: 'read-sheet', meeting }), file: 'sheet', draw: sheetForm },
} as const satisfies Record<string, FormKind>;
