import type { Offline } from '../offline.ts';
import type { Done } from '../on-store.ts';
import { trailOf } from '../trail.ts';
import { askAtServer } from './case-ask.ts';

export async function holdCase(
  offline: Offline,
  options: { readonly case: string; readonly by: string; readonly release?: true },
): Promise<Done> {
  const trail = await trailOf(offline, options.case);
  if ('wrong' in trail) return trail;
  const wrong = await askAtServer(offline, options.case, options.by, { do: options.release ? 'release-hold' : 'set-hold' });
  if (wrong !== null) return { wrong: [wrong] };
  return {
    said: [options.release ? `The legal hold on ${options.case} is released.` : `A legal hold stands on ${options.case}.`],
  };
}
