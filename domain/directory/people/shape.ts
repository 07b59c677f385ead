import type { AgencyId, PersonId, UnitId } from '../../ids.ts';
import type { Identity } from '../identity.ts';
import type { AgencyStanding, Person, Standing } from '../state.ts';

/** What of a person is about them alone, whatever agency they are of. null: none any more. */
export interface Personal {
  readonly name: string;
  readonly telephone: string | null;
  readonly language: Person['language'];
  readonly hour: number;
}

/** What somebody is at an agency. */
interface Post {
  readonly person: PersonId;
  readonly agency: AgencyId;
  readonly post: string | null;
}

/** Every standing somebody then has, and what goes with it; those of an agency by agency. */
export interface Standings {
  readonly person: PersonId;
  readonly standing: readonly Standing[];
  readonly ofAgency: Readonly<Record<AgencyId, readonly AgencyStanding[]>>;
  readonly unit: UnitId | null;
  readonly order: number | null;
  readonly backup: PersonId | null;
}

interface OfPerson {
  readonly person: PersonId;
}

interface Account extends OfPerson {
  readonly identity: Identity;
}

/** The id of a person is made by us, and comes with the form: sent twice it is one person. */
export interface DirectoryPeopleCommands {
  readonly 'add-person': Post & Pick<Person, 'name' | 'language' | 'hour'> & { readonly identity: Identity };
  readonly 'change-person': Post & Personal;
  /** From one agency to another in one act: between the two they are of both, or of neither, for nobody. */
  readonly 'move-person': Post & { readonly from: AgencyId };
  readonly 'add-membership': Post;
  readonly 'end-membership': OfPerson & { readonly agency: AgencyId };
  readonly 'set-standings': Standings;
  /** A lost telephone: they are shut out at once, and may come back as they were. */
  readonly suspend: OfPerson;
  readonly resume: OfPerson;
  readonly remove: OfPerson;
  readonly 'bind-account': Account;
  readonly 'unbind-account': Account;
  /** By the bot alone: a platform says that these accounts of theirs (identityKey) are deactivated. */
  readonly 'note-deactivated': OfPerson & { readonly accounts: readonly string[] };
  /** By the bot alone: an account of theirs is there again. */
  readonly 'note-reactivated': OfPerson;
}

export interface DirectoryPeopleEvents {
  readonly 'person-added': DirectoryPeopleCommands['add-person'];
  readonly 'person-changed': DirectoryPeopleCommands['change-person'];
  readonly 'person-moved': DirectoryPeopleCommands['move-person'];
  readonly 'membership-added': Post;
  readonly 'membership-ended': DirectoryPeopleCommands['end-membership'];
  readonly 'standings-set': Standings;
  readonly 'person-suspended': OfPerson;
  readonly 'person-resumed': OfPerson;
  readonly 'person-removed': OfPerson;
  readonly 'account-bound': Account;
  readonly 'account-unbound': Account;
  readonly 'person-deactivated': OfPerson;
  readonly 'person-reactivated': OfPerson;
}
