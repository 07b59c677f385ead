import { setTimeout as pause } from 'node:timers/promises';
import type { Inbound, Reply } from '../../../adapters/inbound.ts';
import { boardWithin } from '../../../adapters/time-to-answer.ts';
import { boardForm } from '../../../cards/oversight/board-form.ts';
import type { ClickContext } from '../click-context.ts';
import type { WrongHands } from '../clicked.ts';
import type { Asker } from '../reply.ts';
import { readerOf } from '../scene.ts';

/** The board of whoever oversees cases. Only read: it sends nothing back, and should it all the same, it is shown again. */
export async function ownBoard(
  context: Pick<ClickContext, 'boards'>,
  { form }: Extract<Inbound, { does: 'open' | 'submit' }>,
  { directory, me, now }: Asker,
): Promise<{ readonly reply: Reply } | WrongHands> {
  const made = context.boards?.of(me, directory, now) ?? Promise.resolve(null);
  // It may go wrong after it was answered: whoever opens it again is answered by another.
  made.catch(() => undefined);
  const board = await Promise.race([made, pause(boardWithin, 'making' as const, { ref: false })]);
  if (board === null) return { wrong: form.form, by: me };
  return { reply: { reply: 'form', form: boardForm(readerOf(directory, me, now), form, board) } };
}
