import { dayFromIso } from '../../../calendar/iso.ts';
import type { Refusal } from '../../refusal.ts';
import type { Meeting } from '../../whole.ts';

/** A day, YYYY-MM-DD, is agreed for what is continued alone, and it is after the one on which the conference before was adjourned (FV-T15). */
export function refusedAsAgreed(agreed: string, type: string, before: Pick<Meeting, 'when'> | undefined): Refusal | null {
  const day = dayFromIso(agreed);
  const held = dayFromIso(before?.when.when?.date ?? '');
  return type === 'continued' && day !== null && held !== null && day > held ? null : 'bad-date';
}
