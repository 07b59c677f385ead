import type { Convened } from '../state.ts';
import { already, type Decided, type Of } from './decision.ts';

/** The chair ticks who is here. Only they may place a number and see the line (BU-S2). */
export function takeRegister(state: Convened, command: Of<'take-register'>): Decided {
  const listed = new Set(state.invitees.map((invitee) => invitee.person));
  if (!command.present.every((person) => listed.has(person))) return { refused: 'no-such-person' };
  const present = [...new Set(command.present)];
  const same = present.length === state.present.length && present.every((person) => state.present.includes(person));
  return same ? already : { events: [{ event: 'register-taken', present }] };
}

/** A round for every child (BU-S1). While one is open there is no other; a 0 is answered for before the next. */
export function openScale(state: Convened): Decided {
  if (state.present.length === 0) return { refused: 'register-first' };
  const last = state.rounds.at(-1);
  if (last?.status === 'open') return already;
  if (last?.zero.zero === 'asked') return { refused: 'answer-zero-first' };
  return {
    events: [{ event: 'scale-opened', round: (last?.round ?? 0) + 1, children: state.children.map((child) => child.id) }],
  };
}
