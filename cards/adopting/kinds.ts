import type { FormKind } from '../kinds.ts';
import type { DirectoryFormKind } from '../partnership/directory-kinds.ts';
import { adoptForm, mayAdopt, readAdopt } from './adopt-form.ts';
import { moveOverForm, readMoveOver } from './move-over-form.ts';
import { mayOpenProcedure, procedureForm, readProcedure } from './procedure-form.ts';

/** The procedure in force, and adopting another. Both lead to what moves in the reader's own cases. */
export const adoptingForms = {
  procedure: { may: mayOpenProcedure, draw: procedureForm, read: readProcedure, cases: true },
  'procedure-adopt': { may: mayAdopt, draw: adoptForm, read: readAdopt, cases: true },
} as const satisfies Record<string, DirectoryFormKind>;

export const forms = {
  'move-over': { may: 'move-over', draw: moveOverForm, read: readMoveOver },
} as const satisfies Record<string, FormKind>;
