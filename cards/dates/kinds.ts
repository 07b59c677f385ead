import type { FormKind } from '../kinds.ts';
import { areaForm, readArea } from './area-form.ts';
import { datesForm } from './dates-form.ts';

export const forms = {
  dates: { opens: () => ({ do: 'read-dates' }), draw: datesForm },
  area: { may: 'set-area', draw: areaForm, read: readArea },
} as const satisfies Record<string, FormKind>;
