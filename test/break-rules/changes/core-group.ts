import type { Change } from '../change.ts';

/** Meetings of the core group. */
export const changes: readonly Change[] = [
  {
    row: 'CE-C1',
    file: 'domain/case/phase.ts',
    before: 'one.person === person) && !after.present.includes(person);',
    after: 'one.person === person) && after.present.includes(person);',
  },
];
