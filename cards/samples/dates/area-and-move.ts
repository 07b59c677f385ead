import type { Language } from '../../../domain/calendar/format.ts';
import type { Form } from '../../model.ts';
import type { Size } from '../states.ts';
import { areaForms } from './area.ts';
import { moveOverForms } from './moved-over.ts';

/** What a case's dates are counted by besides its facts: its area, and its procedure. */
export function areaAndMoveForms(language: Language, size: Size): readonly (readonly [name: string, form: Form])[] {
  return [...areaForms(language, size), ...moveOverForms(language, size)];
}
