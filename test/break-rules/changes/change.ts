import type { Change } from '../change.ts';

const file = 'domain/case/change/readers.ts';

/** Something changed for a child between conferences. */
export const changes: readonly Change[] = [
  { row: 'FV-T14', file, before: "add(is[first], 'asked');", after: "add(is[first], 'asked', change.at + hour);" },
  { row: 'Q-13', file, before: 'export const hour = 3_600_000;', after: 'export const hour = 7_200_000;' },
  { row: 'Q-13', file: 'domain/person/holding.ts', before: "=== 'change' || atOnce)", after: "=== 'change')" },
  { row: 'Q-13', file: 'domain/person/holding.ts', before: "(letter.card === 'change' || atOnce)", after: 'atOnce' },
  {
    row: 'Q-13',
    file: 'domain/case/conference/decision/phases-of.ts',
    before: 'told.includes(one) && !wasThere(of, one)',
    after: 'told.includes(one) && wasThere(of, one)',
  },
  { row: 'Q-13', file: 'cards/building/building.ts', before: 'takesText && !says', after: 'takesText && says' },
  { row: 'GP-P4', file, before: "'health-plan': ['lead', null],", after: "'health-plan': ['chair', null]," },
  { row: 'FV-C2', file, before: "exclusion: ['lead', 'chair'],", after: "exclusion: ['lead', null]," },
];
