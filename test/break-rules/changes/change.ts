import type { Change } from '../change.ts';

const file = 'domain/case/change/readers.ts';

/** Something changed for a child between conferences. */
export const changes: readonly Change[] = [
  { row: 'FV-T14', file, before: "add(is[first], 'asked');", after: "add(is[first], 'asked', change.at + hour);" },
  { row: 'GP-P4', file, before: "'health-plan': ['lead', null],", after: "'health-plan': ['chair', null]," },
  { row: 'FV-C2', file, before: "exclusion: ['lead', 'chair'],", after: "exclusion: ['lead', null]," },
];
