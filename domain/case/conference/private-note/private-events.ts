import type { MinutesEvents } from '../minutes/shape.ts';
import type { PrivateNotesEvents } from './shape.ts';

const names = {
  'note-left': true,
  'note-taken-back': true,
  'notes-read': true,
  'note-settled': true,
  'restricted-answered': true,
  'restricted-listed': true,
  'restricted-got': true,
} as const satisfies Record<
  keyof PrivateNotesEvents | keyof Pick<MinutesEvents, 'restricted-answered' | 'restricted-listed' | 'restricted-got'>,
  true
>;

/**
 * Of these neither an export nor the printed trail says more than that there was one, and when; nor of the word of whoever's restricted
 * information it is, and of who gets that once the minutes are agreed.
 */
export function isPrivate({ event }: { readonly event: string }): boolean {
  return Object.hasOwn(names, event);
}
