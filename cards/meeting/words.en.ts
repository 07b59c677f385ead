import type { Terms } from '../words/terms.ts';
/** Lines on somebody's card of a conference for what is not the most urgent of it. */
export const lines = (t: Terms) => ({
  coming: (coming: number, apologies: number, deputies: number, none: number) =>
    `Coming: ${coming}. Apologies: ${apologies}. Deputy asked for: ${deputies}. No reply yet: ${none}.`,
  came: (coming: number, apologies: number, deputies: number, none: number) =>
    `Had said yes, not there: ${coming}. Apologies: ${apologies}. Deputy asked for: ${deputies}. Did not reply: ${none}.`,
  here: (n: number) => `Here: ${n}.`,
  there: (n: number) => `Was there: ${n}.`,
  withChair: `The ${t.chair} has been asked to agree the list.`,
  deputy: (from: string, deputy: string, role: string) => `${from} asks to send ${deputy}${role}.`,
  answered: (answer: string) => `Your own answer: ${answer}.`,
  more: (n: number) => `And ${n} more. They follow here as you deal with these.`,
});
