import type { Inbound } from '../../adapters/inbound.ts';
import { holderOf } from '../../domain/directory/people/accounts.ts';
import { recognise } from '../../domain/directory/recognise.ts';
import type { Directory } from '../../domain/directory/state.ts';
import type { ClickContext } from './click-context.ts';

/**
 * Whoever acts by an account that was deactivated has it again: they come in as they were, before what they ask is looked at. Read anew, as
 * another replica may have noted it. `unconfirmed`: the store did not take it, and what they ask would be refused as a stranger's.
 */
export async function noteAccountBack(
  { streams, now }: Pick<ClickContext, 'streams' | 'now'>,
  { from, does }: Inbound,
): Promise<'unconfirmed' | undefined> {
  if (does === 'leave' || does === 'uninstall') return undefined;
  const directory = await latest(streams);
  if (directory === null || directory.deactivated.size === 0 || recognise(directory, from) !== null) return undefined;
  const person = holderOf(directory, from);
  if (person === null || !directory.deactivated.has(person)) return undefined;
  const command = { do: 'note-reactivated', person } as const;
  const { did } = await streams.directory.ask('directory', { by: 'time', at: now(), via: from.on, command });
  return did === 'unconfirmed' ? did : undefined;
}

/** null: the store does not answer, which the click itself then says in its own words. */
async function latest({ directory }: ClickContext['streams']): Promise<Directory | null> {
  return directory.peek('directory').catch(() => null);
}
