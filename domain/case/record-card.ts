import type { Convened } from './conference.ts';
import type { Drawn } from './drawn.ts';

/** Of a conference that is with its chair or convened: to whoever writes the record. */
export function toWhoeverRecords(
  of: Pick<Convened, 'minuteTaker' | 'when' | 'stage' | 'reference'> & { readonly status: string },
): readonly Drawn[] {
  const { minuteTaker, when, stage, reference, status } = of;
  return minuteTaker === null ? [] : [{ to: minuteTaker, part: 'record', shows: [when, status, stage, reference] }];
}
