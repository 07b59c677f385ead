import type { PersonId } from '../ids.ts';
import type { Tagged } from '../slice.ts';
import type { ImportingCommands, ImportingEvents } from './importing/shape.ts';
import type { DirectoryKeepingCommands, DirectoryKeepingEvents } from './keeping/shape.ts';

export interface DirectoryCommands extends ImportingCommands, DirectoryKeepingCommands {}
export interface DirectoryEvents extends ImportingEvents, DirectoryKeepingEvents {}

export type DirectoryCommand = Tagged<'do', DirectoryCommands>;
export type DirectoryEvent = Tagged<'event', DirectoryEvents>;

/**
 * Why not. identity-taken: the account that `is` would get is `was`'s, who is in the directory. not-yours: whoever asks has no part that
 * may.
 */
export type DirectoryRefusal =
  | { readonly why: 'identity-taken'; readonly is: PersonId; readonly was: PersonId }
  | { readonly why: 'not-yours' };
