import type { CardName } from '../cardname.ts';
import type { Instant, PersonId } from '../ids.ts';
import { isCore, type Known } from './known.ts';
import { sameWhose } from './scale.ts';
import type { Convened } from './state.ts';

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

/** What everything that is shown is made of. */
type Part = Exclude<keyof Convened, 'status'>;

/**
 * Some of the live cards of a case, and the parts of the state that they are made of: all that `of` is given. A section none of whose
 * parts has become another one shows what it showed, so a press costs what it changes and not what there is.
 */
export interface Section {
  readonly reads: readonly Part[];
  readonly from: 'draft' | 'proposed' | 'convened';
  readonly of: (state: Convened, known: Pick<Known, 'procedure'>) => readonly Shown[];
}

function section<P extends Part>(
  from: Section['from'],
  reads: readonly P[],
  of: (state: Pick<Convened, P> & { readonly status: string }, known: Pick<Known, 'procedure'>) => readonly Shown[],
): Section {
  return { from, reads, of };
}

/** Every live card that a case may have. */
export const sections: readonly Section[] = [
  section('draft', ['convenor', 'listVersion'], ({ convenor, status, listVersion }) => [
    { to: convenor, card: 'draft', about: '', shows: [status, listVersion] },
  ]),
  section('proposed', ['chair', 'listVersion', 'invitees'], ({ chair, status, listVersion, invitees }) =>
    chair === null
      ? []
      : [{ to: chair, card: 'list', about: '', shows: [status, listVersion, invitees.filter((one) => one.holds).length] }],
  ),
  section('proposed', ['invitees', 'when'], holds),
  section('convened', ['invitees', 'when'], invitations),
  section('convened', ['convenor', 'chair', 'invitees', 'when'], people),
  section('convened', ['chair', 'when', 'present', 'rounds'], room),
  section('convened', ['chair', 'actions', 'coreGroup'], actions),
  section('convened', ['invitees', 'actions', 'coreGroup'], digests),
];

/** The statutory core keeps the time free. */
function holds(
  { invitees, when, status }: Pick<Convened, 'invitees' | 'when'> & { readonly status: string },
  { procedure }: Pick<Known, 'procedure'>,
): readonly Shown[] {
  return invitees
    .filter((one) => isCore(one, procedure) && one.standsFor === undefined)
    .map((one) => ({ to: one.person, card: 'hold', about: '', shows: [when, one.holds, status] }));
}

function invitations(state: Pick<Convened, 'invitees' | 'when'>): readonly Shown[] {
  return state.invitees.map((one) => ({
    to: one.person,
    card: 'invitation',
    about: '',
    shows: [state.when, one.role, one.answer, one.undertaking],
  }));
}

/** Who is coming, for chair and administrator, and the deputies that wait for one of them. */
function people(state: Pick<Convened, 'convenor' | 'chair' | 'invitees' | 'when'>): readonly Shown[] {
  const readers = new Set(state.chair === null ? [state.convenor] : [state.convenor, state.chair]);
  const coming: Shown[] = [...readers].map((to) => ({
    to,
    card: 'coming',
    about: '',
    shows: [state.invitees, state.when, state.chair],
  }));
  const deputies = state.invitees.flatMap((one): Shown[] => {
    if (one.answer.answer !== 'deputy' || one.answer.agreed !== 'asked') return [];
    const named = 'name' in one.answer.deputy;
    const to = named ? state.convenor : state.chair;
    return to === null ? [] : [{ to, card: named ? 'newcomer' : 'deputy', about: one.person, shows: [one.answer] }];
  });
  return [...coming, ...deputies];
}

/** The chair's card comes an hour before the start; a participant's once there is a round, and does not stir when others place. */
function room(state: Pick<Convened, 'chair' | 'when' | 'present' | 'rounds'>): readonly Shown[] {
  const last = state.rounds.at(-1);
  const early = state.present.length === 0 ? { notBefore: state.when.startsAt - hour } : {};
  const shows = [state.when, state.present, state.rounds];
  const chair: readonly Shown[] = state.chair === null ? [] : [{ to: state.chair, card: 'room', about: '', shows, ...early }];
  if (last === undefined) return chair;
  const theirs = state.present.map((person): Shown => {
    const placed =
      last.status === 'open' ? last.placed.filter((one) => sameWhose(one.whose, { person })).map((one) => one.child) : [];
    const zero = last.status === 'revealed' ? last.zero.zero : '';
    return { to: person, card: 'scale', about: '', shows: [last.round, last.status, zero, placed.toSorted().join()] };
  });
  return [...chair, ...theirs];
}

/** The chair's card of actions. */
function actions(state: Pick<Convened, 'chair' | 'actions' | 'coreGroup'>): readonly Shown[] {
  if (state.actions.length === 0 || state.chair === null) return [];
  return [{ to: state.chair, card: 'actions', about: '', shows: [state.actions, state.coreGroup] }];
}

/** The latest digest of everybody it may have something for: whoever is invited, and the core group. It is only ever brought up to date. */
function digests(state: Pick<Convened, 'invitees' | 'actions' | 'coreGroup'>): readonly Shown[] {
  const people = new Set([...state.invitees.map((one) => one.person), ...state.coreGroup]);
  return [...people].map((to): Shown => {
    const answer = state.invitees.find((one) => one.person === to)?.answer;
    return { to, card: 'digest', about: '', shows: [answer, ...state.actions.filter((one) => one.to === to)] };
  });
}
