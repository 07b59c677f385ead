import type { PrivateNotesEvents } from './shape.ts';

const names = { 'note-left': true, 'note-taken-back': true, 'notes-read': true, 'note-settled': true } as const satisfies Record<
  keyof PrivateNotesEvents,
  true
>;

/** Of these neither an export nor the printed trail says more than that there was one, and when. */
export function isPrivate({ event }: { readonly event: string }): boolean {
  return Object.hasOwn(names, event);
}
