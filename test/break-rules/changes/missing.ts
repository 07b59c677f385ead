import type { Change } from '../change.ts';

export const changes: readonly Change[] = [
  {
    row: 'Q-12',
    file: 'domain/case/meeting/list/agree-list.ts',
    before: "  if (people.length + teams.length === 0) return { refused: 'incomplete' };",
    after: "  if (people.length < 4) return { refused: 'incomplete' };",
  },
  {
    row: 'Q-12',
    file: 'cards/dates/statutory-date.ts',
    before: 'return facts.length === 0 ? [] :',
    after: 'return facts.length >= 0 ? [] :',
  },
  {
    row: 'Q-12',
    file: 'cards/conference/timeliness/late-lines.ts',
    before: 'if (latenessOf(state, procedure).rows.length === 0) return [];',
    after: 'if (latenessOf(state, procedure).rows.length >= 0) return [];',
  },
];
