import type { Convened } from '../../domain/case/conference.ts';
import type { ChildId } from '../../domain/case/family/shape.ts';
import type { Placed, Point, Round, Whose, Zero } from '../../domain/case/meeting/scale/round.ts';
import type { PersonId } from '../../domain/ids.ts';
import { chair } from './partnership.ts';
import { planted } from './planted.ts';
import { now, type Size, withActions } from './states.ts';

/** The blob of a sample is no seal, only something that says nothing. */
const blob = 'sealed';

/** Everybody who is here has accepted the undertaking. */
function here(size: Size): Convened {
  const state = withActions(size);
  const invitees = state.invitees.map((one) => (state.present.includes(one.person) ? { ...one, undertaking: now } : one));
  return { ...state, invitees, actions: [], coreGroup: [] };
}
const ids = (state: Convened): readonly ChildId[] => state.children.map((child) => child.id);

/** The register is taken and the scale is not open. */
export const registered = here;

/** Open: the first `count` people have placed for every child, and a parent where anybody has. */
export function opened(size: Size, count: number): Convened {
  const state = here(size);
  const placed = (whose: Whose, enteredBy: PersonId): readonly Placed[] =>
    ids(state).map((child) => ({ whose, child, blob, at: now, enteredBy }));
  const people = state.present.slice(0, count).flatMap((person) => placed({ person }, person));
  const family = count === 0 ? [] : placed({ family: 'parent-1' }, chair);
  return {
    ...state,
    rounds: [
      { status: 'open', round: 1, children: ids(state), openedAt: now, placed: [...people, ...family], version: people.length },
    ],
  };
}

/** Revealed, with a number for everybody: `score` says which for whom. */
export function revealed(
  size: Size,
  score: (person: number, child: number) => number,
  zero: Zero = { zero: 'nobody' },
): Convened {
  const state = here(size);
  return { ...state, rounds: [revealedRound(state, 1, score, zero)] };
}

/** A second round, open for everybody, after one that was revealed. */
export function secondRound(size: Size, second: 'open' | 'revealed'): Convened {
  const state = here(size);
  const before = revealedRound(state, 1, (person) => 2 + (person % 4), { zero: 'nobody' });
  const after = revealedRound(state, 2, (person) => 5 + (person % 3), { zero: 'nobody' });
  const open: Round = { status: 'open', round: 2, children: ids(state), openedAt: now, placed: [], version: 0 };
  return { ...state, rounds: [before, second === 'open' ? open : after] };
}

function revealedRound(state: Convened, round: number, score: (person: number, child: number) => number, zero: Zero): Round {
  const children = ids(state);
  const points = children.flatMap((child, c) => [
    ...state.present.map(
      (person, p): Point => ({
        whose: { person },
        child,
        score: score(p, c),
        reason: p % 5 === 4 ? '' : planted.reason,
        enteredBy: p % 5 === 4 ? chair : person,
      }),
    ),
    { whose: { family: 'parent-1' as const }, child, score: score(99, c), reason: '', enteredBy: chair },
  ]);
  return { status: 'revealed', leftOut: [], round, children, openedAt: now, revealedAt: now, points, zero };
}

/** Nobody of those who are here has accepted the undertaking. */
export const unbound = (size: Size): Convened => unboundIn(here(size));

export function unboundIn(state: Convened): Convened {
  return { ...state, invitees: state.invitees.map(({ undertaking: _, ...one }) => one) };
}

/** Everybody has placed, and the first has left since. */
export function someLeft(size: Size): Convened {
  const state = opened(size, size.invitees);
  return { ...state, present: state.present.slice(1) };
}

/** The first had placed and left before the reveal. */
export function leftOut(size: Size): Convened {
  const state = revealed(size, () => 6);
  const rounds = state.rounds.map((one) => (one.status === 'open' ? one : { ...one, leftOut: state.present.slice(0, 1) }));
  return { ...state, rounds };
}
