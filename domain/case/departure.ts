import type { Directory } from '../directory/state.ts';
import type { AgencyId, Instant, PersonId } from '../ids.ts';
import { type Away, type CaseState, type Existing, isLive } from './state.ts';

/** Names one departure within a case: somebody may leave more than once. */
export function departureName({ person, at }: Pick<Away, 'person' | 'at'>): string {
  return `${person}@${at}`;
}

/** People with a part in the case who are no longer of the agency they have it for, or no longer in the partnership. */
export function departures(state: Existing, directory: Directory): readonly PersonId[] {
  const group = state.status === 'convened' ? state.coreGroup : [];
  const others = [...state.invitees.map((one) => one.person), ...group].filter(
    (one) => !isStill(one, state.agencies[one], directory),
  );
  const { chair } = state;
  return [...new Set(chair === null || mayChair(chair, state.agencies[chair], directory) ? others : [chair, ...others])];
}

/** People who were set aside and are what they were again. */
export function returns(state: Existing, directory: Directory): readonly PersonId[] {
  return state.away
    .filter(({ person, agency, chair }) => (chair ? mayChair : isStill)(person, agency, directory))
    .map(({ person }) => person);
}

/** Invitees whose deputy has not been agreed to and cannot be any more. */
export function deputiesGone(state: Existing, directory: Directory): readonly PersonId[] {
  return state.invitees.flatMap(({ person, answer }) => {
    if (answer.answer !== 'deputy' || answer.agreed !== 'asked' || !('person' in answer.deputy)) return [];
    return isStill(answer.deputy.person, state.agencies[person], directory) ? [] : [person];
  });
}

/**
 * The case without those who have left since it was last written to: who may do what, and what cards count, goes by this. It comes to
 * the same as what is written down a moment later, by which the cards of those who left are emptied.
 */
export function asItStands<S extends CaseState>(state: S, directory: Directory): S | Existing {
  if (!isLive(state)) return state;
  return departures(state, directory).reduce<Existing>((one, person) => setAside(one, person, 0), state);
}

/** Takes somebody out of everything they are in the case, and keeps what it was. */
export function setAside(state: Existing, person: PersonId, at: Instant): Existing {
  const convened = state.status === 'convened' ? state : null;
  const away: Away = {
    person,
    agency: state.agencies[person] ?? ('' as AgencyId),
    at,
    chair: state.chair === person,
    invitee: state.invitees.find((one) => one.person === person) ?? null,
    present: convened?.present.includes(person) ?? false,
    coreGroup: convened?.coreGroup.includes(person) ?? false,
  };
  const chair = state.chair === person ? null : state.chair;
  const left = { ...dropped(state, person), away: [...state.away, away], listVersion: state.listVersion + 1 };
  return { ...left, chair } as Existing;
}

/** The reverse, but for the chair whom somebody else has taken since. */
export function takeBack(state: Existing, person: PersonId): Existing {
  const was = state.away.find((one) => one.person === person);
  if (was === undefined) return state;
  const invitees = was.invitee === null ? state.invitees : [...state.invitees, { ...was.invitee, holds: false }];
  const back = { away: state.away.filter((one) => one !== was), listVersion: state.listVersion + 1, invitees };
  const chair = was.chair && state.chair === null ? person : state.chair;
  if (state.status !== 'convened') return { ...state, ...back, chair } as Existing;
  return {
    ...state,
    ...back,
    chair,
    present: was.present ? [...state.present, person] : state.present,
    coreGroup: was.coreGroup ? [...state.coreGroup, person] : state.coreGroup,
  };
}

/** Somebody becomes part of the case for this agency: whatever they were for another is no longer theirs. */
export function joined<S extends Existing>(state: S, person: PersonId, agency: AgencyId): S {
  const agencies = { ...state.agencies, [person]: agency };
  const away = state.away.some((one) => one.person === person) ? state.away.filter((one) => one.person !== person) : state.away;
  const same = state.agencies[person] === agency;
  return { ...(same ? state : dropped(state, person)), agencies, away };
}

function dropped<S extends Existing>(state: S, person: PersonId): S {
  const invitees = state.invitees.filter((one) => one.person !== person);
  if (state.status !== 'convened') return { ...state, invitees };
  const without = (all: readonly PersonId[]) => all.filter((one) => one !== person);
  return { ...state, invitees, present: without(state.present), coreGroup: without(state.coreGroup) };
}

function isStill(person: PersonId, agency: AgencyId | undefined, { people }: Directory): boolean {
  const found = people.get(person);
  return found?.status === 'active' && found.agency === agency;
}

function mayChair(person: PersonId, agency: AgencyId | undefined, directory: Directory): boolean {
  return isStill(person, agency, directory) && directory.people.get(person)?.standing.includes('chair') === true;
}
