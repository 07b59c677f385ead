import { nowhere } from '../../../adapters/store/head.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import { addedUp, type Knocks, type StrangersEvent } from '../../../domain/directory/strangers.ts';
import { plainLine } from '../../../domain/plain-text.ts';
import type { Offline } from '../offline.ts';
import type { Done } from '../on-store.ts';
import { whoIs } from '../trail.ts';

/** One line for each day and tenant, workspace or person: how often, when last, and what that was. The latest day first. */
export async function showStrangers({ sealed, streams }: Offline): Promise<Done> {
  const directory = await streams.directory.peek('directory');
  const { events } = await sealed.read('strangers', nowhere);
  const all = addedUp((events as readonly StrangersEvent[]).flatMap((one) => one.knocks));
  if (all.length === 0) return { said: ['Nobody was turned away.'] };
  const latest = all.toSorted((a, b) => b.day.localeCompare(a.day) || b.last - a.last);
  return {
    said: latest.map((one) => {
      const last = new Date(one.last).toISOString();
      return [one.day, plainLine(nameOf(one, directory)), `${one.count} times`, `last ${last}`, one.what].join('  ');
    }),
  };
}

function nameOf(one: Knocks, directory: Directory): string {
  switch (one.who) {
    case 'teams':
      return `Teams tenant ${one.home}`;
    case 'slack':
      return `Slack workspace ${one.home}`;
    case 'person':
      return `${whoIs(directory, one.person)}, with a button of no case there is`;
    case 'others':
      return 'other tenants and workspaces';
    default:
      return one satisfies never;
  }
}
