import type { Procedure } from '../schema.ts';

/** Where a document does not say who gets what: as other procedures have it, for the partnership to agree as it adopts. */
export const circulationAsElsewhere = [
  { who: 'invited', gets: 'decisions', source: 'as elsewhere' },
  { who: 'core-group', gets: 'decisions', source: 'as elsewhere' },
  { who: 'parents', gets: 'decisions', source: 'as elsewhere' },
  { who: 'child', gets: 'decisions', source: 'as elsewhere' },
  { who: 'invited', gets: 'plan', source: 'as elsewhere' },
  { who: 'core-group', gets: 'plan', source: 'as elsewhere' },
  { who: 'parents', gets: 'plan', source: 'as elsewhere' },
  { who: 'invited', gets: 'minutes', source: 'as elsewhere' },
  { who: 'parents', gets: 'edited', source: 'as elsewhere' },
  { who: 'part-excluded', gets: 'whole-or-part', source: 'as elsewhere' },
  { who: 'excluded', gets: 'chair-decides', source: 'as elsewhere' },
  { who: 'supporter', gets: 'none', source: 'as elsewhere' },
  { who: 'observer', gets: 'none', source: 'as elsewhere' },
] as const satisfies Procedure['circulation'];
