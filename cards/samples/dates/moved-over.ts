import type { Language } from '../../../domain/calendar/format.ts';
import { dayFromIso } from '../../../domain/calendar/iso.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { moveOverForm } from '../../adopting/move-over-form.ts';
import { movedOverCard } from '../../adopting/moved-over-card.ts';
import type { Card, Form } from '../../model.ts';
import { formFor } from '../../registry.ts';
import type { Scene } from '../../scene.ts';
import { administrator } from '../partnership.ts';
import { sampleScene } from '../scene-of.ts';
import * as states from '../states.ts';

const dates = [
  { title: { en: 'First review conference; after a pre-birth one soon after the birth' }, was: '2026-11-15', is: '2026-03-15' },
  { title: { en: 'Next core group' }, was: '2027-01-15', is: '2027-02-15' },
  { title: { en: 'Minutes of the conference sent to everybody who was invited to it' }, was: null, is: '2027-01-15' },
] as const;
const day = (date: string | null) => (date === null ? null : dayFromIso(date));

function scene(size: states.Size, language: Language, reader: PersonId, inHand = false): Scene {
  const moving = dates.map(
    (one) => ({ ...one, was: day(one.was), is: day(one.is), to: 'review', fromConference: false }) as const,
  );
  return {
    ...sampleScene(states.answered(size), reader, language),
    movesOverTo: 'england-2023',
    movingTo: () => (inHand ? null : moving),
    movedOver: { from: 'sussex', dates, earlier: 1 },
  };
}

/** A case that could go by another procedure, and one that cannot just now, since a conference is in hand. */
export function moveOverForms(language: Language, size: states.Size): readonly (readonly [name: string, form: Form])[] {
  const of = (inHand: boolean) => scene(size, language, administrator, inHand);
  const ref = { form: 'move-over', of: 'k-sample', meeting: 'k1', about: 'england-2023' } as const;
  const details = formFor({ form: 'details', of: 'k-sample', meeting: 'k1' }, of(false));
  const [open, closed] = [moveOverForm(of(false), ref), moveOverForm(of(true), ref)];
  if (open === null || closed === null || details === null) throw new Error('a case to move over shows nothing');
  return [
    ['move-over open', open],
    ['move-over in hand', closed],
    ['details of a case to move over', details],
  ];
}

export function movedOverSample(language: Language, size: states.Size, reader: PersonId): Card {
  const of = scene(size, language, reader);
  const card = movedOverCard(of, `${of.goesBy.key}/1`);
  if (card === null) throw new Error('the sample of a case that was moved over shows nothing');
  return card;
}
