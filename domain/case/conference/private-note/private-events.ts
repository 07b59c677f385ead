import type { MinutesEvents } from '../minutes/shape.ts';
import type { ReportsEvents } from '../reports/shape.ts';
import type { PrivateNotesEvents } from './shape.ts';

type OfMinutes = 'restricted-answered' | 'restricted-listed' | 'restricted-got';
type OfReports = 'withholding-asked' | 'withholding-decided';

const names = {
  'note-left': true,
  'note-taken-back': true,
  'notes-read': true,
  'note-settled': true,
  'restricted-answered': true,
  'restricted-listed': true,
  'restricted-got': true,
  'withholding-asked': true,
  'withholding-decided': true,
} as const satisfies Record<
  keyof PrivateNotesEvents | keyof Pick<MinutesEvents, OfMinutes> | keyof Pick<ReportsEvents, OfReports>,
  true
>;

/**
 * Of these the printed trail says no more than that there was one, and when, and an export nothing: what was told the chair alone, that
 * something is kept from the family beforehand (ST-R2), and who may have, has, reads or fetches what is restricted.
 */
export function isPrivate(event: { readonly event: string; readonly what?: unknown }): boolean {
  const isRestricted = typeof event.what === 'string' && event.what.endsWith('/restricted');
  return isRestricted || Object.hasOwn(names, event.event);
}
