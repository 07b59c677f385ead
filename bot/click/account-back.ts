import type { Inbound } from '../../adapters/inbound.ts';
import { holderOf } from '../../domain/directory/people/accounts.ts';
import type { ClickContext } from './click-context.ts';

/** Whoever acts by an account that was deactivated has it again: they come in as they were, before what they ask is looked at. */
export async function noteAccountBack(
  { streams, now }: Pick<ClickContext, 'streams' | 'now'>,
  { from, does }: Inbound,
): Promise<void> {
  if (does === 'leave' || does === 'uninstall') return;
  const directory = streams.directory.folds.kept('directory')?.state ?? (await streams.directory.peek('directory'));
  if (directory.deactivated.size === 0) return;
  const person = holderOf(directory, from);
  if (person === null || !directory.deactivated.has(person)) return;
  const command = { do: 'note-reactivated', person } as const;
  await streams.directory.ask('directory', { by: 'time', at: now(), via: from.on, command });
}
