import type { FormKind } from '../../kinds.ts';
import { readSchool, schoolForm } from './school-form.ts';

export const forms = {
  school: { may: 'arrange-school', draw: schoolForm, read: readSchool },
} as const satisfies Record<string, FormKind>;
