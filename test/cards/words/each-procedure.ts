import type { Card, Form } from '../../../cards/model.ts';
import { sampleCards } from '../../../cards/samples/cards.ts';
import { sampleForms } from '../../../cards/samples/forms.ts';
import { under } from '../../../cards/samples/partnership.ts';
import { sizes } from '../../../cards/samples/states.ts';
import type { Language } from '../../../domain/calendar/format.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import { ceredigion } from '../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../domain/procedures/forth-valley.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';

/** What not every procedure has, so that every sample shows something: none of it says how a procedure calls anybody. */
const { chairRule, delay, participation, decision, minutes, headings } = buckinghamshire;

interface Under {
  readonly key: string;
  readonly language: Language;
  readonly cards: () => readonly (readonly [name: string, card: Card])[];
  readonly forms: () => readonly (readonly [name: string, form: Form])[];
}

/** Every card and form of the largest conference, as drawn under each procedure in each language. */
export const eachProcedure: readonly Under[] = [buckinghamshire, forthValley, stokeOnTrent, ceredigion].flatMap((own) => {
  const procedure: Procedure = { ...own, chairRule, delay, participation, decision, minutes, headings };
  return (['en', 'cy'] as const).map((language) => ({
    key: own.key,
    language,
    cards: () => under(procedure, () => sampleCards(language, sizes.large)),
    forms: () => under(procedure, () => sampleForms(language, sizes.large)),
  }));
});
