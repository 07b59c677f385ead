import type { FormName } from '../../cards/verbs.ts';
import type { CaseCommand } from '../../domain/case/command.ts';

/** What somebody must be allowed to do for a form to open: the form of a command is as closed as the command. */
export function commandOfForm(form: FormName): CaseCommand['do'] {
  switch (form) {
    case 'conference':
      return 'describe';
    case 'child':
      return 'add-child';
    case 'when':
      return 'set-when';
    case 'chair':
      return 'set-chair';
    case 'invite':
    case 'invite-people':
      return 'invite';
    case 'take-off':
      return 'uninvite';
    case 'dates':
    case 'what-if':
    case 'details':
    case 'line':
      return 'read';
    case 'something-else':
      return 'attend';
    case 'newcomer':
      return 'name-deputy';
    case 'register':
      return 'take-register';
    case 'place':
      return 'place';
    case 'room':
      return 'place-room';
    case 'family':
      return 'reveal';
    case 'immediate':
      return 'answer-zero';
    case 'give-action':
      return 'give-action';
    case 'progress':
      return 'report-progress';
    case 'help':
      return 'ask-help';
    default:
      return form satisfies never;
  }
}
