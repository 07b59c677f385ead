import type { Decision, Stamp } from '../decider.ts';
import type { AgencyId, PersonId } from '../ids.ts';
import type { Tagged } from '../slice.ts';
import type { DirectoryRefusal } from './command.ts';
import type { OpenDirectory } from './open-directory.ts';
import type { Directory } from './state.ts';

/**
 * What somebody is to the directory and to the person or agency a command is about. server: the bot itself, or whoever stands at the
 * command line. administrator: of the partnership or of a unit. lead: who leads that agency or, of a practice, administers it. self: the
 * very person. unit-manager: of a unit, or of them all.
 */
export type DirectoryPart = 'server' | 'administrator' | 'unit-manager' | 'lead' | 'self';

/** What a command is about, as far as rights are concerned. */
export interface About {
  readonly person?: PersonId;
  readonly agency?: AgencyId;
}

/** One part of the directory: its commands, who may ask them, its events and how each reads on the trail. C, E: payloads by name. */
export interface DirectorySlice<C, E> {
  readonly may: { readonly [N in keyof C]: readonly DirectoryPart[] };
  readonly decide: {
    readonly [N in keyof C]: (state: Directory, asked: C[N] & Stamp) => Decision<Tagged<'event', E>, DirectoryRefusal>;
  };
  readonly apply: { readonly [N in keyof E]: (open: OpenDirectory, event: E[N] & Stamp) => void };
  /** `name`: of a person or an agency, by their id. Never an account. */
  readonly says: { readonly [N in keyof E]: (event: E[N] & Stamp, name: (id: PersonId | AgencyId) => string) => string };
}
