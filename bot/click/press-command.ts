import type { Action } from '../../cards/model.ts';
import type { CardName } from '../../domain/cardname.ts';
import type { ActionId } from '../../domain/case/action.ts';
import type { CaseCommand } from '../../domain/case/command.ts';
import type { ChildId } from '../../domain/case/state.ts';
import type { PersonId } from '../../domain/ids.ts';

/** What a press asks of its case, and the card it was pressed on, which the reply shows again. `home` asks nothing of any case. */
export function pressCommand(
  action: Action,
): { readonly command: CaseCommand; readonly card: CardName; readonly about: string } | null {
  const about = action.about ?? '';
  const seen = action.seen ?? -1;
  switch (action.verb) {
    case 'home':
      return null;
    case 'remove-child':
      return { command: { do: 'remove-child', child: about as ChildId }, card: 'draft', about: '' };
    case 'uninvite':
      return { command: { do: 'uninvite', person: about as PersonId }, card: 'list', about: '' };
    case 'propose':
      return { command: { do: 'propose' }, card: 'draft', about: '' };
    case 'hold':
      return { command: { do: 'hold' }, card: 'hold', about: '' };
    case 'agree-list':
      return { command: { do: 'agree-list', seen }, card: 'list', about: '' };
    case 'attend':
      return { command: { do: 'attend', how: 'in-person' }, card: about === 'digest' ? 'digest' : 'invitation', about: '' };
    case 'agree-deputy':
      return { command: { do: 'agree-deputy', of: about as PersonId, seen }, card: 'deputy', about };
    case 'decline-deputy':
      return { command: { do: 'decline-deputy', of: about as PersonId }, card: 'deputy', about };
    case 'open-scale':
      return { command: { do: 'open-scale' }, card: 'room', about: '' };
    case 'reveal':
      return { command: { do: 'reveal', seen }, card: 'room', about: '' };
    case 'complete':
      return { command: { do: 'complete', action: about as ActionId }, card: 'digest', about: '' };
    case 'reopen':
      return { command: { do: 'reopen', action: about as ActionId }, card: 'digest', about: '' };
    default:
      return action.verb satisfies never;
  }
}
