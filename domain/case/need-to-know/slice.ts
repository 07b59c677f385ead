import { making, readable } from '../../access/right.ts';
import type { PersonId } from '../../ids.ts';
import type { Slice } from '../../slice.ts';
import type { ChildId } from '../family/shape.ts';
import { already, type CaseLevel } from '../whole.ts';
import { noteAttempt } from './attempts.ts';
import { bar, unbar, withAlso, withNoMore } from './bar.ts';
import { limitChildren, setHalfSiblings } from './half-siblings.ts';
import { clearSensitive, namePeople, setSensitive } from './sensitive.ts';
import type { NeedToKnowCommands, NeedToKnowEvents, NeedToKnowState } from './shape.ts';

/** the chair and a manager of its unit only. */
const keepsAway = [{ who: ['chair', 'unit-manager'], when: readable, row: 'Q-5' }] as const;

/** while the list is made who makes it, and the chair. */
const perChild = [
  { who: ['administrator'], when: making, row: 'Q-9' },
  { who: ['chair'], when: readable, row: 'Q-9' },
] as const;
const opensList = [{ who: ['chair'], when: readable, row: 'Q-10' }] as const;

/** Who may know of a case, and of what in it. */
export const needToKnow: Slice<CaseLevel, NeedToKnowState, NeedToKnowCommands, NeedToKnowEvents> = {
  start: {
    barred: { people: [], agencies: [] },
    named: null,
    listOpen: false,
    attempts: [],
    perChild: { halfSiblings: [], shared: [], only: {} },
  },
  may: {
    bar: keepsAway,
    unbar: keepsAway,
    'set-sensitive': [{ who: ['administrator', 'chair', 'unit-manager'], when: readable, row: 'Q-5' }],
    'clear-sensitive': keepsAway,
    'name-people': keepsAway,
    'set-half-siblings': perChild,
    'limit-children': perChild,
    'open-list': opensList,
    'close-list': opensList,
  },
  decide: {
    bar,
    unbar,
    'set-sensitive': setSensitive,
    'clear-sensitive': clearSensitive,
    'name-people': namePeople,
    'set-half-siblings': setHalfSiblings,
    'limit-children': limitChildren,
    'open-list': ({ needToKnow: own }) => (own.listOpen ? already : { events: [{ event: 'list-opened' }] }),
    'close-list': ({ needToKnow: own }) => (own.listOpen ? { events: [{ event: 'list-closed' }] } : already),
  },
  evolve: {
    barred: (own, event) => ({ ...own, barred: withAlso(own.barred, event) }),
    unbarred: (own, event) => ({ ...own, barred: withNoMore(own.barred, event) }),
    'sensitive-set': (own, { named }) => ({ ...own, named }),
    'sensitive-cleared': (own) => ({ ...own, named: null }),
    'people-named': (own, { named }) => ({ ...own, named }),
    'half-siblings-set': (own, { children, shared, unticked }) => {
      const none = Object.fromEntries(unticked.map((person) => [person, []]));
      return { ...own, perChild: { halfSiblings: children, shared, only: { ...own.perChild.only, ...none } } };
    },
    'children-limited': (own, { person, children }) => thereFor(own, person, children),
    'list-opened': (own) => ({ ...own, listOpen: true }),
    'list-closed': (own) => ({ ...own, listOpen: false }),
  },
  says: {
    // Whom stands on the list itself, which is for the chair and a manager of its unit.
    barred: ({ people, agencies }) => `barred ${counted(people.length, agencies.length)}`,
    unbarred: ({ people, agencies }) => `unbarred ${counted(people.length, agencies.length)}`,
    'sensitive-set': () => 'sensitive-set',
    'sensitive-cleared': () => 'sensitive-cleared',
    'people-named': ({ named }, name) => `people-named ${named.map(name).join(', ')}`,
    'half-siblings-set': ({ children, shared }) =>
      `half-siblings-set ${children.join(', ') || 'none'}, shared: ${shared.join(', ') || 'nothing'}`,
    'children-limited': ({ person, children }, name) => `children-limited ${name(person)} to ${children.join(', ')}`,
    'list-opened': () => 'list-opened',
    'list-closed': () => 'list-closed',
  },
  hear: {
    opened: (own, { sensitive, by }) => (sensitive === true ? { ...own, named: [by as PersonId] } : own),
    'turned-away': (own, { by, at, what, barred }) => (barred === true ? noteAttempt(own, { person: by, at, what }) : own),
    listed: (own, { person, children }) => thereFor(own, person, children),
    'walked-in': (own, { person, children }) => thereFor(own, person, children),
    'deputy-agreed': (own, { of, deputy }) => thereFor(own, deputy, own.perChild.only[of]),
    // Who takes the chair is there for all.
    'when-set': (own, { chair }) => thereFor(own, chair, undefined),
    'chair-set': (own, { chair }) => thereFor(own, chair, undefined),
    // Of a case that was let go its keepers still export and destroy it, but for those it was kept from.
    ended: (own) => ({ ...own, attempts: [] }),
  },
};

/** `children` undefined: for all. */
function thereFor(own: NeedToKnowState, person: PersonId, children: readonly ChildId[] | undefined): NeedToKnowState {
  const { [person]: before, ...others } = own.perChild.only;
  if (before === children) return own;
  return { ...own, perChild: { ...own.perChild, only: children === undefined ? others : { ...others, [person]: children } } };
}

function counted(people: number, agencies: number): string {
  return [...(people === 0 ? [] : [`people: ${people}`]), ...(agencies === 0 ? [] : [`agencies: ${agencies}`])].join(', ');
}
