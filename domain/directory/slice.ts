import type { Decision, Stamp } from '../decider.ts';
import type { AgencyId, PersonId } from '../ids.ts';
import type { Tagged } from '../slice.ts';
import type { DirectoryRefusal } from './command.ts';
import type { Agency, Directory, Person } from './state.ts';

/**
 * What somebody is to the directory and to the person or agency a command is about. server: the bot itself, or whoever stands at the
 * command line. administrator: of the partnership or of a unit. lead: who leads that agency or, of a practice, administers it. self: the
 * very person.
 */
export type DirectoryPart = 'server' | 'administrator' | 'lead' | 'self';

/** What a command is about, as far as rights are concerned. */
export interface About {
  readonly person?: PersonId;
  readonly agency?: AgencyId;
}

/** The parts of the directory that an event may change, copied once for all events of a fold: a copy for each would be the square of them. */
export type OpenDirectory = { -readonly [P in keyof Directory]: Directory[P] } & {
  readonly agencies: Map<AgencyId, Agency>;
  readonly people: Map<PersonId, Person>;
  readonly services: Map<string, string>;
  readonly tombstones: Set<string>;
};

/** One part of the directory: its commands, who may ask them, its events and how each reads on the trail. C, E: payloads by name. */
export interface DirectorySlice<C, E> {
  readonly may: { readonly [N in keyof C]: readonly DirectoryPart[] };
  readonly decide: {
    readonly [N in keyof C]: (state: Directory, asked: C[N] & Stamp) => Decision<Tagged<'event', E>, DirectoryRefusal>;
  };
  readonly apply: { readonly [N in keyof E]: (open: OpenDirectory, event: E[N] & Stamp) => void };
}
