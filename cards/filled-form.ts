import type { CaseCommand } from '../domain/case/command.ts';
import type { Whose } from '../domain/case/scale.ts';
import type { ChildId } from '../domain/case/state.ts';
import type { Problems } from './building/values.ts';
import type { Form, FormRef } from './model.ts';

/** One number in the clear, on its way from the form to the seal (the edge's work, never ours). */
export interface Given {
  readonly child: ChildId;
  readonly whose: Whose;
  readonly score: number;
  readonly reason: string;
}

/**
 * What a form came to. scores: to be sealed, then `place` (own, family) or `place-room` (room, one child).
 * next: a form that leads to the next. answer: a form to read, and nothing else comes of it. problems: the same form again, each beside its field.
 */
export type Filled =
  | { readonly command: CaseCommand }
  | { readonly scores: readonly Given[]; readonly round: number; readonly by: 'place' | 'place-room' }
  | { readonly next: FormRef }
  | { readonly answer: Form }
  | { readonly problems: Problems };
