import type { Terms } from '../words/terms.ts';
import { andMore } from '../words/welsh-and.ts';
import type { lines as english } from './words.en.ts';

/** Lines on somebody's card of a conference for what is not the most urgent of it. */
export const lines = (t: Terms): ReturnType<typeof english> => ({
  coming: (coming, apologies, deputies, none) =>
    `Yn dod: ${coming}. Ymddiheuriadau: ${apologies}. Gofynnwyd am ddirprwy: ${deputies}. Heb ateb eto: ${none}.`,
  came: (coming, apologies, deputies, none) =>
    `Wedi dweud y deuent, ond heb fod yno: ${coming}. Ymddiheuriadau: ${apologies}. Gofynnwyd am ddirprwy: ${deputies}. Heb ateb: ${none}.`,
  here: (n) => `Yma: ${n}.`,
  there: (n) => `Yn bresennol: ${n}.`,
  withChair: `Gofynnwyd i’r ${t.chair} gytuno’r rhestr.`,
  deputy: (from, deputy, role) => `Mae ${from} yn gofyn am anfon ${deputy}${role}.`,
  answered: (answer) => `Eich ateb chi eich hun: ${answer}.`,
  more: (n) => `${andMore(n)} arall. Dônt yma wrth i chi ddelio â’r rhain.`,
});
