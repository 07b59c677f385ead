import type { FormKind } from '../kinds.ts';
import { datesForm } from './dates-form.ts';

export const forms = { dates: { opens: () => ({ do: 'read-dates' }), draw: datesForm } } as const satisfies Record<
  string,
  FormKind
>;
