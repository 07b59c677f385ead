import { administers } from '../../access/administers.ts';
import { readable } from '../../access/right.ts';
import type { AgencyId, PersonId } from '../../ids.ts';
import type { Slice } from '../../slice.ts';
import { already, type CaseLevel } from '../whole.ts';
import { departures, passedOn, returns } from './departures.ts';
import { renamedIn } from './renamed.ts';
import type { PeopleCommands, PeopleEvents, PeopleState } from './shape.ts';

/** Somebody becomes part of the case for this agency: whatever they were for another is no longer theirs. */
function joined(own: PeopleState, person: PersonId, agency: AgencyId): PeopleState {
  return {
    ...own,
    agencies: { ...own.agencies, [person]: agency },
    away: others(own.away, person),
    back: others(own.back, person),
  };
}

function others<T extends { readonly person: PersonId }>(all: readonly T[], person: PersonId): readonly T[] {
  return all.some((one) => one.person === person) ? all.filter((one) => one.person !== person) : all;
}

export const people: Slice<CaseLevel, PeopleState, PeopleCommands, PeopleEvents> = {
  start: { agencies: {}, away: [], back: [], renamed: 0 },
  may: {
    'note-departures': [{ who: ['time'], when: readable, row: 'Q-8' }],
    'pass-on': [{ who: ['administrator', 'unit-manager'], when: readable }],
  },
  decide: {
    'note-departures': (state, { renamed }, { directory }) => ({
      events: [
        ...departures(state, directory),
        ...returns(state, directory),
        ...passedOn(state, directory),
        ...renamedIn(state, renamed),
      ],
    }),
    'pass-on': ({ opening }, { to }, { directory }) => {
      if (opening.status !== 'open' || opening.convenor === to) return already;
      if (!administers(directory.people.get(to), opening.unit)) return { refused: 'no-such-person' };
      return { events: [{ event: 'passed-on', from: opening.convenor, to }] };
    },
  },
  evolve: {
    departed: (own, { person, agency, was, at, barred }) => ({
      ...own,
      away: [...own.away, { person, agency, at, was, ...(barred ? { barred } : {}) }],
      back: others(own.back, person),
    }),
    returned: (own, { person, given }) => {
      const left = own.away.find((one) => one.person === person)?.at;
      const back = others(own.back, person);
      return {
        ...own,
        away: others(own.away, person),
        back: given === undefined || left === undefined ? back : [...back, { person, at: left, given }],
      };
    },
    'passed-on': (own) => own,
    'people-renamed': (own, { upTo }) => ({ ...own, renamed: upTo }),
  },
  says: {
    departed: ({ person, agency, barred }, name) =>
      barred ? `departed ${name(person)}, barred` : `departed ${name(person)}, no longer of ${agency}`,
    'passed-on': ({ from, to }, name) => `passed-on from ${name(from)} to ${name(to)}`,
    returned: ({ person }, name) => `returned ${name(person)}`,
    'people-renamed': ({ people }, name) => `people-renamed ${people.map(name).join(', ')}`,
  },
  hear: {
    listed: (own, { person, agency }) => joined(own, person, agency),
    'walked-in': (own, { person, agency }) => joined(own, person, agency),
    'when-set': (own, { chair, agency }) => joined(own, chair, agency),
    'chair-set': (own, { chair, agency }) => joined(own, chair, agency),
    'minute-taker-set': (own, { person, agency }) => (person === null || agency === null ? own : joined(own, person, agency)),
    'deputy-agreed': (own, { deputy, agency }) => joined(own, deputy, agency),
    'core-group-called': (own, { chair, agency }) => joined(own, chair, agency),
    'core-group-joined': (own, { person, agency }) => joined(own, person, agency),
  },
};
