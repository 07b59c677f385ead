import type { PersonId } from '../../../domain/ids.ts';
import { caseStream } from '../../turn/streams.ts';
import type { Offline } from '../offline.ts';
import type { Done } from '../on-store.ts';
import { trailOf, whoIs } from '../trail.ts';
import { askAtServer } from './case-ask.ts';
import { confirmExport } from './case-exported.ts';
import { stillShowing } from './case-screens.ts';

export interface DestroyOptions {
  readonly case: string;
  readonly confirmedBy: readonly string[];
  readonly export: string;
  readonly wait: string;
  readonly despiteCards?: true;
}

/**
 * Checked, ended, its cards emptied by the bots, the tombstone written, the key destroyed: in this order, so that a run that is cut
 * short anywhere is finished by the next. The chain still verifies: links need no key.
 */
export async function destroyCase(offline: Offline, options: DestroyOptions): Promise<Done> {
  const { streams, sealed, store } = offline;
  const stream = caseStream(options.case);
  const [first, second, ...more] = options.confirmedBy;
  const seconds = Number(options.wait);
  if (first === undefined || second === undefined || more.length > 0 || first === second)
    return { wrong: ['Give --confirmed-by twice, with two different people. Nothing was changed.'] };
  if (!Number.isFinite(seconds) || seconds < 0 || options.wait === '')
    return { wrong: [`--wait "${options.wait}" is not a number of seconds. Nothing was changed.`] };
  const directory = await streams.directory.peek('directory');
  if (directory.tombstones.has(stream)) {
    await sealed.destroy(stream);
    return { said: [`${stream} is destroyed.`] };
  }
  const trail = await trailOf(offline, options.case);
  if ('wrong' in trail) return trail;
  const confirmed = await confirmExport(options.export, options.case, trail);
  if ('wrong' in confirmed) return confirmed;
  const end = { do: 'end', sha256: confirmed.sha256, confirmedBy: second as PersonId } as const;
  const refused = await askAtServer(offline, options.case, first, end);
  if (refused !== null) return { wrong: [refused] };

  const left = await stillShowing(offline, options.case, seconds);
  if (left.length > 0 && !options.despiteCards) {
    const names = left.map((person) => `  ${whoIs(directory, person)}`);
    const remedy = 'Run it again when a bot has had time, or with --despite-cards where somebody cannot be reached.';
    return { wrong: [`${stream} is ended and NOT destroyed: these chats still show a card.`, ...names, remedy], status: 1 };
  }
  // A hold may have come while we waited.
  const held = await askAtServer(offline, options.case, first, end);
  if (held !== null) return { wrong: [held] };
  const command = { do: 'bury', stream, confirmedBy: second as PersonId, export: confirmed.sha256 } as const;
  const buried = await streams.directory.ask('directory', { by: first as PersonId, at: offline.now(), via: 'cli', command });
  if (buried.did !== 'decided') return { wrong: ['The store did not confirm the tombstone. Run the command again.'] };
  await sealed.destroy(stream);
  await store.scrub();
  const cards = left.length > 0 ? [`${left.length} chats still show a card; the bots go on trying to empty them.`] : [];
  return { said: [`${stream} is destroyed: ${trail.length} records can never be read again.`, ...cards] };
}
