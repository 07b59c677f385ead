import type { Terms } from './terms.ts';

/** Where no one procedure is meant, or it says nothing in Welsh. Sentences are made so that none of these is mutated. */
export const usual: Terms = {
  conference: 'Cynhadledd',
  chair: 'cadeirydd',
  lead: 'gweithiwr arweiniol',
  administrator: 'gweinyddwr',
  minuteTaker: 'cofnodwr',
};
