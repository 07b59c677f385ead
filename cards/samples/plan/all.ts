import type { Language } from '../../../domain/calendar/format.ts';
import type { Card, Form } from '../../model.ts';
import type { Size } from '../states.ts';
import { asksForms } from './asks.ts';
import { changeCards, changeForms } from './changes.ts';
import { needCards, needForms } from './in-need.ts';
import { laterForms } from './later.ts';
import { moveCards, moveForms } from './moves.ts';
import { outlineForms } from './outline.ts';
import { peopleForms } from './people.ts';
import { versionForms } from './versions.ts';

/** Every form of a plan: what stands in it, what is asked of an action, and its people. */
export function planForms(language: Language, size: Size): readonly (readonly [name: string, form: Form])[] {
  return [
    ...outlineForms(language, size),
    ...asksForms(language, size),
    ...peopleForms(language, size),
    ...versionForms(language, size),
    ...changeForms(language, size),
    ...moveForms(language, size),
    ...needForms(language, size),
    ...laterForms(language, size),
  ];
}

/** Every card of what happens between meetings. */
export function betweenCards(language: Language, size: Size): readonly (readonly [name: string, card: Card])[] {
  return [...changeCards(language, size), ...moveCards(language, size), ...needCards(language, size)];
}
