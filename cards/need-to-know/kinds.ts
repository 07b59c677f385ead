import type { FormKind } from '../kinds.ts';
import { barForm, readBar } from './bar-form.ts';
import { barPeopleForm, readBarPeople } from './bar-people-form.ts';
import { barredForm } from './barred-form.ts';
import { readUnbar, unbarForm } from './unbar-form.ts';

export const forms = {
  barred: { opens: () => ({ do: 'read-barred' }), draw: barredForm },
  bar: { may: 'bar', draw: barForm, read: readBar },
  'bar-people': { may: 'bar', draw: barPeopleForm, read: readBarPeople },
  unbar: { may: 'unbar', draw: unbarForm, read: readUnbar },
} as const satisfies Record<string, FormKind>;
