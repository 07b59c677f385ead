import type { Heard } from '../whole.ts';
import type { KeepingState } from './shape.ts';

/** What an export need not hold to be whole: whatever is written only about keeping, reading and letting go. */
export const besideExport: ReadonlySet<keyof Heard> = new Set([
  'read',
  'turned-away',
  'hold-set',
  'hold-released',
  'exported',
  'put-in-return',
  'ended',
] as const);

/** Something happened that the export does not hold: another one is needed. */
export function outOfDate(own: KeepingState, event: keyof Heard): KeepingState {
  return own.exported === null || besideExport.has(event) ? own : { ...own, exported: null };
}
