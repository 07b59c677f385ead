import type { Stamp } from '../decider.ts';
import type { PersonId } from '../ids.ts';
import type { CaseEvent } from './event.ts';
import { type Placed, type Round, sameWhose } from './scale.ts';
import type { Convened } from './state.ts';

type ScaleEvent = Extract<CaseEvent, { event: 'register-taken' | 'scale-opened' | 'placed' | 'revealed' | 'zero-answered' }>;

/** No version of one round is one of another's: a press on an earlier round's card, late or sent again, must not reveal a later round. */
const firstVersion = (round: number) => (round - 1) * 1_000_000;

/** The room and its rounds. Before the reveal the state holds blobs only. */
export function evolveScale(state: Convened, event: ScaleEvent & Stamp): Convened {
  switch (event.event) {
    case 'register-taken':
      return { ...state, present: event.present };
    case 'scale-opened': {
      const { round, children } = event;
      return {
        ...state,
        rounds: [
          ...state.rounds,
          { round, children, openedAt: event.at, status: 'open', placed: [], version: firstVersion(round) },
        ],
      };
    }
    case 'placed':
      return changeLast(state, (last) => {
        if (last.status !== 'open') throw new Error('evolve: placed in a round that is revealed');
        const fresh: Placed[] = event.placed.map((one) => ({ ...one, at: event.at, enteredBy: event.by as PersonId }));
        const kept = last.placed.filter(
          (old) => !fresh.some((one) => one.child === old.child && sameWhose(one.whose, old.whose)),
        );
        return { ...last, placed: [...kept, ...fresh], version: last.version + 1 };
      });
    case 'revealed':
      return changeLast(state, ({ round, children, openedAt }) => {
        const zero = event.points.some((point) => point.score === 0)
          ? ({ zero: 'asked' } as const)
          : ({ zero: 'nobody' } as const);
        return { round, children, openedAt, status: 'revealed', revealedAt: event.at, points: event.points, zero };
      });
    case 'zero-answered':
      return changeLast(state, (last) =>
        last.status === 'revealed' ? { ...last, zero: { zero: 'answered', doing: event.doing } } : last,
      );
    default:
      return event satisfies never;
  }
}

function changeLast(state: Convened, to: (last: Round) => Round): Convened {
  const last = state.rounds.at(-1);
  if (last === undefined) throw new Error('evolve: no round has been opened');
  return { ...state, rounds: [...state.rounds.slice(0, -1), to(last)] };
}
