import type { Change } from '../change.ts';

export const changes: readonly Change[] = [
  {
    row: 'FV-P11',
    file: 'domain/case/conference/arranging/holidays.ts',
    before: 'if (!procedure.schoolHolidays.asked || directory.terms.length === 0) return false;',
    after: 'if (procedure.schoolHolidays.asked || directory.terms.length === 0) return false;',
  },
  {
    row: 'FV-P11',
    file: 'domain/directory/school-terms/holidays.ts',
    before: 'if (before.length === 0) return false;',
    after: 'if (before.length !== 0) return false;',
  },
  {
    row: 'FV-P11',
    file: 'cards/conference/arranging/school-form.ts',
    before: '[say(words.where(said.where))]',
    after: "[say(words.where(''))]",
  },
  {
    row: 'FV-P11',
    file: 'domain/case/conference/arranging/slice.ts',
    before: 'return away === meeting.arranging.away ? already',
    after: 'return away !== meeting.arranging.away ? already',
  },
];
