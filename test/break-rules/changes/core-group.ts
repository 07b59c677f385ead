import type { Change } from '../change.ts';

/** Meetings of the core group. */
export const changes: readonly Change[] = [
  {
    row: 'FV-B1',
    file: 'cards/meeting/core-group/call-core-group-form.ts',
    before: 'return theirs.map((child) => warn(',
    after: 'return theirs.slice(theirs.length).map((child) => warn(',
  },
  {
    row: 'FV-T13',
    file: 'domain/case/dates/case-deadlines.ts',
    before: '{ type, ...inArea, facts: of }',
    after: '{ type, facts: of }',
  },
  {
    row: 'BU-C2',
    file: 'domain/case/dates/meeting-dates.ts',
    before: "isHeld({ calling }) ? 'held' : past",
    after: 'past',
  },
  {
    row: 'CE-C1',
    file: 'domain/case/phase.ts',
    before: 'one.person === person) && !after.present.includes(person);',
    after: 'one.person === person) && after.present.includes(person);',
  },
  {
    row: 'BU-T8',
    file: 'domain/case/meeting/calling/calls-review.ts',
    before: 'ask: at(toConvene)',
    after: 'ask: at(0)',
  },
];
