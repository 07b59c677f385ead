import type { Language } from '../../domain/calendar/format.ts';
import type { Procedure } from '../../domain/procedures/schema.ts';
import { cy } from './cy.ts';
import { en, type Words } from './en.ts';
import { termsOf } from './terms-of.ts';

/** Whatever is about to be said something: with a procedure where it is of a case. A scene is one, and so is a reader. */
export interface Speaking {
  readonly language: Language;
  readonly procedure?: Pick<Procedure, 'terms'>;
  readonly state?: { readonly type: string };
}

type Kind = Language | `${Language} review`;

/** Made once for each procedure, language and kind of conference, so that a press pays for a look-up alone. */
const made = new WeakMap<object, Map<Kind, Words>>();
const none = {};

/** The words of a language, generic; or, given a scene, those words with what the case's procedure calls people and things. */
export function wordsFor(of: Language | Speaking): Words {
  if (typeof of === 'string') return wordsWith(null, of, false);
  return wordsWith(of.procedure?.terms ?? null, of.language, of.state?.type === 'review');
}

function wordsWith(terms: Procedure['terms'], language: Language, isReview: boolean): Words {
  const kind: Kind = isReview ? `${language} review` : language;
  const own = terms ?? none;
  const all = made.get(own) ?? new Map<Kind, Words>();
  made.set(own, all);
  const found = all.get(kind);
  if (found !== undefined) return found;
  const words = { en, cy }[language](termsOf(terms, language, isReview));
  all.set(kind, words);
  return words;
}
