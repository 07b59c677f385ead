import type { Language } from '../calendar/format.ts';
import { dangerCy } from './danger.cy.ts';
import { dangerEn } from './danger.en.ts';
import { type Intent, intents, type Understood } from './intent.ts';
import { type BookedPhrase, heardIn, isAll, isSaid, type PhraseBook, phraseBook, placesHeard, placesOf } from './phrase-book.ts';
import { spokenWords } from './spoken-words.ts';
import { tableCy } from './table.cy.ts';
import { tableEn } from './table.en.ts';
import type { IntentTable } from './table.ts';

type Booked = Exclude<Intent, 'unclear'>;

/** Whoever writes more tells something, and asks for nothing that a button does: that is for a person to read, and nobody here does. */
const mostWords = 30;
/** A word of thanks among more than these is not what the text is about. */
const mostInThanks = 6;

/** The book of all phrases, and those of it that mean danger; `calm`: the rest. */
interface Phrases {
  readonly book: PhraseBook<Booked>;
  readonly danger: readonly BookedPhrase<Booked>[];
  readonly calm: readonly BookedPhrase<Booked>[];
}

let made: Phrases | undefined;

/** Made as the first text comes: at the start it was a tenth of the start, for what may not come for days (docs/performance.md). */
function allPhrases(): Phrases {
  if (made !== undefined) return made;
  const book = phraseBook(booked({ danger: dangerEn, ...tableEn }), booked({ danger: dangerCy, ...tableCy }));
  const meaning = (intent: Intent) => book.phrases.filter((one) => one.means === intent);
  // In the order of the intents, what stands alone first: "stop" is heard before anything that begins so.
  const calm = intents.flatMap((intent) => (intent === 'danger' ? [] : meaning(intent)));
  made = { book, danger: meaning('danger'), calm };
  return made;
}

/** Said with anything, and changing nothing of it. */
const courtesies = new Set(
  'please pls plz plis plîs just ok okay so sorry soz sori hi hello um er the a oh and os gwelwch yn dda gwelwch chi'.split(' '),
);
/** What may stand beside the name of a language where that language is asked for, and nothing else. */
const besideLanguage = new Set(
  'in to i can could may have want would like this it speak switch change use my me language now newid iaith ir i yn fy ga eisiau isio hoffwn cael droi troi siarad defnyddio hwn hyn gael'.split(
    ' ',
  ),
);

/**
 * What somebody wants who typed this. Danger is looked for first, in the whole text, and wins over every other reading. Pure; its time
 * grows with the length of the text alone.
 */
export function understand(text: string): Understood {
  const { book, danger, calm } = allPhrases();
  const words = spokenWords(text);
  const heard = heardIn(book, words);
  const at = placesHeard(heard);
  if (danger.some((one) => isSaid(one, at))) return { intent: 'danger' };
  if (words.length > mostWords) return { intent: 'unclear' };
  const bare = words.filter((word) => !courtesies.has(word));
  const to = languageIn(bare);
  if (to !== null) return { intent: 'language', to };
  const heardBare = heardIn(book, bare);
  const intent = (
    calm.find((one) => one.how === 'whole' && (isAll(one, heardBare) || isAll(one, heard))) ??
    calm.find((one) => one.how === 'first' && isSaid(one, at)) ??
    calm.find((one) => one.how === 'says' && isSaid(one, at))
  )?.means;
  if (intent === undefined || (intent === 'thanks' && words.length > mostInThanks)) return { intent: 'unclear' };
  return intent === 'language' ? { intent, to: null } : { intent };
}

const named: ReadonlyMap<string, Language> = new Map([
  ['welsh', 'cy'],
  ['cymraeg', 'cy'],
  ['gymraeg', 'cy'],
  ['nghymraeg', 'cy'],
  ['english', 'en'],
  ['saesneg', 'en'],
  ['seisneg', 'en'],
]);

/** The language that is asked for, where its name is all that is said. */
function languageIn(words: readonly string[]): Language | null {
  const languages = new Set(words.flatMap((word) => named.get(word) ?? []));
  const [only] = languages;
  if (only === undefined || languages.size > 1) return null;
  return words.every((word) => named.has(word) || besideLanguage.has(word)) ? only : null;
}

function booked(table: IntentTable): readonly BookedPhrase<Booked>[] {
  return (Object.keys(table) as Booked[]).flatMap((means) =>
    (['whole', 'first', 'says'] as const).flatMap((how) =>
      (table[means][how] ?? []).map((said) => ({ means, how, places: placesOf(said) })),
    ),
  );
}
