import type { Change } from '../change.ts';

const of = 'domain/case/redaction';

/** Wrong case, wrong recipient: row, file, what stands there, what then stands there instead. */
const broken: readonly (readonly [string, string, string, string])[] = [
  [
    'Q-22',
    `${of}/who-may.ts`,
    'return person !== asked.by && redactionStandingsOf(state, person, known).some((one) => one !== asked.as);',
    'return asked.as.length > 0 && redactionStandingsOf(state, person, known).length > 0;',
  ],
  ['Q-22', `${of}/without.ts`, 'return items.has(item) && typeof', 'return !items.has(item) && typeof'],
  [
    'Q-22',
    'domain/case/conference/circulation/slice.ts',
    'list: own.list.filter((one) => one.to !== to),',
    'list: own.list.filter((one) => one.to !== null || to === null),',
  ],
];

export const changes: readonly Change[] = broken.map(([row, file, before, after]) => ({ row, file, before, after }));
