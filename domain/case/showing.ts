import type { CardName } from '../cardname.ts';
import type { Instant, PersonId } from '../ids.ts';
import { isCore, type Known } from './known.ts';
import { sameWhose } from './scale.ts';
import type { CaseState, Convened, Existing } from './state.ts';

/** One live card of one person, and the parts of the state it shows: it is brought up to date when any of them is another one. */
export interface Shown {
  readonly to: PersonId;
  readonly card: CardName;
  readonly about: string;
  readonly shows: readonly unknown[];
  /** For a card that has its hour, such as the chair's on the day; otherwise at once. */
  readonly notBefore?: Instant;
}

const hour = 3_600_000;

/** Every live card that should exist for a case as it stands. */
export function showing(state: CaseState, known: Pick<Known, 'procedure'>): readonly Shown[] {
  if (state.status === 'none' || state.status === 'ended') return [];
  const shown: Shown[] = [{ to: state.convenor, card: 'draft', about: '', shows: [state.status, state.listVersion] }];
  if (state.status === 'draft') return shown;
  const held = state.invitees.filter((one) => one.holds).length;
  shown.push({ to: state.chair, card: 'list', about: '', shows: [state.status, state.listVersion, held] });
  shown.push(...holds(state, known));
  if (state.status === 'convened')
    shown.push(...invitations(state), ...people(state), ...room(state), ...actions(state), ...digests(state));
  return shown;
}

/** `showing` of a proposed or convened case: the statutory core keeps the time free. */
function holds(state: Exclude<Existing, { status: 'draft' }>, known: Pick<Known, 'procedure'>): readonly Shown[] {
  return state.invitees
    .filter((one) => isCore(one, known.procedure) && one.standsFor === undefined)
    .map((one) => ({ to: one.person, card: 'hold', about: '', shows: [state.when, one.holds, state.status] }));
}

function invitations(state: Convened): readonly Shown[] {
  return state.invitees.map((one) => ({
    to: one.person,
    card: 'invitation',
    about: '',
    shows: [state.when, one.role, one.answer, one.undertaking],
  }));
}

/** Who is coming, for chair and administrator, and the deputies that wait for one of them. */
function people(state: Convened): readonly Shown[] {
  const readers = new Set([state.convenor, state.chair]);
  const coming: Shown[] = [...readers].map((to) => ({ to, card: 'coming', about: '', shows: [state.invitees, state.when] }));
  const deputies = state.invitees.flatMap((one): Shown[] => {
    if (one.answer.answer !== 'deputy' || one.answer.agreed !== 'asked') return [];
    const named = 'name' in one.answer.deputy;
    return [
      { to: named ? state.convenor : state.chair, card: named ? 'newcomer' : 'deputy', about: one.person, shows: [one.answer] },
    ];
  });
  return [...coming, ...deputies];
}

/** The chair's card comes an hour before the start; a participant's once there is a round, and does not stir when others place. */
function room(state: Convened): readonly Shown[] {
  const last = state.rounds.at(-1);
  const early = state.present.length === 0 ? { notBefore: state.when.startsAt - hour } : {};
  const chair: Shown = { to: state.chair, card: 'room', about: '', shows: [state.when, state.present, state.rounds], ...early };
  if (last === undefined) return [chair];
  const theirs = state.present.map((person): Shown => {
    const placed =
      last.status === 'open' ? last.placed.filter((one) => sameWhose(one.whose, { person })).map((one) => one.child) : [];
    const zero = last.status === 'revealed' ? last.zero.zero : '';
    return { to: person, card: 'scale', about: '', shows: [last.round, last.status, zero, placed.toSorted().join()] };
  });
  return [chair, ...theirs];
}

/** The chair's card of actions. */
function actions(state: Convened): readonly Shown[] {
  return state.actions.length === 0 ? [] : [{ to: state.chair, card: 'actions', about: '', shows: [state.actions] }];
}

/** The latest digest of everybody it may have something for: whoever is invited, and whoever has an action. It is only ever brought up to date. */
function digests(state: Convened): readonly Shown[] {
  const people = new Set([...state.invitees.map((one) => one.person), ...state.actions.map((one) => one.to)]);
  return [...people].map((to): Shown => {
    const answer = state.invitees.find((one) => one.person === to)?.answer;
    return { to, card: 'digest', about: '', shows: [answer, ...state.actions.filter((one) => one.to === to)] };
  });
}
