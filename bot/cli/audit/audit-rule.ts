import type { CaseCommand } from '../../../domain/case/command.ts';
import type { CaseEvent } from '../../../domain/case/event.ts';

interface Source {
  readonly command: CaseCommand['do'];
  /** The row of the procedures that asks for it; '' where it is only the access table that allows it. */
  readonly source: string;
}

/** By which rule each kind of event comes about. */
export const ruleOf: Readonly<Record<CaseEvent['event'], Source>> = {
  opened: { command: 'open', source: '' },
  described: { command: 'describe', source: '' },
  'child-added': { command: 'add-child', source: 'Q-1' },
  'child-removed': { command: 'remove-child', source: 'Q-1' },
  'when-set': { command: 'set-when', source: 'ST-P12' },
  'chair-set': { command: 'set-chair', source: 'ST-P12' },
  departed: { command: 'note-departures', source: 'Q-8' },
  returned: { command: 'note-departures', source: 'Q-8' },
  listed: { command: 'invite', source: 'FV-P4' },
  unlisted: { command: 'uninvite', source: 'FV-P4' },
  proposed: { command: 'propose', source: 'FV-P4' },
  held: { command: 'hold', source: '' },
  'list-agreed': { command: 'agree-list', source: 'FV-P4' },
  'undertaking-accepted': { command: 'attend', source: 'ST-P6' },
  answered: { command: 'attend', source: 'GP-P2' },
  'deputy-named': { command: 'name-deputy', source: 'Q-7' },
  'deputy-agreed': { command: 'agree-deputy', source: 'Q-7' },
  'deputy-declined': { command: 'decline-deputy', source: 'Q-7' },
  'register-taken': { command: 'take-register', source: '' },
  'scale-opened': { command: 'open-scale', source: 'BU-S1' },
  placed: { command: 'place', source: 'BU-S2' },
  revealed: { command: 'reveal', source: 'BU-S2' },
  'zero-answered': { command: 'answer-zero', source: 'BU-S7' },
  'core-group-joined': { command: 'give-action', source: '' },
  'action-given': { command: 'give-action', source: '' },
  'action-completed': { command: 'complete', source: '' },
  'action-reopened': { command: 'reopen', source: '' },
  'progress-reported': { command: 'report-progress', source: '' },
  'help-asked': { command: 'ask-help', source: '' },
  'dates-counted': { command: 'count-dates', source: 'a newer calendar' },
  'loss-found': { command: 'mark-loss', source: 'the store' },
  read: { command: 'read', source: 'Q-3' },
  'turned-away': { command: 'turn-away', source: 'Q-4' },
  'hold-set': { command: 'set-hold', source: 'Q-15' },
  'hold-released': { command: 'release-hold', source: 'Q-15' },
  exported: { command: 'record-export', source: 'Q-15' },
  ended: { command: 'end', source: 'Q-15' },
};
