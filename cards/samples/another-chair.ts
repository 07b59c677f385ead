import type { Language } from '../../domain/calendar/format.ts';
import type { Card } from '../model.ts';
import { chairChangedCard } from '../people/passing-card.ts';
import { administrator, backup, chair } from './partnership.ts';
import { sampleScene } from './scene-of.ts';
import * as states from './states.ts';

/** What the chair there is now, whoever made the case, and the chair there was are told. */
export function chairCards(language: Language, size: states.Size): readonly (readonly [name: string, card: Card])[] {
  return (
    [
      ['new', chair],
      ['administrator', administrator],
      ['old', backup],
    ] as const
  ).map(([said, me]) => {
    const card = chairChangedCard(sampleScene(states.answered(size), me, language), `k1/${chair}`);
    if (card === null) throw new Error(`the sample of another chair, to the ${said}, shows nothing`);
    return [`chair-changed ${said}`, card];
  });
}
