import type { Change } from '../change.ts';

const plans = 'domain/case/in-need/plans.ts';

/** Child-in-need plans and their reviews. */
export const changes: readonly Change[] = [
  {
    row: 'BU-T7',
    file: 'domain/procedures/buckinghamshire-timescales.ts',
    before: "every: [12, 'weeks'],",
    after: "every: [13, 'weeks'],",
  },
  { row: 'BU-T7', file: plans, before: "|| follows?.help !== 'yes') return [];", after: ') return [];' },
  { row: 'BU-T7', file: plans, before: 'lead: follows.lead,', after: 'lead: null,' },
  { row: 'BU-T7', file: plans, before: '|| plan.ended !== null) return null;', after: ') return null;' },
  {
    row: 'BU-T7',
    file: 'cards/in-need/need-card.ts',
    before: 'const isOver = plan.planned < today;',
    after: 'const isOver = plan.planned > today;',
  },
];
