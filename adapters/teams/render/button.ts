import type { Button } from '../../../cards/model.ts';
import type { ButtonData } from '../button-data.ts';
import { limits } from '../limits.ts';
import { assertLink } from './text.ts';

/** A card in the chat, or one inside a dialog: there every press comes back as `task/submit`. */
export type Surface = 'chat' | 'dialog';

/**
 * One button. In the chat a press is Action.Execute (its answer replaces the card), and opening a form is Action.Submit with
 * `task/fetch`: dialogs are documented for Submit only. Buttons take no inputs along, or a required empty field would block them.
 */
export function renderButton(button: Button, surface: Surface) {
  if (button.label.trim() === '') throw new RangeError('Teams: a button needs a label');
  const look = { title: button.label, ...(button.tone ? { style: styles[button.tone] } : {}) };
  if ('link' in button) return { type: 'Action.OpenUrl', ...look, url: assertLink(button.link) } as const;
  const data: ButtonData = 'does' in button ? { press: button.does } : { open: button.opens };
  if (surface === 'dialog') return { type: 'Action.Submit', ...look, data, associatedInputs: 'none' } as const;
  if ('does' in button)
    return { type: 'Action.Execute', ...look, verb: button.does.verb, data, associatedInputs: 'none' } as const;
  return {
    type: 'Action.Submit',
    ...look,
    data: { ...data, msteams: { type: 'task/fetch' } },
    associatedInputs: 'none',
  } as const;
}

/** The buttons under a card: the first six in sight, the rest in the overflow menu. */
export function renderButtons(buttons: readonly Button[], surface: Surface) {
  return buttons.map((button, at) => ({
    ...renderButton(button, surface),
    ...(at < limits.primaryActions ? {} : { mode: 'secondary' as const }),
  }));
}

const styles = { main: 'positive', danger: 'destructive' } as const;
