import { StoreDown } from '../../../adapters/store/port.ts';
import type { SlackGrant } from '../../../domain/directory/installs/shape.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import type { Instant } from '../../../domain/ids.ts';
import { openOffline } from '../offline.ts';

/** What stands in the store beside a running bot; or why it was not read. */
export type StoreRead =
  | { readonly grants: readonly SlackGrant[]; readonly directory: Directory; readonly now: Instant }
  | { readonly unread: string };

export async function readStore(env: NodeJS.ProcessEnv): Promise<StoreRead> {
  try {
    const offline = await openOffline(env, 'there');
    if ('wrong' in offline) return { unread: offline.wrong.join(' ') };
    try {
      const { grants } = await offline.streams.installs.peek('installs');
      return { grants: Object.values(grants), directory: await offline.streams.directory.peek('directory'), now: offline.now() };
    } finally {
      await offline.close();
    }
  } catch (error) {
    if (error instanceof StoreDown) return { unread: 'it did not answer in time.' };
    throw error;
  }
}
