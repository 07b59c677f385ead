import type { Language } from '../../domain/calendar/format.ts';
import { cy } from './cy.ts';
import { en, type Words } from './en.ts';

/** The words of a language. A key that one language lacks does not compile. */
export function wordsFor(language: Language): Words {
  return language === 'cy' ? cy : en;
}
