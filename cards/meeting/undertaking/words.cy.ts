import type { undertaking as english } from './words.en.ts';

/** Whoever reads of a conference and has not accepted its undertaking is asked for it first. */
export const undertaking: typeof english = {
  form: 'Cyn i chi ei ddarllen',
  first: 'Derbyniwch yr ymrwymiad cyfrinachedd yn gyntaf, os gwelwch yn dda; yna gallwch ei ddarllen ar unwaith.',
  accept: 'Derbyniaf yr ymrwymiad',
  read: 'Agor nawr',
};
