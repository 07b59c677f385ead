import type { Language } from '../../domain/calendar/format.ts';
import { departureName } from '../../domain/case/people/departures.ts';
import type { Away } from '../../domain/case/people/shape.ts';
import type { AgencyId } from '../../domain/ids.ts';
import type { Card } from '../model.ts';
import { attemptCard, takenOffCard } from '../need-to-know/notices.ts';
import { chair, guests } from './partnership.ts';
import { sampleScene } from './scene-of.ts';
import * as states from './states.ts';

/** What the chair is told of those from whom a case is kept. */
export function keptFrom(language: Language, size: states.Size): readonly (readonly [name: string, card: Card])[] {
  const person = guests[0] ?? chair;
  const away: Away = { person, agency: 'police' as AgencyId, at: 1, was: { coreGroup: true, meetings: {} }, barred: true };
  const scene = sampleScene({ ...states.withActions(size), away: [away] }, chair, language);
  const cards = { 'taken-off': takenOffCard(scene, departureName(away)), attempt: attemptCard(scene) };
  return Object.entries(cards).map(([name, card]) => {
    if (card === null) throw new Error(`the sample ${name} shows nothing`);
    return [name, card];
  });
}
