import type { Part } from '../../../domain/access/right.ts';

/** One letter a part in the table, and whose part it is in words. The compiler asks for a new one; a test, that no letter stands twice. */
export const partLetters: Readonly<Record<Part, readonly [letter: string, words: string]>> = {
  administrator: ['A', 'an administrator of the unit the case is of, or of the whole partnership'],
  'unit-manager': ['U', 'the manager of that unit'],
  'strategic-manager': ['Z', 'a strategic manager'],
  'data-protection': ['X', 'a data-protection officer'],
  keeper: ['K', 'an administrator, unit manager or chair: keeps cases and lets them go, two of them together'],
  backup: ['B', 'the backup of its chair'],
  'minute-taker': ['M', 'writes the record of this conference'],
  recorder: ['R', 'the same, where the procedure lets them help the chair'],
  chair: ['C', 'chairs this conference; of the core group: whoever called the meeting'],
  core: ['S', 'on the list in a role of the statutory core'],
  invitee: ['I', 'invited, and not represented by a deputy'],
  present: ['P', 'ticked as here'],
  represented: ['D', 'has sent a deputy'],
  team: ['T', 'in a team that is asked to send somebody, or leads it'],
  practice: ['H', 'keeps diary, rota and reminders for a practice that is asked'],
  'counter-signer': ['N', 'asked by an author of their agency to counter-sign their report'],
  'core-group': ['G', 'a member of the core group'],
  lead: ['L', 'the lead professional'],
  professional: ['E', 'anybody of the partnership, where there is no case yet'],
  requester: ['Q', 'has asked for this conference'],
  coordinator: ['O', 'was asked to decide on that'],
  cover: ['V', 'named to cover somebody of the case who is on leave, and not admitted yet'],
  time: ['t', 'the bot itself, as time passes'],
};
