import type { ChildId, TakenOff } from '../../../domain/case/family/shape.ts';

/** A child who was entered by mistake, and can be put back. */
export const takenOff: readonly TakenOff[] = [
  { child: { id: 'c13' as ChildId, number: 13, born: '2019-08-02' }, told: true, of: [] },
];
