import { keepsAny, keptBy } from '../../domain/directory/keepers.ts';
import { opens } from '../building/building.ts';
import type { Button } from '../model.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { can } from './entries.ts';

/** On Home: the partnership for an administrator, their agency for a lead, and for everybody what to do about a lost phone. */
export function partnershipDoors(reader: Reader): readonly Button[] {
  const { directory, me } = reader;
  const words = wordsFor(reader).partnership;
  const label = keptBy(directory, me) === 'all' ? words.home : words.homeLead;
  const way = keepsAny(directory, me) ? [opens(label, 'partnership', null)] : [];
  const procedure = can(reader, 'adopt-procedure', {}) ? [opens(wordsFor(reader).adopting.door, 'procedure', null)] : [];
  return [...way, ...procedure, opens(words.lostOwn, 'person-suspend', null, me)];
}
