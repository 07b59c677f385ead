import type { FormKind } from '../kinds.ts';
import { barForm, readBar } from './bar-form.ts';
import { barPeopleForm, readBarPeople } from './bar-people-form.ts';
import { barredForm } from './barred-form.ts';
import {
  childrenForm,
  childrenOfForm,
  halfSiblingsForm,
  readChildren,
  readChildrenOf,
  readHalfSiblings,
} from './half-siblings-form.ts';
import { openListForm, readOpenList } from './open-list-form.ts';
import { namedForm, readNamed, sensitiveForm } from './sensitive-form.ts';
import { readUnbar, unbarForm } from './unbar-form.ts';

export const forms = {
  barred: { opens: () => ({ do: 'read-barred' }), draw: barredForm },
  bar: { may: 'bar', draw: barForm, read: readBar },
  'bar-people': { may: 'bar', draw: barPeopleForm, read: readBarPeople },
  sensitive: { may: 'set-sensitive', draw: sensitiveForm, read: () => ({ command: { do: 'set-sensitive' } }) },
  named: { may: 'name-people', draw: namedForm, read: readNamed },
  'open-list': { may: 'open-list', draw: openListForm, read: readOpenList },
  'half-siblings': { may: 'set-half-siblings', draw: halfSiblingsForm, read: readHalfSiblings },
  'children-of': { may: 'limit-children', draw: childrenOfForm, read: readChildrenOf },
  children: { may: 'limit-children', draw: childrenForm, read: readChildren },
  unbar: { may: 'unbar', draw: unbarForm, read: readUnbar },
} as const satisfies Record<string, FormKind>;
