import type { ActionsBlock, Button as SlackButton } from '@slack/types';
import type { Button } from '../../../cards/model.ts';
import { packValue } from '../button-value.ts';
import { limits, within } from '../limits.ts';
import { address } from './link.ts';
import { inSlices } from './slices.ts';
import { plainTextObject } from './text-object.ts';

/** The action_id of every link button: pressing one still sends us a payload, which has to be acknowledged and means nothing. */
export const linkPressed = 'link';

const styles = { main: 'primary', danger: 'danger' } as const;

/** What the button is called on the wire: says what it does, and `place` keeps it unique in its block. */
function actionId(button: Button, place: number): string {
  if ('link' in button) return `${linkPressed}.${place}`;
  const id = 'does' in button ? `press.${button.does.verb}.${place}` : `open.${button.opens.form}.${place}`;
  within('actionId', id.length);
  return id;
}

/** One button. `place`: its position in its block. */
export function renderButton(button: Button, place: number): SlackButton {
  const face = {
    type: 'button' as const,
    action_id: actionId(button, place),
    text: plainTextObject(button.label, 'buttonText'),
    ...(button.tone === undefined ? {} : { style: styles[button.tone] }),
  };
  if ('link' in button) {
    const url = address(button.link);
    within('url', url.length);
    return { ...face, url };
  }
  return { ...face, value: packValue('does' in button ? button.does : button.opens, 'buttonValue') };
}

/** A card's buttons, in as many blocks as they need. */
export function renderButtons(buttons: readonly Button[]): ActionsBlock[] {
  return inSlices(buttons, limits.actions).map((slice) => ({ type: 'actions', elements: slice.map(renderButton) }));
}
