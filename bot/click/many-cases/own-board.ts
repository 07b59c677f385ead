import { setTimeout as pause } from 'node:timers/promises';
import type { Inbound, Reply } from '../../../adapters/inbound.ts';
import { boardWithin } from '../../../adapters/time-to-answer.ts';
import { boardFileForm } from '../../../cards/oversight/board-file-form.ts';
import { boardForm } from '../../../cards/oversight/board-form.ts';
import { boardFiles } from '../../../domain/oversight/fetches.ts';
import { hasBoard } from '../../../domain/oversight/sees.ts';
import type { ClickContext } from '../click-context.ts';
import type { WrongHands } from '../clicked.ts';
import type { Asker } from '../reply.ts';
import { readerOf } from '../scene.ts';

/** The board of whoever oversees cases, or the link to a file of it. Only read: it sends nothing back, and should it all the same, it is shown again. */
export async function ownBoard(
  context: Pick<ClickContext, 'boards' | 'links'>,
  { form, from }: Extract<Inbound, { does: 'open' | 'submit' }>,
  { directory, me, now }: Asker,
): Promise<{ readonly reply: Reply } | WrongHands> {
  const reader = readerOf(directory, me, now);
  if (form.form === 'board-file') {
    const file = boardFiles.find((one) => one === form.about);
    const isTheirs = context.boards !== undefined && hasBoard(directory.people.get(me));
    if (!isTheirs || file === undefined) return { wrong: form.form, by: me };
    // A file of a board that is still being made would keep whoever opens its link waiting.
    const percent = context.boards?.percent() ?? null;
    if (percent !== null) return { reply: { reply: 'form', form: boardForm(reader, form, { percent }) } };
    const link = context.links?.make({ file, person: me, account: from }, now) ?? null;
    return { reply: { reply: 'form', form: boardFileForm(reader, form, file, link) } };
  }
  const made = context.boards?.of(me, directory, now) ?? Promise.resolve(null);
  // It may go wrong after it was answered: whoever opens it again is answered by another.
  made.catch(() => undefined);
  const board = await Promise.race([made, pause(boardWithin, 'making' as const, { ref: false })]);
  if (board === null) return { wrong: form.form, by: me };
  const shown = board === 'making' ? { percent: context.boards?.percent() ?? null } : board;
  return { reply: { reply: 'form', form: boardForm(reader, form, shown) } };
}
