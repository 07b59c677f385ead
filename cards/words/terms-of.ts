import type { Language } from '../../domain/calendar/format.ts';
import type { Procedure } from '../../domain/procedures/schema.ts';
import { usual as welsh } from './terms.cy.ts';
import { usual as english } from './terms.en.ts';
import type { Terms } from './terms.ts';

/** A procedure's terms; the usual one stands where it has none of its own, or none in Welsh. */
export function termsOf(own: Procedure['terms'], language: Language, isReview: boolean): Terms {
  const usual = language === 'cy' ? welsh : english;
  if (own === null) return usual;
  const { chair, lead, administrator, minuteTaker } = own;
  const said = (text: typeof administrator, otherwise: string) => text?.[language] ?? otherwise;
  return {
    conference: said(isReview ? own.review : own.conference, usual.conference),
    chair: said(chair, usual.chair),
    lead: said(lead, usual.lead),
    administrator: said(administrator, usual.administrator),
    minuteTaker: said(minuteTaker, usual.minuteTaker),
  };
}
