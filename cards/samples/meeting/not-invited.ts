import type { Proposed } from '../../../domain/case/conference.ts';
import { planted } from '../planted.ts';
import * as states from '../states.ts';

/** Of two roles nobody is on the list: of one it is said why. */
export function notInvited(size: states.Size): Proposed {
  const state = states.proposed(size);
  const [one, other] = ['gp', 'police'];
  const invitees = state.invitees.filter(({ role }) => role !== one && role !== other);
  return { ...state, invitees, notInvited: { gp: { why: 'other', words: planted.late } } };
}
