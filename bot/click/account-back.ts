import type { Inbound } from '../../adapters/inbound.ts';
import { holderOf } from '../../domain/directory/people/accounts.ts';
import { recognise } from '../../domain/directory/recognise.ts';
import type { ClickContext } from './click-context.ts';

/** back: they are let in, so what they ask is looked at anew. nobody: they are a stranger. unconfirmed: the store did not take it. */
type AccountBack = 'back' | 'nobody' | 'unconfirmed';

/**
 * Of somebody whom the directory does not recognise: whoever acts by an account that was deactivated has it again, and comes in as they were.
 * Asked of strangers alone, so that it costs nobody else a journey to the store; read anew, as another replica may have noted it.
 */
export async function noteAccountBack(
  { streams, now }: Pick<ClickContext, 'streams' | 'now'>,
  { from, does }: Inbound,
): Promise<AccountBack> {
  if (does === 'leave' || does === 'uninstall') return 'nobody';
  const directory = await streams.directory.peek('directory');
  if (recognise(directory, from) !== null) return 'back';
  const person = holderOf(directory, from);
  if (person === null || !directory.deactivated.has(person)) return 'nobody';
  const command = { do: 'note-reactivated', person } as const;
  const asked = await streams.directory.ask('directory', { by: 'time', at: now(), via: from.on, command });
  if (asked.did === 'unconfirmed') return 'unconfirmed';
  return recognise(asked.state, from) === null ? 'nobody' : 'back';
}
