import type { CaseCommand } from '../case/command.ts';

/**
 * The part somebody plays in a case. administrator: of the partnership. keeper: an administrator or
 * anybody who may chair, for keeping and letting go of cases. chair: of this case. core: an invitee in a role of the
 * statutory core. invitee: on the agreed list, and not represented by a deputy. present: ticked as here by the chair.
 */
export type Part = 'administrator' | 'keeper' | 'chair' | 'core' | 'invitee' | 'present' | 'core-group';

/** `until: 'start'`: only before the conference starts; `from: 'start'` would block a chair whose clock is early, so there is none. */
export interface Rule {
  readonly may: CaseCommand['do'];
  readonly who: readonly Part[];
  readonly when: readonly ('none' | 'draft' | 'proposed' | 'convened' | 'ended')[];
  readonly until?: 'start';
}

/** Who may do what, and in which state of the case. Whatever is not here, nobody may. */
export const table: readonly Rule[] = [
  { may: 'open', who: ['administrator'], when: ['none', 'draft', 'proposed', 'convened'] },
  { may: 'describe', who: ['administrator'], when: ['draft', 'proposed'] },
  { may: 'add-child', who: ['administrator'], when: ['draft', 'proposed'] },
  { may: 'remove-child', who: ['administrator'], when: ['draft', 'proposed'] },
  { may: 'set-when', who: ['administrator'], when: ['draft', 'proposed'] },
  // A chair may leave, or fall ill on the day, or weeks after it.
  { may: 'set-chair', who: ['administrator'], when: ['draft', 'proposed', 'convened'] },
  { may: 'invite', who: ['administrator', 'chair'], when: ['draft', 'proposed'] },
  { may: 'uninvite', who: ['administrator', 'chair'], when: ['draft', 'proposed'] },
  // Once the list is agreed it is the chair's (FV-P4).
  { may: 'invite', who: ['chair'], when: ['convened'] },
  { may: 'uninvite', who: ['chair'], when: ['convened'] },
  { may: 'propose', who: ['administrator'], when: ['draft', 'proposed'] },
  { may: 'hold', who: ['core'], when: ['proposed', 'convened'] },
  { may: 'agree-list', who: ['chair'], when: ['proposed', 'convened'] },
  { may: 'attend', who: ['invitee'], when: ['convened'], until: 'start' },
  { may: 'apologise', who: ['invitee'], when: ['convened'], until: 'start' },
  { may: 'send-deputy', who: ['invitee'], when: ['convened'], until: 'start' },
  { may: 'name-deputy', who: ['administrator'], when: ['convened'] },
  { may: 'agree-deputy', who: ['chair'], when: ['convened'] },
  { may: 'decline-deputy', who: ['chair'], when: ['convened'] },
  { may: 'take-register', who: ['chair'], when: ['convened'] },
  { may: 'open-scale', who: ['chair'], when: ['convened'] },
  { may: 'place', who: ['chair', 'present'], when: ['convened'] },
  { may: 'place-room', who: ['chair'], when: ['convened'] },
  { may: 'reveal', who: ['chair'], when: ['convened'] },
  { may: 'answer-zero', who: ['chair'], when: ['convened'] },
  { may: 'give-action', who: ['chair'], when: ['convened'] },
  { may: 'complete', who: ['core-group'], when: ['convened'] },
  { may: 'reopen', who: ['core-group'], when: ['convened'] },
  { may: 'report-progress', who: ['core-group'], when: ['convened'] },
  { may: 'ask-help', who: ['core-group'], when: ['convened'] },
  { may: 'read', who: ['administrator', 'chair', 'invitee', 'core-group'], when: ['draft', 'proposed', 'convened'] },
  { may: 'set-hold', who: ['keeper'], when: ['draft', 'proposed', 'convened', 'ended'] },
  { may: 'release-hold', who: ['keeper'], when: ['draft', 'proposed', 'convened', 'ended'] },
  { may: 'record-export', who: ['keeper'], when: ['draft', 'proposed', 'convened', 'ended'] },
  { may: 'end', who: ['keeper'], when: ['draft', 'proposed', 'convened', 'ended'] },
];
