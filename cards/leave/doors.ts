import { opens } from '../building/building.ts';
import type { Block, Button } from '../model.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { leaveAhead, leaveText } from './away-form.ts';

/**
 * On everybody's Home: that they are away or going to be, with the button that ends it, and their settings; a button of the card says that they
 * are away. Rows have buttons of their own: Teams takes no more than six on a card (adapters/teams/limits.ts).
 */
export function leaveDoors(reader: Reader): { readonly blocks: readonly Block[]; readonly buttons: readonly Button[] } {
  const words = wordsFor(reader).leave;
  const leave = leaveAhead(reader, reader.me);
  const row = (text: string, label: string, form: 'back' | 'settings'): Block => ({
    block: 'row',
    text,
    button: opens(label, form, null, reader.me),
  });
  return {
    blocks: [
      ...(leave === null ? [] : [row(leaveText(reader, leave), words.backDoor, 'back')]),
      row(words.settingsRow, words.settingsDoor, 'settings'),
    ],
    buttons: [opens(words.awayDoor, 'away', null, reader.me)],
  };
}
