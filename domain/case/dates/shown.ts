import type { Facts } from '../opening/shape.ts';
import type { DatesState } from './shape.ts';

/** What dates are counted by. */
export interface DatesShown {
  readonly facts: Facts;
  /** Which area of the procedure the case is of; null: nobody has said, or it has none. */
  readonly area: string | null;
}

export function datesShown({ facts, area }: DatesState): DatesShown {
  return { facts, area: area ?? null };
}
