import type { Terms } from './terms.ts';

/** Where no one procedure is meant: a list of many cases, what is typed, a directory. */
export const usual: Terms = {
  conference: 'Conference',
  chair: 'chair',
  lead: 'lead professional',
  administrator: 'administrator',
  minuteTaker: 'minute-taker',
};
