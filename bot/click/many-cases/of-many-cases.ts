import type { Inbound, Reply } from '../../../adapters/inbound.ts';
import { type FormOfMany, isOfMany } from '../../../cards/form-names.ts';
import type { ClickContext } from '../click-context.ts';
import type { Click, WrongHands } from '../clicked.ts';
import type { Asker } from '../reply.ts';
import { myTasks } from './my-tasks.ts';
import { ownBoard } from './own-board.ts';
import { unitCases } from './unit-cases.ts';

/** `next`: a form of one case, to be opened like any other. `of`: whose hands were wrong for which case; without it, for none. */
type Came =
  | { readonly reply: Reply }
  | { readonly next: Extract<Inbound, { does: 'open' }> }
  | (WrongHands & { readonly of?: string });
type Makes = (context: ClickContext, inbound: Extract<Click, { does: 'open' | 'submit' }>, asker: Asker) => Promise<Came>;

/** What makes each form that is drawn of many cases. */
const makers: Readonly<Record<FormOfMany, Makes>> = {
  'unit-cases': unitCases,
  'my-tasks': myTasks,
  board: ownBoard,
  'board-file': ownBoard,
};

/** null: it is about no such form. */
export function ofManyCases(context: ClickContext, inbound: Click, asker: Asker): Promise<Came> | null {
  if (inbound.does === 'press' || !isOfMany(inbound.form.form)) return null;
  return makers[inbound.form.form](context, inbound, asker);
}
