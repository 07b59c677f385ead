import type { Card, Form } from '../../cards/model.ts';
import { sampleCards } from '../../cards/samples/cards.ts';
import { sampleForms } from '../../cards/samples/forms.ts';
import { sizes } from '../../cards/samples/states.ts';

const languages = ['en', 'cy'] as const;
const both = languages.flatMap((language) =>
  Object.entries(sizes).map(([name, size]) => [`${language}, ${name}`, language, size] as const),
);

/** Every posted card in every state worth seeing, by name: both languages, the smallest conference and the largest. */
export const cards: readonly (readonly [string, Card])[] = both.flatMap(([name, language, size]) =>
  sampleCards(language, size).map(([card, what]) => [`${card} (${name})`, what] as const),
);

/** The same for every form. */
export const forms: readonly (readonly [string, Form])[] = both.flatMap(([name, language, size]) =>
  sampleForms(language, size).map(([form, what]) => [`${form} (${name})`, what] as const),
);
