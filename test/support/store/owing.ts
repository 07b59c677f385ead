import { openOffline } from '../../../bot/cli/offline.ts';
import { openMailboxes } from '../../../bot/turn/mailboxes.ts';
import type { Instant } from '../../../domain/ids.ts';
import { isToldOf } from '../../../domain/person/turning.ts';

const day = 24 * 60 * 60_000;

/**
 * Whose mailbox owes something, or has a request in the air, as the store beside the bots has it: also what a fault has put off, but not what
 * is for a later day than that of `now`. `env`: the settings of the bots' store.
 */
export async function owing(env: Readonly<Record<string, string>>, now: Instant): Promise<readonly string[]> {
  const offline = await openOffline(env, 'there');
  if ('wrong' in offline) throw new Error(offline.wrong.join(' '));
  const { sealed, streams } = offline;
  const boxes = openMailboxes(
    sealed,
    streams,
    () => undefined,
    () => true,
    () => 0,
  );
  const found: string[] = [];
  for await (const stream of streams.all()) {
    if (!stream.startsWith('person:')) continue;
    const { claim, letters, undelivered } = await boxes.peek(stream);
    if (
      claim !== null ||
      undelivered.length > 0 ||
      letters.some((one) => isToldOf(one) && Math.max(one.notBefore, one.hour) < now + day)
    )
      found.push(stream);
  }
  await offline.close();
  return found;
}
