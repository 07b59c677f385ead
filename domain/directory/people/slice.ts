import type { Stamp } from '../../decider.ts';
import type { PersonId } from '../../ids.ts';
import { shutAlone } from '../agencies/shut.ts';
import { identityKey } from '../identity.ts';
import { type OpenDirectory, putPerson } from '../open-directory.ts';
import type { DirectorySlice } from '../slice.ts';
import type { Membership, Person } from '../state.ts';
import { bindAccount, unbindAccount } from './accounts.ts';
import { addPerson } from './add-person.ts';
import { changePerson } from './change-person.ts';
import { changed, membershipOf, moved, newPerson, withStandings } from './changed.ts';
import { noteDeactivated, noteReactivated, withAccounts } from './deactivated.ts';
import { addMembership, endMembership, movePerson } from './memberships.ts';
import { setStandings } from './set-standings.ts';
import type { DirectoryPeopleCommands, DirectoryPeopleEvents } from './shape.ts';
import { removePerson, resume, suspend } from './status.ts';

/** Who is in the partnership, person by person. Every change here is one that cases have to hear of (bot/turn/departures.ts). */
export const directoryPeople: DirectorySlice<DirectoryPeopleCommands, DirectoryPeopleEvents> = {
  may: {
    'add-person': ['administrator', 'lead'],
    'change-person': ['administrator', 'lead'],
    'move-person': ['administrator', 'lead'],
    'add-membership': ['administrator', 'lead'],
    'end-membership': ['administrator', 'lead'],
    'set-standings': ['administrator'],
    suspend: ['administrator', 'lead', 'self'],
    resume: ['administrator', 'lead'],
    remove: ['administrator', 'lead'],
    'bind-account': ['administrator', 'lead'],
    'unbind-account': ['administrator', 'lead'],
    'note-deactivated': ['server'],
    'note-reactivated': ['server'],
  },
  decide: {
    'add-person': addPerson,
    'change-person': changePerson,
    'move-person': movePerson,
    'add-membership': addMembership,
    'end-membership': endMembership,
    'set-standings': setStandings,
    suspend,
    resume,
    remove: removePerson,
    'bind-account': bindAccount,
    'unbind-account': unbindAccount,
    'note-deactivated': noteDeactivated,
    'note-reactivated': noteReactivated,
  },
  apply: {
    'person-added'(open, { by: _by, at: _at, via: _via, ...added }) {
      open.changes += 1;
      putPerson(open, newPerson(added));
    },
    'person-changed'(open, event) {
      become(open, event, (one) => changed(one, event));
      const { person, language, hour } = event;
      const chosen = open.preferences.get(person);
      if (chosen !== undefined) open.own('preferences').set(person, { ...chosen, language, hour });
    },
    'person-moved': (open, event) => become(open, event, (one) => moved(one, event)),
    'membership-added': (open, event) =>
      become(open, event, (one) => ({ ...one, memberships: [...one.memberships, membershipOf(event)] })),
    'membership-ended': (open, event) =>
      become(open, event, (one) => ({ ...one, memberships: without(one.memberships, event.agency) })),
    'standings-set': (open, event) => become(open, event, (one) => withStandings(one, event)),
    'person-suspended'(open, event) {
      shutAlone(open, event.person);
      become(open, event, shutOut);
    },
    'person-resumed': (open, event) => become(open, event, (one) => ({ ...one, status: 'active' })),
    'person-removed': (open, event) => become(open, event, (one) => ({ ...one, status: 'left' })),
    'account-bound': (open, event) =>
      become(open, event, (one) => ({ ...one, ...withAccounts(open, one, [...one.identities, event.identity]) })),
    'account-unbound': (open, event) =>
      become(open, event, (one) => ({
        ...one,
        identities: one.identities.filter((own) => identityKey(own) !== identityKey(event.identity)),
      })),
    'person-deactivated'(open, event) {
      become(open, event, shutOut);
      open.own('deactivated').set(event.person, event.at);
    },
    'person-reactivated': (open, event) => become(open, event, (one) => ({ ...one, status: 'active' })),
  },
  says: {
    'person-added': ({ person, agency }, name) => `added ${name(person)} to ${name(agency)}`,
    'person-changed': ({ person }, name) => `changed the entry of ${name(person)}`,
    'person-moved': ({ person, from, agency }, name) => `moved ${name(person)} from ${name(from)} to ${name(agency)}`,
    'membership-added': ({ person, agency }, name) => `made ${name(person)} one of ${name(agency)} too`,
    'membership-ended': ({ person, agency }, name) => `took ${name(person)} out of ${name(agency)}`,
    'standings-set': ({ person, standing, ofAgency }, name) =>
      `set the standings of ${name(person)}: ${[...standing, ...Object.values(ofAgency).flat()].join(', ') || 'none'}`,
    'person-suspended': ({ person }, name) => `suspended ${name(person)}`,
    'person-resumed': ({ person }, name) => `let ${name(person)} in again`,
    'person-removed': ({ person }, name) => `removed ${name(person)}`,
    'account-bound': ({ person, identity }, name) => `bound an account on ${identity.on} to ${name(person)}`,
    'account-unbound': ({ person, identity }, name) => `took an account on ${identity.on} from ${name(person)}`,
    'person-deactivated': ({ person }, name) =>
      `found the account of ${name(person)} deactivated, who counts as having left meanwhile`,
    'person-reactivated': ({ person }, name) => `found the account of ${name(person)} there again`,
  },
};

const shutOut = (one: Person): Person => ({ ...one, status: 'suspended' });

function become(open: OpenDirectory, { person }: { readonly person: PersonId } & Stamp, change: (one: Person) => Person): void {
  const before = open.people.get(person);
  if (before === undefined) return;
  open.changes += 1;
  putPerson(open, change(before));
}

function without(memberships: Person['memberships'], agency: Membership['agency']): Person['memberships'] {
  const [first = memberships[0], ...others] = memberships.filter((one) => one.agency !== agency);
  return [first, ...others];
}
