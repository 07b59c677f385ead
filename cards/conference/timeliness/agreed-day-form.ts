import { asked, opens, say } from '../../building/building.ts';
import { isAdministrator, isChair } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { dayText } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

function maySay(scene: Scene): boolean {
  const { type, stage } = scene.state;
  const isToCome = stage === 'draft' || stage === 'proposed' || stage === 'convened';
  return type === 'continued' && isToCome && (isAdministrator(scene) || isChair(scene));
}

/** Of a continued conference, under all dates: the day that was agreed where it was adjourned, and the way to put it right (FV-T15, Q-21). */
export function agreedDayRow(scene: Scene): readonly Block[] {
  if (!maySay(scene)) return [];
  const { state, language } = scene;
  const words = wordsFor(scene).timeliness;
  const { agreedDay } = state.timeliness;
  const text = agreedDay === null ? words.agreedDayNone : words.agreedDay(dayText(agreedDay, language));
  return [{ block: 'row', text, button: opens(words.agreedDayChange, 'agreed-day', state) }];
}

export function agreedDayForm(scene: Scene, ref: FormRef): Form | null {
  if (!maySay(scene)) return null;
  const words = wordsFor(scene).timeliness;
  const { agreedDay } = scene.state.timeliness;
  return asked(
    scene,
    ref,
    words.agreedDayForm,
    [say(words.agreedDayMeans)],
    [
      {
        name: 'agreed',
        label: words.agreedDayLabel,
        hint: words.agreedDayHint,
        required: false,
        field: 'date',
        ...(agreedDay === null ? {} : { start: agreedDay }),
      },
    ],
  );
}

export function readAgreedDay(values: Values, scene: Scene): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const agreed = read.date('agreed', 'optional');
  const adjourned = scene.state.heldBefore.at(-1)?.date ?? '';
  if (agreed !== '' && agreed <= adjourned) read.problems.agreed ??= words.ending.callAgreedAfter;
  if (!sound(read)) return { problems: read.problems };
  return { command: { do: 'correct-agreed-day', agreed } };
}
