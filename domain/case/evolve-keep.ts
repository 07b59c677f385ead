import type { Stamp } from '../decider.ts';
import type { CaseEvent, KeepingEvent } from './event.ts';
import type { CaseState, Ended, Existing } from './state.ts';

/** What an export need not hold to be whole: whatever is written only about keeping, reading and letting go. */
export const besideExport: ReadonlySet<CaseEvent['event']> = new Set([
  'read',
  'turned-away',
  'hold-set',
  'hold-released',
  'exported',
  'ended',
]);

/** The legal hold, the export, the end. */
export function evolveKeep<S extends Existing | Ended>(state: S, event: KeepingEvent & Stamp): S | Ended {
  switch (event.event) {
    case 'hold-set':
      return { ...state, held: true };
    case 'hold-released':
      return { ...state, held: false };
    case 'exported':
      return { ...state, exported: event.sha256 };
    case 'ended': {
      const { id, procedure, convenor, noted, held, exported, losses } = state;
      return { status: 'ended', id, procedure, convenor, noted, held, exported, ...(losses === undefined ? {} : { losses }) };
    }
    default:
      return event satisfies never;
  }
}

/** Something happened that the export does not hold: another one is needed. */
export function outOfDate(state: CaseState, event: CaseEvent['event']): CaseState {
  if (state.status === 'none' || state.exported === null || besideExport.has(event)) return state;
  return { ...state, exported: null };
}
