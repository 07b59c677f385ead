import { opens, quiet } from '../building/building.ts';
import type { Block, Button } from '../model.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { leaveAhead, leaveText } from './away-form.ts';

/** On everybody's Home: that they are away or going to be, and how they say so, or that they are back. */
export function leaveDoors(reader: Reader): { readonly blocks: readonly Block[]; readonly buttons: readonly Button[] } {
  const words = wordsFor(reader.language).leave;
  const leave = leaveAhead(reader, reader.me);
  const back = leave === null ? [] : [opens(words.backDoor, 'back', null, reader.me)];
  return {
    blocks: leave === null ? [] : [quiet(leaveText(reader, leave))],
    buttons: [...back, opens(words.awayDoor, 'away', null, reader.me), opens(words.settingsDoor, 'settings', null, reader.me)],
  };
}
